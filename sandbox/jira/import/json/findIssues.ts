import { issueKey } from '../issueKey';
import { partOf, textOf } from '../fieldValues';
import { isFlatIssue, issueOfFlat } from './flatIssue';
import { withFieldIds } from './fieldNames';

/** What a JSON value holds of issues. */
export interface FoundIssues {
  /** In the shape of Jira's REST API. */
  issues: unknown[];
  /** Whether it is an answer about issues that holds none. */
  emptyAnswer: boolean;
  /** What Jira answered in place of issues. */
  error: string | null;
}

/** Answers hold issues so deep: `{data: {issues: [...]}}`, lists of pages, projects with their issues. */
const DEEPEST = 6;
/** Where lists of issues stand in answers. */
const LISTS = ['issues', 'values', 'results', 'items', 'nodes'];

/**
 * Finds the issues in a JSON value, in whatever way they are packed: lists, pages, answers in answers, a list by key.
 */
export function findIssues(value: unknown): FoundIssues {
  const found: FoundIssues = { issues: [], emptyAnswer: false, error: errorOf(value) };
  collect(value, found, DEEPEST, {});
  return found;
}

interface Around {
  /** Names of the fields by id, where the answer was expanded with them. */
  names?: unknown;
  /** The project in which the issues stand, in files of Jira's importer. */
  project?: unknown;
  /** Whether the list is called one of issues. */
  ofIssues?: boolean;
}

function collect(value: unknown, found: FoundIssues, depth: number, around: Around): void {
  if (typeof value !== 'object' || value === null || depth === 0) return;
  if (Array.isArray(value)) return collectList(value, found, depth, around);
  if (isIssue(value)) return void found.issues.push(withFieldIds(value, around.names));
  if (isFlatIssue(value)) return void found.issues.push(issueOfFlat(value, around.project));
  const lists = LISTS.map((name) => partOf(value, name));
  if (lists.some((list) => Array.isArray(list) && list.length === 0)) found.emptyAnswer = true;
  const within: Around = {
    names: partOf(value, 'names') ?? around.names,
    project: lists.some(Array.isArray) && typeof partOf(value, 'key') === 'string' ? value : around.project,
    ofIssues: Array.isArray(partOf(value, 'issues')),
  };
  for (const [name, part] of Object.entries(value)) {
    if (name !== 'names' && name !== 'schema') collect(part, found, depth - 1, within);
  }
}

/**
 * What stands in a list of issues without being one is kept as it is, so that it is refused by its place and not lost.
 */
function collectList(list: readonly unknown[], found: FoundIssues, depth: number, around: Around): void {
  const each = list.map((one) => {
    const own: FoundIssues = { issues: [], emptyAnswer: false, error: null };
    collect(one, own, depth - 1, around);
    return { one, own };
  });
  const isOfIssues = around.ofIssues === true || each.some(({ own }) => own.issues.length > 0);
  for (const { one, own } of each) {
    if (own.emptyAnswer) found.emptyAnswer = true;
    else if (own.issues.length === 0 && isOfIssues) found.issues.push(one);
    found.issues.push(...own.issues);
  }
}

/** An issue of the REST API; one without fields still has a key of its own and the address of the API. */
function isIssue(value: object): boolean {
  const fields = partOf(value, 'fields');
  const id = partOf(value, 'key') ?? partOf(value, 'id');
  if (typeof fields === 'object' && fields !== null) return id !== undefined;
  return (
    partOf(value, 'self') !== undefined && issueKey(textOf(partOf(value, 'key')) ?? '') !== null && !isFlatIssue(value)
  );
}

/** @returns what Jira said in place of an answer. */
function errorOf(value: unknown): string | null {
  const messages = partOf(value, 'errorMessages');
  const errors = partOf(value, 'errors');
  const single = partOf(value, 'message') ?? partOf(value, 'error');
  const said = [
    ...(Array.isArray(messages) ? messages : []),
    ...(typeof errors === 'object' && errors !== null ? Object.values(errors) : []),
    ...(messages === undefined && typeof single === 'string' ? [single] : []),
  ].filter((one): one is string => typeof one === 'string');
  return said.length === 0 ? null : said.join(' ');
}
