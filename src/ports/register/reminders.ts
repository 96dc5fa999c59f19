import type { Entry } from '#domain/register/entry';
import type { KindName } from '#domain/register/kinds/index';
import type { Page } from '../page';

/** Who was reminded of what. A mark is kept longer than anything can be reminded of. */
export interface ReminderStore {
  /** At most 100 records of a kind in a status, listed between two times; `next` is where the page ends. */
  listBetween(kind: KindName, status: string, from: string, upTo: string): Promise<Page<Entry>>;
  /** Notes that somebody is reminded of a record that is due then. @returns false where that was noted before. */
  markReminded(id: string, dueAt: string, at: string): Promise<boolean>;
  /** Forgets at most 100 marks from before a time. */
  forgetReminders(before: string): Promise<void>;
}
