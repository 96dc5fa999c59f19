import { daysAfter } from '#kernel/days';
import { frozenPage } from '../field';
import type { EntryKind, EntryState, Turn, Values } from '../kind';

/** Its sponsor decides within so many days. */
const DECIDED_WITHIN_DAYS = 7;

/** A page that the server makes and freezes, and that its sponsor decides: nobody changes it afterwards. */
export const decidedPage = {
  // It holds what only some may see, and is large.
  untold: ['frozen'],
  settled: ['frozen'],
  madeApart: true,
  askedAs: 'sponsor',
  steps: [],
  statuses: { open: 'Waits for a decision', decided: 'Decided' },
  statusOf: ({ answer }) => (answer === null ? 'open' : 'decided'),
  ownerOf: ({ answer, by, values: { sponsor } }) => (answer === null && typeof sponsor === 'string' ? sponsor : by),
} as const satisfies Partial<EntryKind>;

export const frozenField = frozenPage({ label: 'The page as it was frozen', more: true });

/** What is decided stays: it is not removed any more, and only who decided it decides otherwise. */
export const whileOpen = { while: ['open'], bySame: true } as const satisfies Partial<EntryKind['may']>;

/** Since when a page waits for its sponsor; null where none was named. */
export const sponsorsTurn = ({ at, values }: Pick<EntryState, 'at' | 'values'>): Turn | null =>
  typeof values['sponsor'] === 'string' ? { from: at, dueAt: daysAfter(at, DECIDED_WITHIN_DAYS) } : null;

/** @returns what is wrong with a decision for which nobody says why; null where somebody does. */
export const unexplained = ({ reason }: Values): { field: string; sentence: string } | null =>
  typeof reason === 'string' && reason.trim() !== ''
    ? null
    : { field: 'reason', sentence: 'Write why, so that everybody can follow it later.' };
