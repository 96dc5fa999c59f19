import type { EntryView } from '#contract/register';
import type { Values } from '#domain/register/kind';
import { sameJson } from '#kernel/sameJson';
import type { Sheet } from './sheet';

/** A field in which two people wrote something else. */
export interface Clash {
  name: string;
  mine: unknown;
  theirs: unknown;
  /** What the person chose; null before. */
  keep: 'mine' | 'theirs' | null;
}

/**
 * What somebody writes in a record, beside what is stored of it. Pure: nothing that was written goes but by the choice
 * of whoever wrote it.
 */
export interface Draft {
  /** The record as it was read last; null for a new one. */
  base: EntryView | null;
  /** What stands in the fields. */
  values: Values;
  /** Fields that somebody else set to another value meanwhile. */
  clashes: readonly Clash[];
  /** Fields that only somebody else changed meanwhile: they are taken over, and told. */
  taken: readonly string[];
  /** What was sent last of a field without an answer ever coming: it may be stored. */
  unsure: Values;
}

export const beginDraft = (sheet: Sheet, entry: EntryView | null): Draft => ({
  base: entry,
  values: sheet.of(entry),
  clashes: [],
  taken: [],
  unsure: {},
});

/** Writes a value. Who writes anew where two differ has chosen. */
export const write = (draft: Draft, name: string, value: unknown): Draft => ({
  ...draft,
  values: { ...draft.values, [name]: value },
  clashes: draft.clashes.map((one) => (one.name === name ? { ...one, mine: value, keep: 'mine' } : one)),
});

/** Chooses where two differ; the other value is kept as well, in case the person changes their mind. */
export function settle(draft: Draft, name: string, keep: 'mine' | 'theirs'): Draft {
  const clash = draft.clashes.find((one) => one.name === name);
  if (!clash) return draft;
  return {
    ...draft,
    values: { ...draft.values, [name]: clash[keep] },
    clashes: draft.clashes.map((one) => (one === clash ? { ...one, keep } : one)),
  };
}

export const isUnsettled = ({ clashes }: Draft): boolean => clashes.some(({ keep }) => keep === null);

/** As it will be stored: without blanks around it, and nothing where no letter stands. */
const plain = (value: unknown): unknown => {
  const text = typeof value === 'string' ? value.trim() : value;
  return text === '' || text === undefined ? null : text;
};
const same = (one: unknown, other: unknown): boolean => sameJson(plain(one), plain(other));

/** @returns the fields in which what is written differs from what is stored, or may, as they are sent. */
export function changesOf(sheet: Sheet, { base, values, unsure }: Draft): Values {
  const stored = sheet.of(base);
  const changed = Object.keys(sheet.fields).filter((name) => name in unsure || !same(values[name], stored[name]));
  return Object.fromEntries(changed.map((name) => [name, plain(values[name])] as const));
}

export const hasChanges = (sheet: Sheet, draft: Draft): boolean => Object.keys(changesOf(sheet, draft)).length > 0;

/**
 * Somebody else saved meanwhile. What only they changed is taken over; where both wrote something else, one's own stays
 * until the person has seen both.
 */
export function meet(sheet: Sheet, draft: Draft, current: EntryView): Draft {
  const [before, theirs] = [sheet.of(draft.base), sheet.of(current)];
  const changed = Object.keys(sheet.fields).filter((name) => !same(theirs[name], before[name]));
  const { unsure } = draft;
  const taken = changed.filter((name) => !(name in unsure) && same(draft.values[name], before[name]));
  // What was sent from here, and stored without an answer, is nobody else's.
  const isOwn = (name: string): boolean => name in unsure && same(theirs[name], unsure[name]);
  const clashes = changed
    .filter((name) => !taken.includes(name) && !isOwn(name) && !same(draft.values[name], theirs[name]))
    .map((name): Clash => ({ name, mine: draft.values[name], theirs: theirs[name], keep: null }));
  const over = Object.fromEntries(taken.map((name) => [name, theirs[name]] as const));
  return { base: current, values: { ...draft.values, ...over }, clashes, taken, unsure: {} };
}

/** No answer came to what was sent: it may be stored, and is sent again, also where it was taken back since. */
export const maybeStored = (draft: Draft, sent: Values): Draft => ({ ...draft, unsure: { ...draft.unsure, ...sent } });

/** What was sent is stored: what was written since stays written. */
export const afterSave = (draft: Draft, stored: EntryView): Draft => ({
  ...draft,
  base: stored,
  clashes: [],
  taken: [],
  unsure: {},
});

/** The record cannot be changed any more: what is written becomes one of its own. */
export const asNew = (draft: Draft): Draft => ({ ...draft, base: null, clashes: [], taken: [], unsure: {} });
