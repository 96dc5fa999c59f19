import type { Entry } from '#domain/register/entry';
import type { Page } from '../page';

/** One save that somebody made: of the rating of an issue, or of a record. */
export interface Done {
  at: string;
  /** The rating of this issue, or the record with this id. */
  of: { issueId: string } | { entryId: string };
  /** Of a record: the names of what changed. */
  changed: string[];
}

/** What concerns one person: which records of theirs moved, and what they did. */
export interface MineStore {
  /** Records of one person that changed since a time, at most 100, over all kinds but those of one record a person. */
  listOwnedSince(owner: string, since: string): Promise<Entry[]>;
  /** What one person saved since a time, newest first, at most 100. */
  listDone(actor: string, since: string): Promise<Done[]>;
  /** All that one person saved between two times, both included, at most 100; `next` is good in this call only. */
  listDoneBetween(actor: string, from: string, to: string, next?: string): Promise<Page<Done>>;
}
