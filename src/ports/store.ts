import type { ImportStore } from './backup';
import type { BoardStore, DecisionStore, TieStore } from './board';
import type { PersonStore, ViewStore } from './people';
import type { EntryStore } from './register/entries';
import type { MapImportStore } from './register/mapImports';
import type { MineStore } from './register/mine';
import type { ReminderStore } from './register/reminders';
import type { SampleStore } from './register/sample';
import type { SheetStore } from './register/sheets';
import type { StandMarkStore } from './register/standings';
import type { ProposalStore } from './proposal';
import type { JobStore } from './publication';
import type { AssessmentStore } from './rating';
import type { SettingsStore } from './settings';
import type { TallyStore } from './trend';

/** All that is stored. Only what puts the app together names it whole: a use case names the subjects that it takes. */
export interface Store
  extends
    AssessmentStore,
    SettingsStore,
    JobStore,
    ImportStore,
    BoardStore,
    DecisionStore,
    TieStore,
    ProposalStore,
    TallyStore,
    ViewStore,
    PersonStore,
    EntryStore,
    MapImportStore,
    MineStore,
    ReminderStore,
    StandMarkStore,
    SheetStore,
    SampleStore {}
