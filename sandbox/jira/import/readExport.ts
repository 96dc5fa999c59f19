import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { isJiraCsv, readCsv } from './csvIssues';
import { RowProblem, type ReadRow } from './draft';
import { claimsToBeIssue, draftOfJson } from './jsonIssue';
import { ImportError, type ImportedFile } from './report';

export interface ReadExport {
  path: string;
  format: ImportedFile['format'];
  rows: ReadRow[];
}

const WHAT_TO_GIVE =
  'Give an "Export CSV" of Jira Cloud, a REST answer with issues, or one issue a line (NDJSON); each may be gzipped.';

/**
 * Reads one export, whatever its name: the content tells its format.
 * @throws ImportError when the file is missing, unreadable or not a Jira export.
 */
export function readExport(path: string): ReadExport {
  const text = readText(path);
  if (text.trim() === '') throw new ImportError(path, `is empty. ${WHAT_TO_GIVE}`);
  if (/^\s*[[{]/.test(text)) return readJson(path, text);
  if (!isJiraCsv(text)) throw new ImportError(path, `is not a Jira export. ${WHAT_TO_GIVE}`);
  return { path, format: 'csv', rows: readCsv(text) };
}

function readText(path: string): string {
  let content: Buffer;
  try {
    content = readFileSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new ImportError(path, 'does not exist. Check the path after --data.');
    throw new ImportError(path, code === 'EISDIR' ? 'is a folder. Name a file.' : `cannot be read: ${message}`);
  }
  if (content[0] === 0x1f && content[1] === 0x8b) {
    try {
      content = gunzipSync(content);
    } catch {
      throw new ImportError(path, 'is a damaged gzip file. Export it again.');
    }
  }
  return content.toString('utf8').replace(/^\uFEFF/, '');
}

function readJson(path: string, text: string): ReadExport {
  const whole = parseJson(text);
  if (whole.ok) {
    const rows = issuesIn(whole.value);
    if (rows === null) throw new ImportError(path, `is JSON, but holds no Jira issues. ${WHAT_TO_GIVE}`);
    return { path, format: 'json', rows: rows.map((value, place) => readIssue(place + 1, value)) };
  }
  const rows = text.split('\n').flatMap((line, place) => readLine(place + 1, line.trim()));
  if (!rows.some((row) => 'draft' in row))
    throw new ImportError(path, `is not a Jira export: ${whole.problem}. ${WHAT_TO_GIVE}`);
  return { path, format: 'ndjson', rows };
}

type Json = { ok: true; value: unknown } | { ok: false; problem: string };

function parseJson(text: string): Json {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { ok: false, problem: (error as Error).message.split('\n')[0] ?? 'it is not JSON' };
  }
}

/** @returns what should be issues in a search answer, a list or one issue; null where none is. */
function issuesIn(value: unknown): unknown[] | null {
  if (claimsToBeIssue(value)) return [value];
  if (Array.isArray(value)) return value.some(claimsToBeIssue) ? value : null;
  if (typeof value !== 'object' || value === null || !('issues' in value) || !Array.isArray(value.issues)) return null;
  return value.issues;
}

function readLine(row: number, line: string): ReadRow[] {
  if (line === '') return [];
  const json = parseJson(line);
  if (!json.ok) return [{ row, key: null, reason: 'it is not JSON' }];
  return (issuesIn(json.value) ?? [json.value]).map((value) => readIssue(row, value));
}

function readIssue(row: number, value: unknown): ReadRow {
  try {
    return { row, draft: draftOfJson(value) };
  } catch (problem) {
    if (!(problem instanceof RowProblem)) throw problem;
    const key =
      typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string' ? value.key : null;
    return { row, key, reason: problem.message };
  }
}
