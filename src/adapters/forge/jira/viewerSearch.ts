import api, { route } from '@forge/api';
import * as z from 'zod/mini';
import type { ViewerSearch } from '#ports/jira';
import { Meter } from '../platform/meter';
import { parsed, unexpected } from './jiraAnswer';
import { sending } from './jsonRequest';

const PAGE_SIZE = 100;

const issueAnswer = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    summary: z.string(),
    issuetype: z.object({ name: z.string() }),
    project: z.object({ id: z.string() }),
  }),
});

async function issueByKey(meter: Meter, key: string) {
  const response = await meter.ask(() =>
    api.asUser().requestJira(route`/rest/api/3/issue/${key}?fields=summary,issuetype,project`),
  );
  if (response.status === 404 || response.status === 403) return null;
  if (!response.ok) throw unexpected(response);
  meter.countIssues(1);
  const { id, key: now, fields } = await parsed(issueAnswer, response);
  return {
    issueId: id,
    key: now,
    summary: fields.summary,
    projectId: fields.project.id,
    typeName: fields.issuetype.name,
  };
}

const searchAnswer = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string(), fields: z.object({ summary: z.nullish(z.string()) }) })),
  nextPageToken: z.nullish(z.string()),
});

async function search(meter: Meter, jql: string, next?: string) {
  const asked = { jql, maxResults: PAGE_SIZE, fields: ['summary'], ...(next ? { nextPageToken: next } : {}) };
  const response = await meter.ask(() =>
    api.asUser().requestJira(route`/rest/api/3/search/jql`, sending('POST', asked)),
  );
  if (response.status === 400) return null;
  if (!response.ok) throw unexpected(response);
  const { issues, nextPageToken } = await parsed(searchAnswer, response);
  meter.countIssues(issues.length);
  return {
    issues: issues.map(({ id, key, fields }) => ({ issueId: id, key, summary: fields.summary ?? '' })),
    ...(nextPageToken ? { next: nextPageToken } : {}),
  };
}

const people = z.array(z.object({ accountId: z.string(), displayName: z.string(), active: z.optional(z.boolean()) }));

/** Who may not browse users finds nobody, or is refused: both are nobody. */
async function peopleNamed(meter: Meter, words: string) {
  const response = await meter.ask(() => api.asUser().requestJira(route`/rest/api/3/user/search?query=${words}`));
  if (response.status === 403) return [];
  if (!response.ok) throw unexpected(response);
  const found = await parsed(people, response);
  meter.countOthers(found.length);
  return found
    .filter(({ active }) => active !== false)
    .map(({ accountId, displayName }) => ({ accountId, name: displayName }));
}

const site = z.object({ baseUrl: z.string() });

async function siteAddress(meter: Meter): Promise<string> {
  const response = await meter.ask(() => api.asUser().requestJira(route`/rest/api/3/serverInfo`));
  if (!response.ok) throw unexpected(response);
  return (await parsed(site, response)).baseUrl.replace(/\/+$/, '');
}

/** What the person of one invocation finds in Jira. */
export function viewerSearchOf(): ViewerSearch {
  const meter = new Meter();
  return {
    issueByKey: (key) => issueByKey(meter, key),
    search: (jql, next) => search(meter, jql, next),
    peopleNamed: (words) => peopleNamed(meter, words),
    siteAddress: () => siteAddress(meter),
  };
}
