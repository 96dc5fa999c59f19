import type { DeliverableClass } from '#domain/audit/classes';

/** What somebody says of a deliverable, and has not saved. */
export interface Draft {
  class: DeliverableClass | null;
  /** What follows "So that customers can". */
  sentence: string;
  /** The record of the path through which it reaches customers. */
  path: string | null;
  /** The key of the issue that it enables. */
  enabler: string | null;
}

export const NOTHING_SAID: Draft = { class: null, sentence: '', path: null, enabler: null };

/** @returns whether anything is said. */
export const isBegun = ({ class: chosen, sentence, path, enabler }: Draft): boolean =>
  chosen !== null || sentence.trim() !== '' || path !== null || enabler !== null;
