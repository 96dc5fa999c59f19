import type { Clock } from '#ports/clock';
import type { AppJira, ViewerJira } from '#ports/jira';
import type { Log } from '#ports/log';
import type { WorkQueue } from '#ports/queue';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import type { Ids } from '#ports/register/ids';

/** What reading records takes. */
export interface ReadsEntries {
  viewerJira: ViewerJira;
  store: EntryStore & AssessmentStore;
  clock: Clock;
  ids: Ids;
}

/** What writing them takes: what is counted of them is published. */
export interface WritesEntries extends ReadsEntries {
  appJira: AppJira;
  queue: WorkQueue;
  log: Log;
}
