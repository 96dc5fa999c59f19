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
  forgetPerson(accountId: string): Promise<void>;
  refreshPerson(accountId: string, at: string): Promise<void>;
}
