import type { AssessmentRecord, PublicationTrouble } from '#domain/rating/assessmentRecord';
import type { ChangeRecord } from '#domain/rating/changeRecord';
import type { SettingsRecord } from '#domain/settings/settingsRecord';
import type { Page } from './page';

/** One epic's record, when there is one, and the settings in force. */
export interface Basis {
  record: AssessmentRecord | undefined;
  settings: SettingsRecord;
}

/** One entry of an epic's history. */
export interface ChangeName {
  issueId: string;
  version: number;
}

export interface AssessmentStore {
  /** Record and settings in one batch read; may be a moment old, which the compare-and-set of a save finds out. */
  readBasis(issueId: string): Promise<Basis>;
  /** Record and settings as they are now (two strongly consistent reads). */
  readBasisNow(issueId: string): Promise<Basis>;
  /** Batch reads of 25; ids without a record are absent. */
  readAssessments(issueIds: readonly string[]): Promise<Map<string, AssessmentRecord>>;
  /** Creates the empty version-0 record, unless there is one. */
  createAssessment(record: AssessmentRecord, at: string): Promise<void>;
  /**
   * Stores record and change together, if the stored version is still `expected`.
   * @returns false when it moved on: nothing was stored.
   */
  commitSave(expected: number, record: AssessmentRecord, change: ChangeRecord): Promise<boolean>;
  /**
   * Notes what is wrong with the record's publication, or that nothing is any more; does nothing when the record moved
   * on.
   */
  markPublication(record: AssessmentRecord, publication: PublicationTrouble | undefined): Promise<void>;
  /** Replaces the cached project of a record; does nothing when the record moved on. */
  moveAssessment(record: AssessmentRecord, projectId: string): Promise<void>;
  /** At most 100 issue ids in the order of the id, after the given one. */
  listIssueIds(after: string | null): Promise<{ issueIds: string[]; more: boolean }>;
  /** At most 100 records saved since a time, newest first. */
  listUpdatedSince(since: string, cursor?: string): Promise<Page<AssessmentRecord>>;
  /** At most 100 records cached under a project. */
  listOfProject(projectId: string, cursor?: string): Promise<Page<AssessmentRecord>>;
  /** At most 100 records whose publication is in this trouble, the longest unchanged first, saved after a time. */
  listInTrouble(publication: PublicationTrouble, after?: string): Promise<Page<AssessmentRecord>>;
  /** The history of an epic, newest first, at most 100, older than `before`. */
  listChanges(issueId: string, before?: number): Promise<{ changes: ChangeRecord[]; more: boolean }>;
  /**
   * Entries of histories in the order asked for, read by their keys; undefined for one that is not there or cannot be
   * read.
   */
  readChanges(names: readonly ChangeName[]): Promise<(ChangeRecord | undefined)[]>;
  /** Stores entries of histories whatever stands there: for restoring what a file holds. */
  putChanges(changes: readonly ChangeRecord[]): Promise<void>;
  /** Deletes an epic's record and history. Doing it again does nothing. */
  forgetIssue(issueId: string): Promise<void>;
}
