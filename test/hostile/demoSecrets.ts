import { readFileSync } from 'node:fs';
import { demoFiles, loadDemoRatings } from '#sandbox/jira/index';
import type { CallList } from '#sandbox/platform/ledger';
import type { RunningLocalJira } from '../support/local/localJira';

interface DemoIssue {
  id: string;
  key: string;
  fields: { summary: string };
}

const issues = demoFiles.issues.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as DemoIssue),
);

/** Keys, summaries and reasons of the issues that a person may not see. */
export type HiddenWords = Record<string, readonly string[]>;

/** @returns for each viewer what no answer to them may say: Jira itself tells which issues they do not see. */
export async function wordsHiddenFrom(jira: RunningLocalJira, viewers: readonly string[]): Promise<HiddenWords> {
  const reasons = new Map(loadDemoRatings().map(({ issue, changes }) => [issue, changes.reason ?? '']));
  const hidden: Record<string, string[]> = {};
  for (const viewer of viewers) {
    const answers = await Promise.all(
      issues.map(async (issue) => ({ issue, ...(await jira.rest(viewer, 'GET', `/rest/api/3/issue/${issue.id}`)) })),
    );
    const unseen = answers.filter(({ status }) => status === 404).map(({ issue }) => issue);
    hidden[viewer] = unseen
      .flatMap(({ key, fields }) => [`"${key}"`, fields.summary, reasons.get(key) ?? ''])
      .filter((word) => word !== '');
    if (viewer !== 'admin') hidden[viewer].push('Merger: nobody else may read this');
  }
  return hidden;
}

/** @returns each call by which an invocation of that procedure changed something in the storage or in Jira. */
export function writesOf({ invokes, jira, store }: CallList, procedure: string): string[] {
  const own = new Set(invokes.filter(({ functionKey }) => functionKey === procedure).map(({ id }) => id));
  const reading = ['get', 'getMany', 'batchGet', 'getSecret'];
  const asks = (path: string) => /\/(permissions\/check|issue\/bulkfetch|search\/)/.test(path);
  return [
    ...store
      .filter(({ op, invocation }) => own.has(invocation) && !reading.includes(op))
      .map(({ op, keys }) => `${op} ${keys.join(' ')}`),
    ...jira
      .filter(({ method, path, invocation }) => own.has(invocation) && method !== 'GET' && !asks(path))
      .map(({ method, path }) => `${method} ${path}`),
  ];
}
