import type { EntryView } from '#contract/register';
import type { Output } from '#contract/procedures';
import { readInRange, type WholeNumberRange } from '../../../parts/fields/wholeNumber';

/** What somebody is about to say of an epic; a number is kept as it is typed. */
export interface OpinionDraft {
  impact: number | null;
  sure: number | null;
  segment: string | null;
  customers: string;
  evidence: string;
}

export const EMPTY_DRAFT: OpinionDraft = { impact: null, sure: null, segment: null, customers: '', evidence: '' };

/** What somebody said, as far as a screen tells it. */
export interface Said {
  impact: number | null;
  sure: number | null;
  segment: string | null;
  customers: number | null;
  evidence: string | null;
}

const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** @returns what a record says. */
export const saidIn = ({ body }: Pick<EntryView, 'body'>): Said => ({
  impact: numberIn(body['impact']),
  sure: numberIn(body['sure']),
  segment: textIn(body['segment']),
  customers: numberIn(body['customers']),
  evidence: textIn(body['evidence']),
});

/** @returns what was said before the others were seen; null where that is what is said now. */
export function firstSaidIn({ body }: Pick<EntryView, 'body'>): Pick<Said, 'impact' | 'sure'> | null {
  const impact = numberIn(body['firstImpact']);
  return impact === null ? null : { impact, sure: numberIn(body['firstSure']) };
}

/** @returns a draft that begins with what was said. */
export function draftOf(entry: EntryView | null): OpinionDraft {
  if (!entry) return EMPTY_DRAFT;
  const { customers, evidence, ...said } = saidIn(entry);
  return { ...said, customers: customers === null ? '' : String(customers), evidence: evidence ?? '' };
}

/** Customers that somebody may speak for. */
export const CUSTOMERS: WholeNumberRange = { least: 0, most: 100_000_000 };

/** @returns whether what was typed as a number of customers is none. */
export const isWrongNumber = ({ customers }: OpinionDraft): boolean =>
  customers.trim() !== '' && readInRange(customers, CUSTOMERS) === null;

/** @returns what a draft says. */
export const saidBy = ({ customers, evidence, ...chosen }: OpinionDraft): Said => ({
  ...chosen,
  customers: readInRange(customers, CUSTOMERS),
  evidence: evidence.trim() === '' ? null : evidence.trim(),
});

/** @returns whether a record says just that: then it was stored, though its answer was lost. */
export function saysSo(entry: EntryView, wanted: Said): boolean {
  const stored = saidIn(entry);
  return Object.entries(wanted).every(([name, value]) => stored[name as keyof Said] === value);
}

/**
 * Drafts that were not sent, by issue: a drawer that is closed by a slip loses nothing. They are gone with the page.
 */
const kept = new Map<string, OpinionDraft>();

export const keptDraft = (issueId: string): OpinionDraft | undefined => kept.get(issueId);
export const keepDraft = (issueId: string, draft: OpinionDraft): void => void kept.set(issueId, draft);
export const dropDraft = (issueId: string): void => void kept.delete(issueId);

/**
 * Where the viewer's own opinion stands:
 * - `asked`: they owe it, and are told nothing before
 * - `late`: they were asked, and the round is over without them
 * - `unasked`: they may say it in sight of the others
 * - `waiting`: they gave theirs, and the round goes on
 * - `revealed`: the round is over, and they may keep or change what they said
 * - `settled`: nothing more is asked of them
 */
export type Stage = 'asked' | 'late' | 'unasked' | 'waiting' | 'revealed' | 'settled';

export function stageOf({ own, owes, round }: Pick<Output<'opinion.open'>, 'own' | 'owes' | 'round'>): Stage {
  if (owes) return 'asked';
  if (own?.status === 'asked') return 'late';
  if (own?.status !== 'given') return 'unasked';
  if (own.body['blind'] !== true) return 'settled';
  if (firstSaidIn(own) || own.body['kept'] === true) return 'settled';
  return round.open ? 'waiting' : 'revealed';
}
