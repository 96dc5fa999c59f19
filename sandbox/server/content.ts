import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { demoFiles, type ImportReport, type LocalJiraSite } from '../jira';
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

/**
 * Brings files into the state, each once: a file whose content it already holds is not read again.
 * @throws ImportError when a file is missing or no export of Jira.
 */
export function importOnce(jira: LocalJiraSite, marks: Marks, files: readonly string[]): Import {
  const marked = new Map(files.map((file) => [file, markOf(file)]));
  const isKnown = (file: string) => marks.get(marked.get(file) ?? '') !== undefined;
  const known = files.filter(isKnown);
  const fresh = files.filter((file) => !isKnown(file));
  if (fresh.length === 0) return { known };
  const report = jira.importFiles(fresh);
  for (const file of fresh) marks.set(marked.get(file) ?? '', file);
  return { report, known };
}

/** Brings the demo portfolio into an empty state. */
export function importDemo(jira: LocalJiraSite, marks: Marks): void {
  if (jira.counts.issues > 0) return;
  marks.set(DEMO_MARK, '0');
  jira.importFiles(demoFiles.issues, demoFiles.permissions);
}

/** What cannot be read has no mark: the import says what is wrong with it. */
function markOf(file: string): string {
  if (!existsSync(file) || !statSync(file).isFile()) return '';
  return `imported ${createHash('sha256').update(readFileSync(file)).digest('hex')}`;
}
