import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import * as z from 'zod/mini';
import {
  demoFiles,
  readColumnNames,
  type DateOrder,
  type ImportChoices,
  type ImportReport,
  type LocalJiraSite,
} from '../jira';
import type { Marks } from '../state/marks';

/**
 * Remembers that this state is the demo: written before the import, so that a start that was cut off is finished by the
 * next.
 */
export const DEMO_MARK = 'demo';

export interface Import {
  /** Undefined where nothing had to be imported. */
  report?: ImportReport | undefined;
  /** Files that this state already holds. */
  known: string[];
}

/** What the person said of files, as words of the command line. */
export interface FileChoices {
  /** Each as `Summary=head in the file`. */
  columns?: readonly string[];
  /** Undefined: as the files show it. */
  dates?: DateOrder | undefined;
}

const COLUMNS_MARK = 'columns';
const DATES_MARK = 'dates';

/**
 * Brings files into the state, each once: a file whose content it already holds is not read again. What the person said
 * of files is remembered with the state, for the next files.
 * @throws ImportError when a file is missing or no export of Jira.
 */
export async function importOnce(
  jira: LocalJiraSite,
  marks: Marks,
  files: readonly string[],
  choices: FileChoices = {},
): Promise<Import> {
  const remembered = rememberChoices(marks, choices);
  const marked = new Map(files.map((file) => [file, markOf(file)]));
  const isKnown = (file: string) => marks.get(marked.get(file) ?? '') !== undefined;
  const known = files.filter(isKnown);
  const fresh = files.filter((file) => !isKnown(file));
  if (fresh.length === 0) return { known };
  const report = await jira.importFiles(fresh, remembered);
  for (const file of fresh) marks.set(marked.get(file) ?? '', file);
  return { report, known };
}

const keptColumns = z.array(z.string());

function rememberChoices(marks: Marks, { columns = [], dates }: FileChoices): ImportChoices {
  const kept = keptColumns.parse(JSON.parse(marks.get(COLUMNS_MARK) ?? '[]'));
  const named = readColumnNames([...kept, ...columns]);
  if (columns.length > 0) marks.set(COLUMNS_MARK, JSON.stringify([...new Set([...kept, ...columns])]));
  if (dates !== undefined) marks.set(DATES_MARK, dates);
  const order = dates ?? marks.get(DATES_MARK);
  return { columns: named, dates: order === 'dayFirst' || order === 'monthFirst' ? order : null };
}

/** Brings the demo portfolio into an empty state. */
export async function importDemo(jira: LocalJiraSite, marks: Marks): Promise<void> {
  if (jira.counts.issues > 0) return;
  marks.set(DEMO_MARK, '0');
  jira.importPermissions(demoFiles.permissions);
  await jira.importFiles(demoFiles.issues);
}

/** What cannot be read has no mark: the import says what is wrong with it. */
function markOf(file: string): string {
  if (!existsSync(file) || !statSync(file).isFile()) return '';
  return `imported ${createHash('sha256').update(readFileSync(file)).digest('hex')}`;
}
