import { LEVELS, problemOfParts, type Parts, type PartsKind } from '#domain/measure/parts';
import type { Source, StoredCell } from '#domain/measure/reading';
import { notComputed } from '#tables/words/formulas';
import { normalForm, plainText } from '#tables/words/normalForm';
import { isPercentage, numbersIn } from '#tables/words/numbers';
import { unguarded } from '../../rating/answers/cellText';

/** What a cell holds: null where it is not provided. */
export type CellValue = StoredCell | null;

export type ReadCell = { ok: true; value: CellValue } | { ok: false; problem: string };

/** A reason that people may give, by the settings. */
export interface KnownReason {
  id: string;
  label: string;
}

/** What has to be known of a measure to read what somebody writes into a cell of it. */
export interface CellWords {
  /** What a reading of it is made of. */
  parts: PartsKind;
  source: Source;
  /** Of a number; null where the measure names none. */
  unit: string | null;
  reasons: readonly KnownReason[];
}

const NOT_APPLICABLE: StoredCell = { state: 'not applicable' };
const NOT_PROVIDED = /^(-+|not provided|none)$/;
const DOES_NOT_APPLY = /^(n\.?\/?a\.?|not applicable)$/;
const SOURCE = /[,;]?\s+(asked|counted|system)$/i;
/** Behind reasons it is a part of its own: of them, too, somebody was asked. */
const SOURCE_OF_REASONS = /;\s*(asked|counted|system)$/i;
const STATED = /^(.*?)(?:\s*=\s*|[,;(]?\s*\bstated:?\s+)(\S+?)\s*%?\s*\)?$/i;

/** What to write into a cell, by what its readings are made of. */
export const EXPECTED: Record<PartsKind, string> = {
  counts: 'Write the counts, such as 84 of 120.',
  levels: 'Write how many chose each of the five levels, from worst to best, such as 67 73 205 1276 4434.',
  promoters: 'Write promoters, passives and detractors, such as 300 200 100.',
  figure: 'Write a number, such as 12.5.',
  reasons: 'Write who was asked, who gave a reason, and each reason, such as 36 asked; 25 gave; Unclear: 12.',
};

/**
 * @returns what a written text means in a cell: a reading, that the measure does not apply, or nothing where it is
 * empty or a dash. An empty cell is never 0.
 */
export function readCell(words: CellWords, written: string): ReadCell {
  const text = plainText(unguarded(written));
  const low = normalForm(text);
  if (low === '' || NOT_PROVIDED.test(low)) return { ok: true, value: null };
  if (DOES_NOT_APPLY.test(low)) return { ok: true, value: NOT_APPLICABLE };
  const uncomputed = notComputed(text);
  if (uncomputed !== null) return refused(`“${shortened(text)}” ${uncomputed}`);
  const source = words.parts === 'reasons' ? SOURCE_OF_REASONS : SOURCE;
  const named = source.exec(text)?.[1]?.toLowerCase() as Source | undefined;
  const said = text.replace(source, '');
  const stating = words.parts === 'reasons' ? null : STATED.exec(said);
  const stated = stating ? onlyNumber(stating[2] ?? '') : undefined;
  if (stating && stated === undefined) return refused(`“${stating[2]}” is no number that can be stated.`);
  const parts = READ[words.parts]((stating?.[1] ?? said).trim(), words);
  if (typeof parts === 'string') return refused(parts);
  const problem = problemOfParts(parts);
  if (problem !== null) return refused(`${capital(problem)}.`);
  const reading = { ...parts, source: named ?? words.source, ...(stated === undefined ? {} : { stated }) };
  return { ok: true, value: reading as StoredCell };
}

const refused = (problem: string): ReadCell => ({ ok: false, problem });
const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

const LONGEST_SHOWN = 40;
export const shortened = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN).toWellFormed()}…` : text;

/** What a computer wrote may have more digits than people write. */
const OF_A_COMPUTER = /^-?\d+\.\d+$/;

function numbersMeant(text: string): number[] {
  const meant = numbersIn(text);
  return meant.length === 0 && OF_A_COMPUTER.test(text) ? [Number(text)] : meant;
}

/** @returns the one number that a text is; undefined for none, and where it depends on the country which one. */
function onlyNumber(text: string): number | undefined {
  const meant = numbersMeant(text.replace(/\s*%$/, ''));
  return meant.length === 1 ? meant[0] : undefined;
}

/** Counts have no decimals: what groups by thousands is taken so. @returns undefined for what is no whole number. */
export function wholeIn(text: string): number | undefined {
  const whole = numbersIn(text).filter(Number.isSafeInteger);
  return whole.length === 0 ? undefined : Math.max(...whole);
}

/** @returns the parts, or what is wrong in a sentence. */
type ReadParts = (text: string, words: CellWords) => Parts | string;

const READ: Record<PartsKind, ReadParts> = {
  counts: readCounts,
  levels(text) {
    const all = wholesIn(text);
    return all?.length === LEVELS ? { levels: all } : notMeant(text, 'levels');
  },
  promoters(text) {
    const [promoters, passives, detractors, more] = wholesIn(text) ?? [];
    if (promoters === undefined || passives === undefined || detractors === undefined || more !== undefined)
      return notMeant(text, 'promoters');
    return { promoters, passives, detractors };
  },
  figure: readFigure,
  reasons: readReasons,
};

const notMeant = (text: string, kind: PartsKind): string => `“${shortened(text)}” cannot be read. ${EXPECTED[kind]}`;

const HALF = /^of\s+\S|\S\s+of$/i;
const COUNTS = /^(.+?)\s*(?:\bout of\b|\bof\b|\/|÷|:)\s*(.+)$/i;

function readCounts(text: string): Parts | string {
  const [, first = '', second = ''] = COUNTS.exec(text) ?? [];
  const [x, n] = [wholeIn(first), wholeIn(second)];
  if (x !== undefined && n !== undefined) return { x, n };
  if (HALF.test(text)) return `“${shortened(text)}” is half a reading: one of its two counts is missing, and no 0.`;
  if (isPercentage(text)) return `“${shortened(text)}” says no counts. ${EXPECTED.counts}`;
  if (numbersIn(text).length > 0) return `“${shortened(text)}” is one number. ${EXPECTED.counts}`;
  return notMeant(text, 'counts');
}

/** Several whole numbers, parted by anything that is no part of one. */
function wholesIn(text: string): number[] | null {
  const parts = /[;|/]/.test(text) ? text.split(/[;|/]/) : text.split(/,?\s+/);
  const all = parts.map(wholeIn);
  return all.some((one) => one === undefined) ? null : (all as number[]);
}

const FIGURE = /^(\D*?)\s*([+-]?[\d.,](?:[\d.,' ]*[\d.,])?)\s*(\D.*)?$/;

function readFigure(text: string, { unit }: CellWords): Parts | string {
  const [, before = '', figure = '', after = ''] = FIGURE.exec(text) ?? [];
  const meant = numbersMeant(figure);
  const [number] = meant;
  if (number === undefined) return notMeant(text, 'figure');
  if (meant.length > 1) return `“${shortened(text)}” is ${meant.join(' or ')}, by country. Write it without thousands.`;
  const named = `${before}${after}`.trim();
  if (named !== '' && normalForm(named) !== normalForm(unit ?? ''))
    return unit === null ? `“${named}” is no unit of this measure: it names none.` : `The unit here is ${unit}.`;
  return { number, ...(unit === null ? {} : { unit }) };
}

const ASKED = /^(.+?)\s*asked$/i;
const GAVE = /^(.+?)\s*gave(?: a reason)?$/i;
const REASON = /^(.+?)\s*[:=]\s*([^:=]+)$/;

function readReasons(text: string, { reasons: known }: CellWords): Parts | string {
  let [asked, gave]: (number | undefined)[] = [];
  const reasons: Record<string, number> = {};
  for (const part of text.split(/[;\n]/).map((one) => one.trim())) {
    if (part === '') continue;
    const [, label = '', count = ''] = REASON.exec(part) ?? [];
    const people = wholeIn(ASKED.exec(part)?.[1] ?? GAVE.exec(part)?.[1] ?? count);
    if (people === undefined) return notMeant(part, 'reasons');
    if (ASKED.test(part)) asked = people;
    else if (GAVE.test(part)) gave = people;
    else {
      const reason = known.find((one) => normalForm(one.label) === normalForm(label) || one.id === label);
      if (!reason) return `“${shortened(label)}” is no reason that the settings list.`;
      reasons[reason.id] = people;
    }
  }
  if (asked === undefined || gave === undefined) return notMeant(text, 'reasons');
  return { asked, gave, reasons };
}
