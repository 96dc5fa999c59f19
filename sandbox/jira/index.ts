/**
 * The local Jira: issues in memory, written through to one embedded database, answering the REST API of Jira Cloud as
 * the viewer who asks. Everything that other rooms may use is exported here.
 */
export { BULK_ENDS, JIRA_DEFAULTS, type JiraSettings } from './settings';
export { openLocalJira, type LocalJiraOptions, type LocalJiraSite } from './localJira';
export type { DateOrder } from './import/dates/readDate';
export type { ImportChoices } from './import/importFiles';
export { ImportError, type ImportedFile, type ImportReport, type LeftOutValue, type RefusedRow } from './import/report';
export { readColumnNames } from './import/table/columnNames';
export { GROUPS } from './groups';
export { APP_ACCOUNT_ID, VIEWERS } from './viewers';
export {
  demoFiles,
  loadDemoHistory,
  loadDemoRatings,
  loadDemoTallies,
  type DemoBoard,
  type DemoDecision,
  type DemoRating,
  type DemoStep,
} from '../seeds/demo';
export {
  datedFrom,
  dayIn,
  monthAgo,
  nameIn,
  type DemoAnswer,
  type DemoEntry,
  type DemoOpinion,
} from '../seeds/demoRegisters';
export type { DemoLook, DemoSettings, DemoTalk } from '../seeds/demoAudit';
export type { DemoBrief, DemoBriefDecision, DemoGoLive, DemoGoLiveDecision } from '../seeds/demoBriefs';
export type { DemoReadings } from '../seeds/demoReadings';
export { syntheticEpics, type SyntheticOptions } from '../seeds/synthetic';
