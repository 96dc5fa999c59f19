import type { Proposal } from '#domain/proposal/proposal';
import type { JobRecord } from '#domain/publication/jobRecord';
import type { SettingsRecord, SettingsVersion } from '#domain/settings/settingsRecord';

export interface SettingsStore {
  readSettings(): Promise<SettingsRecord>;
  /**
   * Stores a new version, its frozen copy and the job that re-scores with it together, if the stored version is still
   * the one before it, or `previous` where that is told, and with them the next version of the proposal that they
   * apply.
   * @returns false when settings or proposal moved on: nothing was stored.
   */
  commitSettings(next: SettingsVersion, job: JobRecord, previous?: number, applied?: Proposal): Promise<boolean>;
  /** Stores frozen versions while nobody has saved settings yet. @returns false when somebody has. */
  freezeSettings(versions: readonly SettingsVersion[]): Promise<boolean>;
  /** Frozen versions, newest first: at most 25, older than `before`. */
  listSettingsVersions(before: number): Promise<SettingsVersion[]>;
}
