import type { Store } from '../../../ports/store';
import { assessmentStore } from './assessments';
import { boardStore } from './boards';
import { decisionStore } from './decisions';
import { importStore } from './imports';
import { jobStore } from './jobs';
import { personStore } from './people';
import { proposalStore } from './proposals';
import { settingsStore } from './settings';
import { tallyStore } from './tallies';

/** The app's storage. Without state of its own: Forge tells the site of each call by the invocation. */
export const forgeStore: Store = {
  ...assessmentStore,
  ...settingsStore,
  ...jobStore,
  ...importStore,
  ...boardStore,
  ...decisionStore,
  ...proposalStore,
  ...tallyStore,
  ...personStore,
};
