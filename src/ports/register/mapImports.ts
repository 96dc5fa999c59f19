import type { MapImport } from '#domain/map/exchange/importRecord';
import type { EntrySave } from './entries';

/**
 * Imports into the map of a project. What an import brings is shown to nobody while it has not ended: no reading of
 * records answers it.
 */
export interface MapImportStore {
  /** A strongly consistent read. */
  readMapImport(projectId: string): Promise<MapImport | undefined>;
  /**
   * Stores the import, if its stored version is still one less (0: there is none).
   * @returns false when it moved on: nothing was stored.
   */
  advanceMapImport(record: MapImport): Promise<boolean>;
  /** Keeps a part of what is sent for some days. */
  stageItems(projectId: string, plan: string, part: number, items: readonly object[]): Promise<void>;
  /** A part that was sent, not yet parsed; undefined where it is not there. */
  readStaged(projectId: string, plan: string, part: number): Promise<unknown>;
  dropStaged(projectId: string, plan: string, parts: number): Promise<void>;
  /**
   * Stores new records of an import with their history, whatever stands there, as long as the import is as it was read:
   * one that goes on stores the same again, and a late step of one that was undone leaves nothing behind.
   * @returns false when the import moved on.
   */
  writeHidden(of: MapImport, saves: readonly EntrySave[]): Promise<boolean>;
  /**
   * Deletes records of an import with their history, each as long as it is in its first version, and as long as the
   * import is as it was read: what somebody saves in that moment stays. Doing it again does nothing.
   * @returns the ids of those that stay because they were changed, but for what was removed; undefined when the import
   *   moved on.
   */
  deleteHidden(of: MapImport, ids: readonly string[]): Promise<string[] | undefined>;
  /** Deletes what is known of imports into a project. Doing it again does nothing. */
  forgetMapImport(projectId: string): Promise<void>;
}
