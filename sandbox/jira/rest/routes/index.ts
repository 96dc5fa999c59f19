import type { Route } from '../call';
import { bulkDeleteProperty, bulkSetProperties, getTask } from './bulkRoutes';
import { createFields, createIssue, createIssues, createTypes } from './createRoutes';
import { groupsOfUser, pickGroups } from './groupRoutes';
import { bulkFetch, deleteIssue, getIssue } from './issueRoutes';
import { putIssue } from '../writing/editIssue';
import { parseQueries } from './jqlRoutes';
import { linkIssues, linkTypes } from './linkRoutes';
import { fields, issueTypes, priorities, serverInfo, statuses } from './listRoutes';
import { notify } from './notifyRoutes';
import { pinPanels } from '../writing/pinPanels';
import { checkPermissions, myPermissions } from './permissionRoutes';
import { deleteProject, getProject, restoreProject, searchProjects } from './projectRoutes';
import { deleteProperty, getProperty, propertyKeys, putProperty } from './propertyRoutes';
import { getTransitions, transitionIssue } from '../writing/transitionIssue';
import { approximateCount, searchByBody, searchByQuery } from './searchRoutes';
import { allUsers, bulkUsers, getUser, myself, pickUsers, searchUsers } from './userRoutes';
import { allVersions, pageOfVersions } from './versionRoutes';

/** Everything that the local Jira answers, under `/rest/api/3`. Of two that fit, the first counts. */
export const ROUTES: readonly (readonly [method: string, pattern: string, route: Route])[] = [
  ['GET', '/search/jql', searchByQuery],
  ['POST', '/search/jql', searchByBody],
  ['POST', '/search/approximate-count', approximateCount],
  ['POST', '/jql/parse', parseQueries],
  ['POST', '/issue', createIssue],
  ['POST', '/issue/bulk', createIssues],
  ['GET', '/issue/createmeta/:projectIdOrKey/issuetypes', createTypes],
  ['GET', '/issue/createmeta/:projectIdOrKey/issuetypes/:issueTypeId', createFields],
  ['POST', '/issueLink', linkIssues],
  ['GET', '/issueLinkType', linkTypes],
  ['POST', '/issue/bulkfetch', bulkFetch],
  ['POST', '/issue/properties/multi', bulkSetProperties],
  ['DELETE', '/issue/properties/:propertyKey', bulkDeleteProperty],
  ['GET', '/issue/:issueIdOrKey', getIssue],
  ['PUT', '/issue/:issueIdOrKey', putIssue],
  ['DELETE', '/issue/:issueIdOrKey', deleteIssue],
  ['GET', '/issue/:issueIdOrKey/properties', propertyKeys],
  ['GET', '/issue/:issueIdOrKey/properties/:propertyKey', getProperty],
  ['PUT', '/issue/:issueIdOrKey/properties/:propertyKey', putProperty],
  ['DELETE', '/issue/:issueIdOrKey/properties/:propertyKey', deleteProperty],
  ['POST', '/issue/:issueIdOrKey/notify', notify],
  ['GET', '/issue/:issueIdOrKey/transitions', getTransitions],
  ['POST', '/issue/:issueIdOrKey/transitions', transitionIssue],
  ['GET', '/task/:taskId', getTask],
  ['POST', '/forge/panel/action/bulk/async', pinPanels],
  ['POST', '/permissions/check', checkPermissions],
  ['GET', '/mypermissions', myPermissions],
  ['GET', '/myself', myself],
  ['GET', '/user', getUser],
  ['GET', '/user/bulk', bulkUsers],
  ['GET', '/user/search', searchUsers],
  ['GET', '/user/picker', pickUsers],
  ['GET', '/users/search', allUsers],
  ['GET', '/groups/picker', pickGroups],
  ['GET', '/user/groups', groupsOfUser],
  ['GET', '/project/search', searchProjects],
  ['GET', '/project/:projectIdOrKey', getProject],
  ['DELETE', '/project/:projectIdOrKey', deleteProject],
  ['POST', '/project/:projectIdOrKey/restore', restoreProject],
  ['GET', '/project/:projectIdOrKey/versions', allVersions],
  ['GET', '/project/:projectIdOrKey/version', pageOfVersions],
  ['GET', '/issuetype', issueTypes],
  ['GET', '/field', fields],
  ['GET', '/serverInfo', serverInfo],
  ['GET', '/status', statuses],
  ['GET', '/priority', priorities],
];

const removed = (instead: string): string =>
  `The requested API has been removed. Please migrate to the ${instead} API. ` +
  'A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046';

/** Endpoints that Jira Cloud has taken away. */
export const REMOVED: ReadonlyMap<string, string> = new Map([
  ['/rest/api/3/search', removed('/rest/api/3/search/jql')],
  ['/rest/api/2/search', removed('/rest/api/3/search/jql')],
  ['/rest/api/3/expression/eval', removed('/rest/api/3/expression/evaluate')],
  ['/rest/api/2/expression/eval', removed('/rest/api/3/expression/evaluate')],
]);
