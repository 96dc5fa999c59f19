import type { AssessmentRecord, PublicationTrouble } from '../domain/records/assessmentRecord';
import type { ChangeRecord } from '../domain/records/changeRecord';
import type { JobRecord } from '../domain/records/jobRecord';
import type { SettingsRecord, SettingsVersion } from '../domain/records/settingsRecord';

/** One page of records; `next` stands when there is more and is good for the next call of the same invocation only. */
export interface Page<T> {
  items: T[];
  next?: string;
}

/** One epic's record, when there is one, and the settings in force. */
export interface Basis {
  record: AssessmentRecord | undefined;
  settings: SettingsRecord;
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
  /** Notes what is wrong with the record's publication, or that nothing is any more; does nothing when the record moved on. */
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
  /** Deletes an epic's record and history. Doing it again does nothing. */
  forgetIssue(issueId: string): Promise<void>;
}

export interface SettingsStore {
  readSettings(): Promise<SettingsRecord>;
  /**
   * Stores a new version, its frozen copy and the job that re-scores with it together, if the stored version is still the
   * one before it. @returns false when it moved on: nothing was stored.
   */
  commitSettings(next: SettingsVersion, job: JobRecord): Promise<boolean>;
  /** Frozen versions, newest first: at most 25, older than `before`. */
  listSettingsVersions(before: number): Promise<SettingsVersion[]>;
}

export interface JobStore {
  readRescore(settingsVersion: number): Promise<JobRecord | undefined>;
  readReconcile(): Promise<JobRecord | undefined>;
  readSweep(): Promise<JobRecord | undefined>;
  /**
   * Stores the job, if its stored version is still one less and, for a re-scoring, the settings in force are still its own.
   * @returns false when either moved on: nothing was stored.
   */
  advanceJob(job: JobRecord): Promise<boolean>;
  /** Stores the job whatever stands there. */
  putJob(job: JobRecord): Promise<void>;
  listRunningJobs(): Promise<JobRecord[]>;
}

export interface PersonStore {
  /** At most 100 people that records name, in the order of the account id. */
  listPeople(cursor?: string): Promise<Page<{ accountId: string; updatedAt: string }>>;
  /** Puts "former user" in the place of people in the history of an epic, as who saved and as sponsor. */
  eraseFromHistory(issueId: string, accountIds: ReadonlySet<string>): Promise<void>;
  /** Puts "former user" in the place of a person who saved settings. */
  eraseFromSettings(accountId: string): Promise<void>;
  forgetPerson(accountId: string): Promise<void>;
  refreshPerson(accountId: string, at: string): Promise<void>;
}

export interface Store extends AssessmentStore, SettingsStore, JobStore, PersonStore {}
