import type { Board } from '#domain/board/board';
import type { AssessmentRecord, PublicationTrouble } from '#domain/rating/assessmentRecord';
import type { StoredHead } from '#domain/board/boardRecord';
import type { ChangeRecord } from '#domain/rating/changeRecord';
import type { Proposal, ProposalStatus } from '#domain/proposal/proposal';
import type { DecisionRecord } from '#domain/board/decisionRecord';
import type { ImportRecord } from '#domain/backup/importRecord';
import type { JobRecord } from '#domain/publication/jobRecord';
import type { Tally } from '#domain/trend/tallyRecord';
import type { SettingsRecord, SettingsVersion } from '#domain/settings/settingsRecord';

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

export interface JobStore {
  readRescore(settingsVersion: number): Promise<JobRecord | undefined>;
  readReconcile(): Promise<JobRecord | undefined>;
  readSweep(): Promise<JobRecord | undefined>;
  /**
   * Stores the job, if its stored version is still one less and, for a re-scoring, the settings in force are still its
   * own.
   * @returns false when either moved on: nothing was stored.
   */
  advanceJob(job: JobRecord): Promise<boolean>;
  /** Stores the job whatever stands there. */
  putJob(job: JobRecord): Promise<void>;
  listRunningJobs(): Promise<JobRecord[]>;
}

/** The import that is under way. What is staged ends by itself after some days. */
export interface ImportStore {
  readImport(): Promise<ImportRecord | undefined>;
  /**
   * Stores the import, if its stored version is still one less (0: there is none). @returns false when it moved on:
   * nothing was stored.
   */
  advanceImport(record: ImportRecord): Promise<boolean>;
  stagePart(importId: number, part: number, content: object): Promise<void>;
  /** A staged part, not yet parsed; undefined where it is not there. */
  readPart(importId: number, part: number): Promise<unknown>;
  /**
   * The versions of the records that the epics of a part had when it was checked, in their order; 0 without a record.
   */
  stageSeen(importId: number, part: number, versions: readonly number[]): Promise<void>;
  readSeen(importId: number, part: number): Promise<number[]>;
  /**
   * Stores a whole record with as much of its history as goes into one transaction, unless the epic was ever saved.
   * @returns the rest of the history, to be stored next; null when the epic was saved: nothing was stored.
   */
  createWhole(
    importId: number,
    record: AssessmentRecord,
    changes: readonly ChangeRecord[],
  ): Promise<readonly ChangeRecord[] | null>;
  /** Of these epics, those whose record this import created. */
  listCreated(importId: number, issueIds: readonly string[]): Promise<Set<string>>;
  /** Notes people whom a file names, so that the weekly report asks for them. */
  namePeople(accountIds: readonly string[], at: string): Promise<void>;
  /** Deletes what was staged of a part. Doing it again does nothing. */
  dropPart(importId: number, part: number): Promise<void>;
  /** Deletes what was noted of the epics that an import created. Doing it again does nothing. */
  dropCreated(importId: number): Promise<void>;
}

/** Frozen boards. They are never changed, but for people who are erased. */
export interface BoardStore {
  /** Stores a board whole, unless there is one of the same id. @returns false when there is: nothing was stored. */
  createBoard(board: Board): Promise<boolean>;
  /** Heads of boards frozen before a time, newest first, at most 20; `next` as time for the next call. */
  listBoards(before?: string): Promise<Page<StoredHead>>;
  readBoardHead(boardId: string): Promise<StoredHead | undefined>;
  /** Two reads. @returns undefined where there is none, or not the whole of it. */
  readBoard(boardId: string): Promise<Board | undefined>;
  /** Deletes a board with the decisions about its epics. Doing it again does nothing. */
  deleteBoard(boardId: string): Promise<void>;
}

export interface DecisionStore {
  readDecision(boardId: string, issueId: string): Promise<DecisionRecord | undefined>;
  /**
   * Stores a decision in the place of the one before it, which is kept, if that is still the one in force (null: none
   * is).
   * @returns false when it is not: nothing was stored.
   */
  commitDecision(decision: DecisionRecord, replaced: DecisionRecord | null): Promise<boolean>;
  /** The decisions in force on a board. */
  listDecisions(boardId: string): Promise<DecisionRecord[]>;
  /** What decisions replaced, newest first; at most 100 of all that are given. */
  listReplaced(decisions: readonly DecisionRecord[]): Promise<DecisionRecord[]>;
  /** Deletes the decisions about an epic on every board. Doing it again does nothing. */
  forgetDecisions(issueId: string): Promise<void>;
}

/** Weights that people proposed. */
export interface ProposalStore {
  readProposal(id: string): Promise<Proposal | undefined>;
  /**
   * Stores a proposal if the stored one is the version before it (version 1: there is none). @returns false when it
   * moved on: nothing was stored.
   */
  commitProposal(proposal: Proposal, at: string): Promise<boolean>;
  /** At most 100 by their date, or without one by when they were proposed. What cannot be read is left out. */
  listProposals(status: ProposalStatus, order: 'oldest' | 'newest', most: number): Promise<Proposal[]>;
  /** At most 100 approved ones whose date has come, the longest due first. */
  listDueProposals(now: string): Promise<Proposal[]>;
}

export interface TallyStore {
  /** Stores tallies, each in the place of the one that its project has in the same month. */
  putTallies(tallies: readonly Tally[]): Promise<void>;
  /**
   * The tallies of a project between two days, both included, at most 100: one query. What cannot be read is left out.
   */
  listTallies(projectId: string, from: string, to: string): Promise<Tally[]>;
  /** Deletes all tallies of a project. Doing it again does nothing. */
  forgetTallies(projectId: string): Promise<void>;
}

export interface PersonStore {
  /** At most 100 people that records name, in the order of the account id. */
  listPeople(cursor?: string): Promise<Page<{ accountId: string; updatedAt: string }>>;
  /** Puts "former user" in the place of people in the history of an epic, as who saved and as sponsor. */
  eraseFromHistory(issueId: string, accountIds: ReadonlySet<string>): Promise<void>;
  /** Puts "former user" in the place of a person who saved settings. */
  eraseFromSettings(accountId: string): Promise<void>;
  /** Puts "former user" in the place of people who froze boards. */
  eraseFromBoards(accountIds: ReadonlySet<string>): Promise<void>;
  /** Puts "former user" in the place of a person who decided about epics. */
  eraseFromDecisions(accountId: string): Promise<void>;
  /** Puts "former user" in the place of people who proposed weights or decided about them. */
  eraseFromProposals(accountIds: ReadonlySet<string>): Promise<void>;
  forgetPerson(accountId: string): Promise<void>;
  refreshPerson(accountId: string, at: string): Promise<void>;
}

export interface Store
  extends
    AssessmentStore,
    SettingsStore,
    JobStore,
    ImportStore,
    BoardStore,
    DecisionStore,
    ProposalStore,
    TallyStore,
    PersonStore {}
