import { readFileSync } from 'node:fs';
import { permissionsFile } from '../data/rules';
import type { Site } from '../data/site';
import { chooseOrder, FileDates, orderEvidence } from './dates/fileDates';
import type { DateOrder } from './dates/readDate';
import { dateCells, readRaw, type ReadExport } from './rawIssue';
import type { ReadRow } from './draft';
import { readExport } from './readExport';
import { ImportError, type ImportedFile, type ImportReport } from './report';
import { Settlement } from './settling/settlement';
import type { ColumnNames } from './table/columns';

/** What the person says of files that do not tell it themselves. */
export interface ImportChoices {
  /** What columns are whose head is not known. */
  columns?: ColumnNames;
  /** Whether the day or the month comes first in dates of numbers; by what the files show unless told. */
  dates?: DateOrder | null;
}

const NO_COLUMNS: ColumnNames = new Map();

/**
 * Reads files before anything is written, so that a file that cannot be read changes nothing.
 * @throws ImportError
 */
export async function readExports(
  paths: readonly string[],
  { columns = NO_COLUMNS }: ImportChoices,
): Promise<ReadExport[]> {
  const read: ReadExport[] = [];
  for (const path of paths) read.push(...(await readExport(path, columns)));
  return read;
}

/** Imports what was read into the site; run it in a transaction. */
export function importExports(
  site: Site,
  exports: readonly ReadExport[],
  { dates = null }: ImportChoices,
): ImportReport {
  const evidence = exports.map(({ issues }) => orderEvidence(dateCells(issues)));
  const read = exports.map((one, at) => {
    const others = evidence.filter((_, other) => other !== at);
    const clock = new FileDates(chooseOrder(evidence[at] ?? orderEvidence([]), others, dates));
    const rows = readRaw(one.issues, clock, `file ${one.path}`);
    const assumption = clock.assumption();
    return { ...one, rows, notes: [...one.notes, ...(assumption === null ? [] : [assumption])] };
  });
  const settlement = new Settlement(
    site,
    read.flatMap(({ rows }) => rows.flatMap((row) => ('draft' in row ? [row.draft] : []))),
  );
  const files = read.map(({ path, format, rows, notes }) => importRows({ path, format, rows, notes }, settlement));
  settlement.finish();
  site.indexed.catchUp();
  const total = (count: (file: ImportedFile) => number): number => files.reduce((sum, file) => sum + count(file), 0);
  return {
    files,
    added: total(({ added }) => added),
    alreadyHere: total((file) => file.alreadyHere),
    refused: total(({ refused }) => refused.length),
  };
}

type ReadFile = Pick<ImportedFile, 'path' | 'format' | 'notes'> & { rows: readonly ReadRow[] };

function importRows({ path, format, rows, notes }: ReadFile, settlement: Settlement): ImportedFile {
  const file: ImportedFile = {
    path,
    format,
    issues: rows.length,
    added: 0,
    alreadyHere: 0,
    refused: [],
    leftOut: [],
    notes,
  };
  for (const row of rows) {
    if (!('draft' in row)) {
      file.refused.push({ row: row.row, key: row.key, reason: row.reason });
      continue;
    }
    const fate = settlement.take(row.draft);
    if (fate === 'alreadyHere') file.alreadyHere += 1;
    else if (fate === 'added') {
      file.added += 1;
      file.leftOut.push(...row.odd.map((odd) => ({ row: row.row, key: row.draft.key, ...odd })));
    } else file.refused.push({ row: row.row, key: row.draft.key, reason: fate.reason });
  }
  return file;
}

/** Takes over a seed's permissions file. @throws ImportError when it is missing or malformed. */
export function importPermissions(site: Site, path: string): void {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ImportError(path, `cannot be read as permissions: ${(error as Error).message}`);
  }
  const parsed = permissionsFile.safeParse(content);
  if (!parsed.success)
    throw new ImportError(path, `is not a permissions file: ${parsed.error.issues[0]?.path.join('.') ?? ''} is wrong`);
  site.saveRules(parsed.data);
}
