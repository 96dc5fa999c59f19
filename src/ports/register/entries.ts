import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { Entry } from '#domain/register/entry';
import type { EntryChange } from '#domain/register/entryChange';
import type { KindName } from '#domain/register/kinds/index';
import type { Home } from '#kernel/home';
import type { Basis } from '../rating';
import type { Page } from '../page';
import type { DrawMark } from './sample';
import type { StandMark } from './standings';

/** One save of a record: it as it will be, and what changed. */
export interface EntrySave {
  entry: Entry;
  change: EntryChange;
  /** The status that was read: where the background wrote another one meanwhile, the save is built on it anew. */
  was?: string;
}

/** What is stored together with saves, at an issue of which something is counted. */
export interface EpicSave {
  /** The epic's record with the facts as they will be; the same facts are only looked at. */
  record: AssessmentRecord;
  /** Version of the facts that were read. */
  before: number | undefined;
  changed: boolean;
}

/** Something is to be counted anew, at once or at a time. */
export interface RecountMark {
  issueId: string;
  when: 'now' | 'later';
  at: string;
}

/** What the background is to do after a save, remembered in its transaction. */
export type SaveMark = RecountMark | StandMark | DrawMark;

/** Settings, the epic's record where the home is an issue, and the records that were asked for. */
export interface EntryBasis extends Basis {
  entries: ReadonlyMap<string, Entry>;
}

export interface EntryStore {
  /** Everything that a call about a home needs to know, in one batch read. */
  readEntryBasis(home: Home, ids: readonly string[]): Promise<EntryBasis>;
  /** Records in batch reads; those that are not there, or cannot be read, are absent. */
  readEntries(ids: readonly string[]): Promise<Map<string, Entry>>;
  /** One as it is now: a strongly consistent read. */
  readEntryNow(id: string): Promise<Entry | undefined>;
  /** At most 100 records of a kind at a home, by when something is due; `next` is good for any later call. */
  listEntries(kind: KindName, home: Home, after?: string): Promise<Page<Entry>>;
  /** All of them, a query for each hundred. */
  allEntries(kind: KindName, home: Home): Promise<Entry[]>;
  /**
   * Whose turn or making it is, by when it is due: at most 100, over all kinds of which there is one record a person,
   * or over all others.
   */
  listOwned(which: { onePerPerson: boolean }, owner: string, status: string, after?: string): Promise<Page<Entry>>;
  /** At most 100 records of a kind whose ids stand behind one and up to another, in the order of the id. */
  listByIds(kind: KindName, after: string, upTo: string): Promise<Page<Entry>>;
  /** At most 100 records of a kind under another record, by when something is due. */
  listByParent(kind: KindName, parent: string, after?: string): Promise<Page<Entry>>;
  /**
   * Stores records with their history and what is counted of them in one transaction, if all are still of the version
   * before; at most seven records.
   * @returns what moved on: then nothing was stored.
   */
  commitEntries(
    saves: readonly EntrySave[],
    epic?: EpicSave,
    marks?: readonly SaveMark[],
  ): Promise<'stored' | 'entryMoved' | 'epicMoved'>;
  /**
   * Stores what follows from other records and was put beside what people said of this one, if it is still of that
   * version. It is no save: version and history stay.
   * @returns false when it moved on: nothing was stored.
   */
  commitDerived(entry: Entry, marks?: readonly SaveMark[]): Promise<boolean>;
  /** Stores what was counted anew. @returns false when the epic's record moved on: nothing was stored. */
  commitFacts(record: AssessmentRecord, before: number | undefined): Promise<boolean>;
  /** The history of a record, newest first, at most 100, older than `before`. */
  listEntryChanges(id: string, before?: number): Promise<{ changes: EntryChange[]; more: boolean }>;
  /** Entries of histories, read by their keys, in the order asked for; those that are not there are left out. */
  readEntryChanges(names: readonly Pick<EntryChange, 'id' | 'version'>[]): Promise<EntryChange[]>;
  /**
   * Stores a record whole, with its history, unless there is one.
   * @returns false when there is: the record was left as it is.
   */
  restoreEntry(entry: Entry, changes: readonly EntryChange[]): Promise<boolean>;
  /** Issues that are to be counted anew by now, at most 100. */
  listRecounts(now: string): Promise<RecountMark[]>;
  dropRecount(mark: Pick<RecountMark, 'issueId' | 'when'>): Promise<void>;
  /** Deletes all records at a home; their histories go with those of the home. Doing it again does nothing. */
  forgetEntries(home: Home): Promise<void>;
  /** Takes people out of all records and histories that name them; the records stay. */
  eraseFromEntries(accountId: string): Promise<void>;
}
