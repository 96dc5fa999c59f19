import { appJiraOf } from '#adapters/forge/jira/appJira';
import { clockOf } from '#adapters/forge/platform/clock';
import { ids } from '#adapters/forge/platform/ids';
import { log } from '#adapters/forge/platform/log';
import { personalData } from '#adapters/forge/platform/privacy';
import { workQueue } from '#adapters/forge/platform/queue';
import { forgeStore } from '#adapters/forge/store/index';
import { viewerJiraOf } from '#adapters/forge/jira/viewerJira';
import { viewerSearchOf } from '#adapters/forge/jira/viewerSearch';
import type { Dependencies } from '#ports/dependencies';

/** The one place where ports meet their adapters. */
export const forgeDependencies = (): Dependencies => ({
  viewerJira: viewerJiraOf(),
  viewerSearch: viewerSearchOf(),
  appJira: appJiraOf(),
  personalData,
  store: forgeStore,
  queue: workQueue,
  clock: clockOf(),
  ids,
  log,
});
