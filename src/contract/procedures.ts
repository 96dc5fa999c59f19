import type * as z from 'zod/mini';
import { auditProcedures } from './audit/audit';
import { backupProcedures } from './backup';
import { boardProcedures } from './board';
import { briefProcedures } from './path/brief';
import { engagementProcedures } from './engagement/engagement';
import { goLiveProcedures } from './engagement/goLive';
import { healthProcedures } from './health';
import { journeyProcedures } from './journey';
import { mapProcedures } from './path/map';
import { mapImportProcedures } from './path/mapImport';
import { measureProcedures } from './path/measure';
import { mineProcedures } from './mine';
import { overlapProcedures } from './path/overlaps';
import { pathProcedures } from './path/path';
import { proposalProcedures } from './proposal';
import { publicationProcedures } from './publication';
import { ratingProcedures } from './rating';
import { registerProcedures } from './register';
import { sayDoProcedures } from './path/sayDo';
import { settingsProcedures } from './settings';
import { stoppingProcedures } from './audit/stopping';
import { toldProcedures } from './told/lists';
import { trendProcedures } from './trend';
import { viewsProcedures } from './portfolio/views';
import { voiceProcedures } from './voice/lookingBack';
import type { Procedures } from './guards';

/**
 * All that the app can do, and who may: procedure name → input, output, guard, doors. Each subject declares its own.
 */
export const PROCEDURES = {
  ...ratingProcedures,
  ...auditProcedures,
  ...backupProcedures,
  ...boardProcedures,
  ...briefProcedures,
  ...engagementProcedures,
  ...goLiveProcedures,
  ...healthProcedures,
  ...journeyProcedures,
  ...mapProcedures,
  ...mapImportProcedures,
  ...measureProcedures,
  ...mineProcedures,
  ...overlapProcedures,
  ...pathProcedures,
  ...proposalProcedures,
  ...publicationProcedures,
  ...registerProcedures,
  ...sayDoProcedures,
  ...settingsProcedures,
  ...stoppingProcedures,
  ...toldProcedures,
  ...trendProcedures,
  ...viewsProcedures,
  ...voiceProcedures,
} as const satisfies Procedures;

export type ProcedureName = keyof typeof PROCEDURES;
export type Input<P extends ProcedureName> = z.infer<(typeof PROCEDURES)[P]['input']>;
export type Output<P extends ProcedureName> = z.infer<(typeof PROCEDURES)[P]['output']>;
/** What a save that met another one is told. */
export type Conflict<P extends ProcedureName> = (typeof PROCEDURES)[P] extends {
  conflict: infer S extends z.ZodMiniType;
}
  ? z.infer<S>
  : never;
