import api, { route, type APIResponse } from '@forge/api';
import * as z from 'zod/mini';
import { AppError } from '#contract/errors';
import { rankedJql, ratedJql, ratedWithJql, scopeJql, unrestrictedJql } from '#domain/portfolio/portfolioQuery';
import { sameJson } from '#kernel/sameJson';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import type { AppJira, Publication, PublishedIssue } from '#ports/jira';
import { parsed, unexpected } from './jiraAnswer';
import { sending } from './jsonRequest';
import { isWaitedFor, publicationTime } from './publicationTime';
import { Meter } from '../platform/meter';

/**
 * Every request that the app sends as itself, with rights of its own. Of what is read here a person is only ever shown
 * counts: over the whole site an administrator, over a project whoever may browse it; nothing is written here but the
 * published summary, and nothing sent but reminders.
 */
/** Jira refuses a query without bounds. */
const EVERY_ISSUE = 'project is not EMPTY';

const POLL_FIRST_MS = 100;
const POLL_LONGEST_MS = 2_000;
const TASK_TIMEOUT_MS = 60_000;

async function publish(
  meter: Meter,
  issueId: string,
  summary: Publication['summary'],
): Promise<'published' | 'refused'> {
  const send = (): Promise<APIResponse> =>
    api
      .asApp()
      .requestJira(route`/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`, sending('PUT', summary));
  return outcomeOf(await (isWaitedFor() ? meter.askWithin(publicationTime(), send) : meter.ask(send)));
}

/** A property that is not there is answered like an issue that is not: both leave nothing to remove. */
async function unpublish(meter: Meter, issueId: string): Promise<'published' | 'refused'> {
  return outcomeOf(
    await meter.ask(() =>
      api.asApp().requestJira(route`/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`, { method: 'DELETE' }),
    ),
  );
}

function outcomeOf(response: APIResponse): 'published' | 'refused' {
  if (response.status === 403 || response.status === 404) return 'refused';
  if (!response.ok) throw unexpected(response);
  return 'published';
}

async function publishMany(meter: Meter, publications: readonly Publication[]): Promise<string[]> {
  const task = await taskEnd(meter, await taskId(await bulkWrite(meter, publications)));
  if (task.status !== 'COMPLETE') throw new AppError('unavailable', `Jira ended the bulk write as ${task.status}.`);
  return leftOut(meter, task.result, publications);
}

/**
 * Asks for a bulk write, and while Jira still works at an earlier one of the same issues, asks again. That one outlives
 * the run that asked for it: published singly meanwhile, what it still has to write would stand over the newer.
 */
async function bulkWrite(meter: Meter, publications: readonly Publication[]): Promise<APIResponse> {
  const issues = publications.map(({ issueId, summary }) => ({
    issueID: Number(issueId),
    properties: { [SUMMARY_PROPERTY]: summary },
  }));
  const ask = (): Promise<APIResponse> =>
    meter.ask(() =>
      api
        .asApp()
        .requestJira(route`/rest/api/3/issue/properties/multi`, { ...sending('POST', { issues }), redirect: 'manual' }),
    );
  let response = await ask();
  for (const pause of pauses()) {
    if (response.status !== 409) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
    response = await ask();
  }
  return response;
}

/** Longer and longer pauses, in milliseconds, until the time that a bulk write may take, or that there is, is over. */
function* pauses(patience = TASK_TIMEOUT_MS): Generator<number, void> {
  const started = Date.now();
  for (let pause = POLL_FIRST_MS; Date.now() - started < patience; pause = Math.min(pause * 2, POLL_LONGEST_MS))
    yield pause;
}

const FINAL_STATES = ['COMPLETE', 'FAILED', 'CANCELLED', 'DEAD'];
const taskAnswer = z.object({ id: z.string(), status: z.string(), result: z.optional(z.unknown()) });

/**
 * The task stands in the Location of a redirect, or, where the redirect was followed on the way, in the answer itself.
 */
async function taskId(response: APIResponse): Promise<string> {
  const location = response.headers.get('Location');
  if (location) return location.slice(location.lastIndexOf('/') + 1);
  if (!response.ok) throw unexpected(response);
  return (await parsed(taskAnswer, response)).id;
}

async function taskEnd(meter: Meter, id: string): Promise<z.infer<typeof taskAnswer>> {
  const task = await endWithin(meter, id, TASK_TIMEOUT_MS);
  if (!task) throw new AppError('unavailable', 'Jira did not end the bulk write in time.');
  return task;
}

/** @returns null when the task is still under way after that many milliseconds. */
async function endWithin(meter: Meter, id: string, patience: number): Promise<z.infer<typeof taskAnswer> | null> {
  for (const pause of pauses(patience)) {
    const response = await meter.ask(() => api.asApp().requestJira(route`/rest/api/3/task/${id}`));
    if (!response.ok) throw unexpected(response);
    const task = await parsed(taskAnswer, response);
    if (FINAL_STATES.includes(task.status)) return task;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return null;
}

/** Without any filter Jira takes every issue that the app sees and may edit. */
async function unpublishAll(
  meter: Meter,
  patience: number,
  issueIds?: readonly string[],
): Promise<'removed' | 'under way'> {
  const filter = issueIds ? { entityIds: issueIds.map(Number) } : {};
  const response = await meter.ask(() =>
    api.asApp().requestJira(route`/rest/api/3/issue/properties/${SUMMARY_PROPERTY}`, {
      ...sending('DELETE', filter),
      redirect: 'manual',
    }),
  );
  const task = await endWithin(meter, await taskId(response), patience);
  if (task && task.status !== 'COMPLETE')
    throw new AppError('unavailable', `Jira ended the bulk removal as ${task.status}.`);
  return task ? 'removed' : 'under way';
}

/**
 * The form of the result is not documented. Where it counts what was written, that tells whether anything was left out
 * without a word.
 */
const taskResult = z.object({ updated: z.int() });

/** @returns the ids that a task left out; a result that says nothing is believed, and left to the reconcile. */
async function leftOut(meter: Meter, result: unknown, publications: readonly Publication[]): Promise<string[]> {
  const read = taskResult.safeParse(result);
  if (!read.success || read.data.updated >= publications.length) return [];
  const standing = await published(
    meter,
    publications.map(({ issueId }) => issueId),
  );
  return publications
    .filter(({ issueId, summary }) => !sameJson(standing.get(issueId)?.property, summary))
    .map(({ issueId }) => issueId);
}

const fetched = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      fields: z.object({ project: z.object({ id: z.string() }), security: z.nullish(z.unknown()) }),
      properties: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
});

async function published(meter: Meter, issueIds: readonly string[]): Promise<Map<string, PublishedIssue>> {
  const body = { issueIdsOrKeys: issueIds, fields: ['project', 'security'], properties: [SUMMARY_PROPERTY] };
  const response = await meter.ask(() =>
    api.asApp().requestJira(route`/rest/api/3/issue/bulkfetch`, sending('POST', body)),
  );
  if (!response.ok) throw unexpected(response);
  const { issues } = await parsed(fetched, response);
  meter.countIssues(issues.length);
  return new Map(
    issues.map(({ id, fields, properties }) => [
      id,
      { projectId: fields.project.id, restricted: fields.security != null, property: properties?.[SUMMARY_PROPERTY] },
    ]),
  );
}

const bestPage = z.object({ issues: z.array(z.object({ id: z.string() })), nextPageToken: z.nullish(z.string()) });

async function bestRated(meter: Meter, next?: string): Promise<{ issueIds: string[]; next?: string }> {
  const body = {
    jql: rankedJql(EVERY_ISSUE),
    maxResults: 100,
    fields: ['id'],
    ...(next ? { nextPageToken: next } : {}),
  };
  const response = await meter.ask(() => api.asApp().requestJira(route`/rest/api/3/search/jql`, sending('POST', body)));
  if (!response.ok) throw unexpected(response);
  const { issues, nextPageToken } = await parsed(bestPage, response);
  meter.countIssues(issues.length);
  return { issueIds: issues.map(({ id }) => id), ...(nextPageToken ? { next: nextPageToken } : {}) };
}

async function count(meter: Meter, jql: string): Promise<APIResponse> {
  return meter.ask(() =>
    api.asApp().requestJira(route`/rest/api/3/search/approximate-count`, sending('POST', { jql })),
  );
}

async function counted(response: APIResponse): Promise<number> {
  if (!response.ok) throw unexpected(response);
  return (await parsed(z.object({ count: z.number() }), response)).count;
}

async function countRated(meter: Meter, settingsVersion?: number): Promise<number> {
  return counted(
    await count(
      meter,
      settingsVersion === undefined ? ratedJql(EVERY_ISSUE) : ratedWithJql(EVERY_ISSUE, settingsVersion),
    ),
  );
}

/**
 * Jira refuses a query that names a project which the app does not see, as it refuses one that is gone. Whatever is
 * refused stays so: the night must not stop at it.
 */
async function countEpics(meter: Meter, projectId: string, initiativeTypes: readonly string[]): Promise<number | null> {
  const response = await count(
    meter,
    unrestrictedJql(scopeJql({ kind: 'projects', projectIds: [projectId] }, initiativeTypes)),
  );
  return response.ok ? counted(response) : null;
}

const GONE = [400, 404];
const groupsAnswer = z.array(z.object({ groupId: z.nullish(z.string()) }));

/**
 * Needs a permission of the app that an administrator may take away. The members of a group would be one request for
 * all, by a scope with which the app could change how Jira is set up.
 */
async function groupsOf(meter: Meter, accountId: string): Promise<ReadonlySet<string> | null> {
  const response = await meter.ask(() =>
    api.asApp().requestJira(route`/rest/api/3/user/groups?accountId=${accountId}`),
  );
  if (GONE.includes(response.status)) return new Set();
  if (!response.ok) return null;
  const groups = await parsed(groupsAnswer, response);
  meter.countOthers(groups.length);
  return new Set(groups.flatMap(({ groupId }) => groupId ?? []));
}

const MAIL_MS = 20_000;

/** Who may not browse the issue gets nothing: Jira itself looks, when it sends. Never sent a second time. */
async function notify(
  meter: Meter,
  issueId: string,
  accountId: string,
  { subject, text }: { subject: string; text: string },
): Promise<'queued' | 'refused'> {
  const mail = {
    subject,
    textBody: text,
    to: { users: [{ accountId }] },
    restrict: { permissions: [{ key: 'BROWSE_PROJECTS' }] },
  };
  const response = await meter.askWithin(MAIL_MS, () =>
    api.asApp().requestJira(route`/rest/api/3/issue/${issueId}/notify`, sending('POST', mail)),
  );
  return response.ok ? 'queued' : 'refused';
}

/** Jira as the app for one invocation, whose points it counts. */
export function appJiraOf(): AppJira {
  const meter = new Meter();
  return {
    publish: (issueId, summary) => publish(meter, issueId, summary),
    unpublish: (issueId) => unpublish(meter, issueId),
    unpublishAll: (patience, issueIds) => unpublishAll(meter, patience, issueIds),
    publishMany: (publications) => publishMany(meter, publications),
    published: (issueIds) => published(meter, issueIds),
    bestRated: (next) => bestRated(meter, next),
    countRated: (settingsVersion) => countRated(meter, settingsVersion),
    countEpics: (projectId, initiativeTypes) => countEpics(meter, projectId, initiativeTypes),
    groupsOf: (accountId) => groupsOf(meter, accountId),
    notify: (issueId, accountId, mail) => notify(meter, issueId, accountId, mail),
    spent: () => meter.points,
    quota: () => meter.quota,
  };
}
