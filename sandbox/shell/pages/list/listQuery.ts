import type { Request } from 'express';
import type { Viewer } from '../../../seams';
import { searchIssues, type FoundPage } from '../jiraData';
import type { Site } from '../page';
import { chosenColumns, type ListColumn, type ListRow } from './columns';
import { sortedJql } from './sorting';

/** What the address of a list says. */
export interface ListQuery {
  jql: string;
  /** Ids of columns; none for those of a new list. */
  columns: readonly string[];
  sort: string | undefined;
  token: string | undefined;
}

const EVERYTHING = 'issuetype = Epic';

const texts = (value: unknown): string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string' && one !== '');

export function readListQuery({ query }: Pick<Request, 'query'>): ListQuery {
  const [jql = EVERYTHING] = texts(query['jql']);
  const [sort] = texts(query['sort']);
  const [token] = texts(query['token']);
  return { jql, columns: texts(query['columns']).flatMap((one) => one.split(',')), sort, token };
}

/** @returns the address of a list, or of its export. */
export function listHref(path: string, { jql, columns, sort, token }: ListQuery): string {
  const query = new URLSearchParams({
    jql,
    ...(sort === undefined ? {} : { sort }),
    ...(columns.length === 0 ? {} : { columns: columns.join(',') }),
    ...(token === undefined ? {} : { token }),
  });
  return `${path}?${query.toString()}`;
}

/** A page of a list, as the viewer sees it. */
export interface FoundRows extends Omit<FoundPage, 'issues'> {
  columns: ListColumn[];
  rows: ListRow[];
}

/** @throws Refused when Jira does not accept the query. */
export async function readRows({ jira }: Site, viewer: Viewer, query: ListQuery): Promise<FoundRows> {
  const jql = sortedJql(query.jql, query.sort);
  const { issues, ...found } = await searchIssues(jira, viewer.accountId, jql, query.token);
  const rows = issues.map((issue) => ({
    issue,
    viewer,
    fields: jira.fieldTexts(viewer.accountId, issue.id) ?? {},
  }));
  return { ...found, columns: chosenColumns(jira, query.columns), rows };
}
