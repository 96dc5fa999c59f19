import type { CatalogueValue, ProjectCatalogue } from '../../data/catalogue';
import type { Named } from '../../data/model';
import type { Call, Reply } from '../call';
import { ISSUE_FIELDS, issueTypeShape, jiraTime, statusShape } from '../issueShape';

/** What is in use in the projects that the asker sees; an administrator sees what is in use anywhere. */
function inUse<K extends keyof ProjectCatalogue>({ site, permissions, principal }: Call, kind: K): CatalogueValue<K>[] {
  const projects = permissions.holdsGlobally(principal, 'ADMINISTER')
    ? site.projects
    : permissions.visibleProjects(principal);
  return site.catalogue.values(
    kind,
    projects.map(({ id }) => id),
  );
}

const byId = (a: Named, b: Named): number => Number(a.id) - Number(b.id);

export const issueTypes = (call: Call): Reply => ({
  status: 200,
  body: inUse(call, 'issueTypes')
    .sort(byId)
    .map((type) => issueTypeShape(type, call.siteUrl)),
});

export const statuses = (call: Call): Reply => ({
  status: 200,
  body: inUse(call, 'statuses')
    .sort(byId)
    .map((status) => statusShape(status, call.siteUrl)),
});

export const priorities = (call: Call): Reply => ({
  status: 200,
  body: inUse(call, 'priorities')
    .sort(byId)
    .map(({ id, name }) => ({ self: `${call.siteUrl}/rest/api/3/priority/${id}`, id, name, description: '' })),
});

/** Names in JQL that differ from the id of the field. */
const CLAUSE_NAMES: Readonly<Record<string, readonly string[]>> = {
  issuetype: ['issuetype', 'type'],
  created: ['created', 'createdDate'],
  updated: ['updated', 'updatedDate'],
  resolutiondate: ['resolutiondate', 'resolved'],
  duedate: ['due', 'duedate'],
  fixVersions: ['fixVersion'],
  versions: ['affectedVersion'],
  timeoriginalestimate: ['originalEstimate', 'timeOriginalEstimate'],
  timeestimate: ['remainingEstimate', 'timeEstimate'],
  timespent: ['timeSpent'],
  workratio: ['workRatio'],
  components: ['component'],
  issuelinks: [],
  subtasks: [],
  security: ['level'],
};

export const fields = (): Reply => ({
  status: 200,
  body: Object.entries(ISSUE_FIELDS).map(([id, { name }]) => {
    const clauseNames = CLAUSE_NAMES[id] ?? [id];
    return {
      id,
      key: id,
      name,
      custom: false,
      orderable: true,
      navigable: true,
      searchable: clauseNames.length > 0,
      clauseNames,
    };
  }),
});

export const serverInfo = ({ site, siteUrl, principal }: Call): Reply => ({
  status: 200,
  body: {
    baseUrl: siteUrl,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100000,
    serverTime: jiraTime(site.now().getTime(), principal.timeZone),
    serverTitle: 'Local Jira',
    serverTimeZone: 'UTC',
  },
});
