import type { Store } from '#ports/store';
import { assessmentStore } from './rating';
import { boardStore } from './board';
import { decisionStore } from './boardDecisions';
import { tieStore } from './boardTies';
import { entryStore } from './register/entries';
import { mapImportStore } from './register/mapImports';
import { mineStore } from './register/mine';
import { reminderStore } from './register/reminders';
import { sampleStore } from './register/sample';
import { sheetStore } from './register/sheets';
import { standMarkStore } from './register/standMarks';
import { importStore } from './backup';
import { jobStore } from './publication';
import { personStore } from './people';
import { proposalStore } from './proposal';
import { settingsStore } from './settings';
import { tallyStore } from './trend';
import { viewStore } from './views';

/** The app's storage. Without state of its own: Forge tells the site of each call by the invocation. */
export const forgeStore: Store = {
  ...assessmentStore,
  ...settingsStore,
  ...jobStore,
  ...importStore,
  ...boardStore,
  ...decisionStore,
  ...tieStore,
  ...proposalStore,
  ...tallyStore,
  ...viewStore,
  ...personStore,
  ...entryStore,
  ...mapImportStore,
  ...mineStore,
  ...reminderStore,
  ...standMarkStore,
  ...sheetStore,
  ...sampleStore,
};
