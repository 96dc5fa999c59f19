import type { FileDates } from './dates/fileDates';
import { RowProblem, type ReadRow } from './draft';
import { draftOf } from './draftOf';
import { partOf } from './fieldValues';
import type { ImportedFile } from './report';

/** One issue of a file before it is read: in the shape of Jira's REST API, whatever form the file has. */
export interface RawIssue {
  /** Line, place in a list, or row of a table, as the person finds it in the file. */
  row: number;
  /** Undefined where the row is known to be no issue. */
  value?: unknown;
  /** Why it is none. */
  reason?: string;
  /** The key, where the row is no issue but names one. */
  key?: string | null;
}

/** The issues of one file before they are read one by one, and what is to be said of the file. */
export interface ReadExport {
  path: string;
  format: ImportedFile['format'];
  issues: RawIssue[];
  notes: string[];
}

/**
 * Reads raw issues, each apart from the others: what is wrong with one loses no other.
 * @param otherwise where they come from, unless an issue names its site.
 */
export function readRaw(issues: readonly RawIssue[], dates: FileDates, otherwise: string): ReadRow[] {
  return issues.map(({ row, value, reason, key }) => {
    if (reason !== undefined) return { row, key: key ?? null, reason };
    try {
      return { row, ...draftOf(value, dates, siteOf(value, otherwise)) };
    } catch (problem) {
      if (problem instanceof RowProblem) return { row, key: keyIn(value), reason: problem.message };
      throw problem;
    }
  });
}

const DATE_FIELDS = ['created', 'updated', 'resolutiondate', 'duedate'];

/** @returns all that stands for a date: together it shows whether the day or the month comes first. */
export function* dateCells(issues: readonly RawIssue[]): Generator<string> {
  for (const { value } of issues) {
    const fields = partOf(value, 'fields');
    for (const name of DATE_FIELDS) {
      const cell = partOf(fields, name);
      if (typeof cell === 'string') yield cell;
    }
  }
}

function siteOf(value: unknown, otherwise: string): string {
  const self = partOf(value, 'self');
  return typeof self === 'string' && URL.canParse(self) ? new URL(self).host : otherwise;
}

function keyIn(value: unknown): string | null {
  const key = typeof value === 'object' && value !== null && 'key' in value ? value.key : null;
  return typeof key === 'string' && key.trim() !== '' ? key.trim() : null;
}
