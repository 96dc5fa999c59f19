import type { Clock } from './clock';
import type { AppJira, PersonalData, ViewerJira, ViewerSearch } from './jira';
import type { Log } from './log';
import type { WorkQueue } from './queue';
import type { Ids } from './register/ids';
import type { Store } from './store';

/**
 * Everything that use cases reach, made anew for each invocation: nothing of a tenant outlives it. Each of them names
 * the ports that it takes.
 */
export interface Dependencies {
  viewerJira: ViewerJira;
  viewerSearch: ViewerSearch;
  appJira: AppJira;
  personalData: PersonalData;
  store: Store;
  queue: WorkQueue;
  clock: Clock;
  ids: Ids;
  log: Log;
}
