import { appJiraOf } from '../adapters/forge/appJira';
import { clockOf } from '../adapters/forge/clock';
import { log } from '../adapters/forge/log';
import { personalData } from '../adapters/forge/privacy';
import { workQueue } from '../adapters/forge/queue';
import { forgeStore } from '../adapters/forge/store';
import { viewerJira } from '../adapters/forge/viewerJira';
import type { Dependencies } from '../ports/dependencies';

/** The one place where ports meet their adapters. */
export const forgeDependencies = (): Dependencies => ({
  viewerJira,
  appJira: appJiraOf(),
  personalData,
  store: forgeStore,
  queue: workQueue,
  clock: clockOf(),
  log,
});
