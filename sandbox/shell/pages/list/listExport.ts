import Papa from 'papaparse';
import type { Session } from '../../session';
import type { Site } from '../page';
import { readRows, type ListQuery } from './listQuery';

/** Jira exports at most so many issues at once. */
const MOST = 1000;

/**
 * @returns the rows of a list with its columns, in its order, as a table of text.
 * @throws Refused when Jira does not accept the query.
 */
export async function listAsCsv(site: Site, { viewer }: Session, query: ListQuery): Promise<string> {
  const { columns, rows, ...first } = await readRows(site, viewer, { ...query, token: undefined });
  let token = first.nextPageToken;
  while (token !== undefined && rows.length < MOST) {
    const page = await readRows(site, viewer, { ...query, token });
    rows.push(...page.rows);
    token = page.nextPageToken;
  }
  const table = rows.slice(0, MOST).map((row) => columns.map(({ text }) => text(row)));
  return Papa.unparse([columns.map(({ name }) => name), ...table]);
}
