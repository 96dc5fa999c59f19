/**
 * The local Jira: issues in memory, written through to one embedded database, answering the REST API of Jira Cloud as
 * the viewer who asks. Everything that other rooms may use is exported here.
 */
export { BULK_ENDS, JIRA_DEFAULTS, type JiraSettings } from './settings';
export { openLocalJira, type LocalJiraOptions, type LocalJiraSite } from './localJira';
export { ImportError, type ImportedFile, type ImportReport, type RefusedRow } from './import/report';
export { APP_ACCOUNT_ID, VIEWERS } from './viewers';
export { demoFiles, loadDemoRatings, loadDemoTallies, type DemoRating } from '../seeds/demo';
export { syntheticEpics, type SyntheticOptions } from '../seeds/synthetic';
