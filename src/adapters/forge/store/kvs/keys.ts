/**
 * Every entity name and every key of the app's storage. By issue id, never by issue key, which changes when an issue
 * moves. Keys may hold letters, digits and `: . _ -`, which ids and account ids keep to.
 */
export const ENTITY = {
  assessment: 'assessment',
  change: 'change',
  settings: 'settings',
  person: 'person',
  job: 'job',
  snapshot: 'snapshot',
  entry: 'entry',
  opinion: 'opinion',
  tally: 'tally',
  sheet: 'sheet',
} as const;

export const assessmentKey = (issueId: string): string => `assessment:${issueId}`;
export const changeKey = (issueId: string, version: number): string => `change:${issueId}:${version}`;
export const CURRENT_SETTINGS_KEY = 'settings:current';
export const settingsVersionKey = (version: number): string => `settings:v${version}`;
export const personKey = (accountId: string): string => `person:${accountId}`;
export const rescoreKey = (settingsVersion: number): string => `job:rescore:${settingsVersion}`;
/** Jobs of which there is one record each. */
export const JOB_KEY = {
  reconcile: 'job:reconcile',
  sweep: 'job:sweep',
  removal: 'job:removal',
  work: 'job:work',
} as const;
export const IMPORT_KEY = 'job:import';
/** Plain keys that end by themselves: a part of a file that is imported, and what stood there when it was checked. */
export const stagedPartKey = (importId: number, part: number): string => `import:${importId}:part:${part}`;
export const seenVersionsKey = (importId: number, part: number): string => `import:${importId}:seen:${part}`;
/** That an import created an epic's record: noted in the same transaction, so among the jobs and not as a plain key. */
export const createdKey = (importId: number, issueId: string): string => `job:import:${importId}:created:${issueId}`;
/** A frozen board: its head, which alone is listed, the settings in force, and its epics in parts from 0. */
export const boardKey = (boardId: string): string => `board:${boardId}`;
export const boardSettingsKey = (boardId: string): string => `board:${boardId}:settings`;
export const boardPartKey = (boardId: string, part: number): string => `board:${boardId}:part:${part}`;
/** The decision in force about an epic of a board, and each that it replaced by its version. */
export const decisionKey = (boardId: string, issueId: string): string => `decision:${boardId}:${issueId}`;
export const pastDecisionKey = (boardId: string, issueId: string, version: number): string =>
  `decision:${boardId}:${issueId}:${version}`;
/** The order in force of the tie at the line of a board, and each that it replaced. At most one tie crosses a line. */
export const tieKey = (boardId: string): string => `tie:${boardId}`;
export const pastTieKey = (boardId: string, version: number): string => `tie:${boardId}:${version}`;

/** A record of a register and each version of its history; the key is also by what the history is listed. */
export const entryKey = (id: string): string => `entry:${id}`;
export const entryChangeKey = (id: string, version: number): string => `change:entry:${id}:${version}`;
/** What is worked out of other records and kept beside the one that it is of. */
export const sheetKey = (subject: string): string => `sheet:${subject}`;
/** That an issue's registers are to be counted anew: at once, or when something ends by its date. */
export const recountKey = ({ issueId, when }: { issueId: string; when: 'now' | 'later' }): string =>
  `job:recount:${issueId}:${when}`;

/** That the standing of a path is to be worked out anew, by the record that was saved. */
export const standKey = (subject: string): string => `job:stand:${subject}`;

/** That records of a kind wait for being drawn into its sample, and how far drawing came. */
export const drawKey = (kind: string): string => `job:draw:${kind}`;
export const sampleKey = (kind: string): string => `job:sample:${kind}`;

/** That somebody was reminded of a record that was due then. */
export const reminderKey = (id: string, dueAt: string): string => `job:reminder:${id}:${dueAt}`;

/** The last import into the map of a project; and what is sent for one, which ends by itself. */
export const mapImportKey = (projectId: string): string => `job:mapImport:${projectId}`;
export const stagedItemsKey = (projectId: string, plan: string, part: number): string =>
  `mapImport:${projectId}:${plan}:${part}`;

/** All views of the ranking that a person keeps. */
export const viewsKey = (accountId: string): string => `views:${accountId}`;

export const proposalKey = (id: string): string => `proposal:${id}`;

/** Limits of the platform: operations in a transaction or batch, items on a query page. */
export const BATCH_SIZE = 25;
export const PAGE_SIZE = 100;
