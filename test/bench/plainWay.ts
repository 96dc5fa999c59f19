import api, { route, type APIResponse } from '@forge/api';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { scaleOf, scoreOf, type Scale } from '#domain/rating/score';
import type { Settings } from '#domain/settings/settings';
import { SUMMARY_PROPERTY, type Summary } from '#domain/publication/summary';

/**
 * The plain way, as most apps that rank issues do it: a function pages through every issue as the app, reads the
 * property of each by a request of its own, sorts, and answers the whole list. It is written to be fair: nothing is
 * asked twice, and a page's properties are asked for at once.
 */

export interface PlainRow {
  id: string;
  key: string;
  title: string;
  summary: Summary;
}

interface PlainIssue {
  id: string;
  key: string;
  fields: { summary: string };
}

const PAGE = 100;

const asApp = (): ReturnType<typeof api.asApp> => api.asApp();

async function answerOf<T>(response: APIResponse): Promise<T> {
  if (!response.ok) throw new Error(`Jira answered ${response.status}.`);
  return (await response.json()) as T;
}

const sending = (method: string, body: unknown) => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

async function* pages(): AsyncGenerator<PlainIssue[]> {
  for (let nextPageToken: string | undefined | null = null; nextPageToken !== undefined;) {
    const body = { jql: 'issuetype = Epic ORDER BY key ASC', fields: ['summary'], maxResults: PAGE, nextPageToken };
    const page: { issues: PlainIssue[]; nextPageToken?: string } = await answerOf(
      await asApp().requestJira(route`/rest/api/3/search/jql`, sending('POST', body)),
    );
    yield page.issues;
    nextPageToken = page.nextPageToken;
  }
}

async function readProperty(issueId: string): Promise<Summary> {
  const response = await asApp().requestJira(route`/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`);
  return (await answerOf<{ value: Summary }>(response)).value;
}

async function writeProperty(issueId: string, summary: Summary): Promise<void> {
  const response = await asApp().requestJira(
    route`/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`,
    sending('PUT', summary),
  );
  if (!response.ok) throw new Error(`Jira answered ${response.status}.`);
}

/** Every epic with its rating, best first. */
export async function plainRanking(): Promise<PlainRow[]> {
  const rows: PlainRow[] = [];
  for await (const issues of pages()) {
    const read = async ({ id, key, fields }: PlainIssue): Promise<PlainRow> => ({
      id,
      key,
      title: fields.summary,
      summary: await readProperty(id),
    });
    rows.push(...(await Promise.all(issues.map(read))));
  }
  return rows.sort((a, b) => (b.summary.floor ?? -Infinity) - (a.summary.floor ?? -Infinity));
}

/**
 * Reads the rating, changes it, writes it back: nobody is asked whether they may, two savers lose one value, and there
 * is no history.
 */
export async function plainSave(issueId: string, impact: number): Promise<Summary> {
  const before = await readProperty(issueId);
  const after = rescored({ ...before, answers: { ...before.answers, impact } }, scaleOf(DEFAULT_SETTINGS));
  await writeProperty(issueId, after);
  return after;
}

/** Scores every epic anew by these settings, and writes each. @returns how many. */
export async function plainRescore(settings: Settings): Promise<number> {
  const scale = scaleOf(settings);
  let written = 0;
  for await (const issues of pages()) {
    await Promise.all(issues.map(async ({ id }) => writeProperty(id, rescored(await readProperty(id), scale))));
    written += issues.length;
  }
  return written;
}

const rescored = (summary: Summary, scale: Scale): Summary => ({
  ...summary,
  ...scoreOf(scale, { answers: summary.answers, stage: summary.stage ?? null }),
});
