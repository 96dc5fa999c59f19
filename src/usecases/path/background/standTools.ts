import type { Clock } from '#ports/clock';
import type { Log } from '#ports/log';
import type { WorkQueue } from '#ports/queue';
import type { EntryStore } from '#ports/register/entries';
import type { SheetStore } from '#ports/register/sheets';
import type { StandMarkStore } from '#ports/register/standings';

/** What working out standings takes. */
export interface StandTools {
  store: EntryStore & SheetStore & StandMarkStore;
  queue: WorkQueue;
  clock: Clock;
  log: Log;
}
