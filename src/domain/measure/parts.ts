import * as z from 'zod/mini';
import { atMost } from '#kernel/lengths';
import { identifier } from '#kernel/scalars';

/**
 * What a reading is made of. A formula names the parts that it needs, so that its value can be worked out again by
 * anybody, and a stated value can be checked.
 */

/** So many of so many. */
export interface Counts {
  x: number;
  n: number;
}

/** How many chose each of five levels, from the worst to the best. */
export interface Levels {
  levels: number[];
}

/** Of those who were asked whether they would recommend it. */
export interface Promoters {
  promoters: number;
  passives: number;
  detractors: number;
}

/** A number that has no parts: a duration, a price, a count. */
export interface Figure {
  number: number;
  unit?: string | undefined;
}

/** Why people do not go on: several reasons a person. */
export interface Reasons {
  /** People. */
  asked: number;
  /** People who gave at least one reason. */
  gave: number;
  /** Id of the reason → people who gave it. */
  reasons: Record<string, number>;
}

export type Parts = Counts | Levels | Promoters | Figure | Reasons;

/** By the name of the parts that a formula needs. */
export interface PartsByKind {
  counts: Counts;
  levels: Levels;
  promoters: Promoters;
  figure: Figure;
  reasons: Reasons;
}
export type PartsKind = keyof PartsByKind;

export const LEVELS = 5;
export const UNIT_MAX = 30;
/** More reasons than that are no list that a person reads. */
export const REASONS_MAX = 100;

const people = z.int().check(z.gte(0));

/** The fields of each kind, as they are stored: none of them is ever null. */
export const PART_FIELDS = {
  counts: { x: people, n: people },
  levels: { levels: z.array(people).check(z.refine((all) => all.length === LEVELS)) },
  promoters: { promoters: people, passives: people, detractors: people },
  figure: { number: z.number(), unit: z.optional(z.string().check(atMost(UNIT_MAX))) },
  reasons: {
    asked: people,
    gave: people,
    reasons: z.record(identifier, people).check(z.refine((all) => Object.keys(all).length <= REASONS_MAX)),
  },
} as const;

/** The field by which a kind is known. */
const KNOWN_BY: { [K in PartsKind]: string } = {
  counts: 'x',
  levels: 'levels',
  promoters: 'promoters',
  figure: 'number',
  reasons: 'reasons',
};

/** @returns which kind of parts these are. */
export function kindOfParts(parts: Parts): PartsKind {
  const found = Object.entries(KNOWN_BY).find(([, field]) => field in parts);
  return (found?.[0] ?? 'counts') as PartsKind;
}

/** @returns the parts, where they are of that kind. */
export const partsOfKind = <K extends PartsKind>(kind: K, parts: Parts): PartsByKind[K] | null =>
  KNOWN_BY[kind] in parts ? (parts as PartsByKind[K]) : null;

const isWholeNumber = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** @returns whether the counts can be: whole numbers, no fewer than none, no more than all. */
export const isWhole = ({ x, n }: Counts): boolean => isWholeNumber(x) && isWholeNumber(n) && x <= n;

type Problems = { [K in PartsKind]: (parts: PartsByKind[K]) => string | null };

/** What is wrong with parts of each kind, in words; null where they can be. */
const PROBLEMS: Problems = {
  counts: (parts) => {
    const { x, n } = parts;
    if (isWhole(parts)) return null;
    return x > n ? `${x} of ${n} is more than all` : `${x} of ${n} are no whole numbers from 0 on`;
  },
  levels: ({ levels }) => {
    if (levels.length !== LEVELS) return `${levels.length} levels are not the five from the worst to the best`;
    return levels.every(isWholeNumber) ? null : `${levels.join(', ')} are no whole numbers from 0 on`;
  },
  promoters: ({ promoters, passives, detractors }) => {
    const all = [promoters, passives, detractors];
    return all.every(isWholeNumber) ? null : `${all.join(', ')} are no whole numbers from 0 on`;
  },
  figure: ({ number }) => (Number.isFinite(number) ? null : `${number} is no number`),
  reasons: ({ asked, gave, reasons }) => {
    const all = [asked, gave, ...Object.values(reasons)];
    if (!all.every(isWholeNumber)) return `${all.join(', ')} are no whole numbers from 0 on`;
    if (gave > asked) return `${gave} gave a reason of ${asked} asked, which is more than all`;
    const most = Math.max(0, ...Object.values(reasons));
    return most > gave ? `${most} gave one reason, and only ${gave} gave any` : null;
  },
};

/** @returns what is wrong with the parts, in words; null where they can be. */
export function problemOfParts(parts: Parts): string | null {
  const kind = kindOfParts(parts);
  return (PROBLEMS[kind] as (one: Parts) => string | null)(parts);
}

/** How many people a value of these parts is said of; null where the parts do not tell. */
const PEOPLE: { [K in PartsKind]: (parts: PartsByKind[K]) => number | null } = {
  counts: ({ n }) => n,
  levels: ({ levels }) => levels.reduce((sum, one) => sum + one, 0),
  promoters: ({ promoters, passives, detractors }) => promoters + passives + detractors,
  figure: () => null,
  reasons: ({ asked }) => asked,
};

/** @returns how many people the parts are of, so `n`; null where they do not tell. */
export const peopleOf = (parts: Parts): number | null =>
  (PEOPLE[kindOfParts(parts)] as (one: Parts) => number | null)(parts);
