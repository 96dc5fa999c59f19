import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Libsql from 'libsql';
import { openLocalJira, type LocalJiraOptions, type LocalJiraSite } from '#sandbox/jira/index';
import { readManifest } from '#sandbox/platform/manifest';
import type { Database } from '#sandbox/state/database';
import { temporaryFolder } from '../../support/temporaryFolder';

const MANIFEST = readManifest(resolve(__dirname, '../../../manifest.yml'));
export const SHARED = resolve(__dirname, '../../../../shared/data');

/** What came back: the status, the parsed body, headers and points. */
export interface Answered {
  status: number;
  body: unknown;
  headers: Record<string, string>;
  points: number;
}

/** A local Jira of a test, and short ways to ask it. */
export interface TestJira extends LocalJiraSite {
  ask(method: string, path: string, body?: unknown, viewer?: string | null): Promise<Answered>;
  askAsApp(method: string, path: string, body?: unknown): Promise<Answered>;
  /** Keys that a search answers, in its order. @throws when it is refused. */
  find(jql: string, viewer?: string): Promise<string[]>;
  /** Status and messages of a search that is refused. */
  refused(jql: string, viewer?: string): Promise<string[]>;
}

export function aJira(options: Partial<LocalJiraOptions> = {}): TestJira {
  const jira = openLocalJira({
    database: new Libsql(':memory:') as Database,
    manifest: MANIFEST,
    settings: { taskPaceMs: 1 },
    ...options,
  });
  open.push(jira);
  const request = async (
    tier: 'user' | 'app',
    viewer: string | null,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Answered> => {
    const answer = await jira.handle({ tier, viewer, method, path: `/rest/api/3${path}`, body: textOf(body) });
    return { ...answer, body: answer.body === null ? null : (JSON.parse(answer.body) as unknown) };
  };
  const ask: TestJira['ask'] = (method, path, body, viewer = 'project-manager') =>
    request('user', viewer, method, path, body);
  return Object.assign(Object.create(jira, Object.getOwnPropertyDescriptors(jira)) as LocalJiraSite, {
    ask,
    askAsApp: (method: string, path: string, body?: unknown) => request('app', null, method, path, body),
    async find(jql: string, viewer?: string) {
      const { status, body } = await ask('POST', '/search/jql', { jql, fields: ['key'], maxResults: 5000 }, viewer);
      if (status !== 200) throw new Error(JSON.stringify(body));
      return (body as { issues: { key: string }[] }).issues.map(({ key }) => key);
    },
    async refused(jql: string, viewer?: string) {
      const { status, body } = await ask('POST', '/search/jql', { jql }, viewer);
      expect(status).toBe(400);
      expect(body).toEqual({ errorMessages: expect.any(Array), errors: {} });
      return (body as { errorMessages: string[] }).errorMessages;
    },
  });
}

/** Text is sent as it is, anything else as JSON. */
function textOf(body: unknown): string | null {
  if (body === undefined) return null;
  return typeof body === 'string' ? body : JSON.stringify(body);
}

const open: LocalJiraSite[] = [];
afterAll(() => {
  for (const jira of open) jira.close();
});

export const aFolder = (): string => temporaryFolder('local-jira');

/** @returns the path of a new file with this content. */
export function aFile(name: string, content: string | Buffer): string {
  const path = join(aFolder(), name);
  writeFileSync(path, content);
  return path;
}

export interface IssueFixture {
  id?: string | number;
  key: string;
  properties?: Record<string, unknown>;
  [field: string]: unknown;
}

/** An issue of REST version 3: an epic of the project of its key, with the fields given. */
export function anIssue({ id, key, properties, ...fields }: IssueFixture): Record<string, unknown> {
  const projectKey = key.split('-')[0] ?? '';
  const number = Number(key.split('-')[1]);
  const project = {
    id: String(10_000 + (projectKey.codePointAt(0) ?? 0)),
    key: projectKey,
    name: `Project ${projectKey}`,
  };
  const standard = {
    summary: `Issue ${key}`,
    issuetype: { id: '10000', name: 'Epic', subtask: false, hierarchyLevel: 1 },
    project,
    status: { id: '1', name: 'To Do', statusCategory: { key: 'new' } },
  };
  return {
    id: String(id ?? (projectKey.codePointAt(0) ?? 0) * 1000 + number),
    key,
    fields: { ...standard, ...fields },
    ...(properties ? { properties } : {}),
  };
}

/** A local Jira that holds these issues. */
export function aJiraWith(issues: readonly IssueFixture[], options: Partial<LocalJiraOptions> = {}): TestJira {
  const jira = aJira(options);
  jira.importIssues(issues.map(anIssue));
  return jira;
}
