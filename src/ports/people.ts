import type { SavedViewsRecord } from '#domain/portfolio/savedViewsRecord';
import type { Page } from './page';

export interface PersonStore {
  /** At most 100 people that records name, in the order of the account id. */
  listPeople(cursor?: string): Promise<Page<{ accountId: string; updatedAt: string }>>;
  /** Puts "former user" in the place of people in the history of an epic, as who saved and as sponsor. */
  eraseFromHistory(issueId: string, accountIds: ReadonlySet<string>): Promise<void>;
  /** Puts "former user" in the place of a person who saved settings. */
  eraseFromSettings(accountId: string): Promise<void>;
  /** Puts "former user" in the place of people who froze boards. */
  eraseFromBoards(accountIds: ReadonlySet<string>): Promise<void>;
  /** Puts "former user" in the place of a person who decided about epics. */
  eraseFromDecisions(accountId: string): Promise<void>;
  /** Puts "former user" in the place of a person who ordered the tie of a board. */
  eraseFromTies(accountId: string): Promise<void>;
  /** Puts "former user" in the place of people who proposed weights or decided about them. */
  eraseFromProposals(accountIds: ReadonlySet<string>): Promise<void>;
  /** Deletes the views that these people keep, and takes the people out of the views of others. */
  eraseFromViews(accountIds: ReadonlySet<string>, at: string): Promise<void>;
  forgetPerson(accountId: string): Promise<void>;
  refreshPerson(accountId: string, at: string): Promise<void>;
}

/** The views of the ranking that people keep, a record a person. */
export interface ViewStore {
  readViews(owner: string): Promise<SavedViewsRecord | undefined>;
  /**
   * Stores a person's views if the stored ones are of the version before (version 1: there are none). @returns false
   * when they moved on: nothing was stored.
   */
  commitViews(views: SavedViewsRecord, at: string): Promise<boolean>;
}
