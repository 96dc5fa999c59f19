import { StartError } from '../../startError';
import type { OddValue } from './draft';

/** A row of an export that was not imported. */
export interface RefusedRow {
  /**
   * Line of an NDJSON file, place in a list (from 1), or row of a table as a spreadsheet counts it (the header is row
   * 1).
   */
  row: number;
  /** The issue key, where the row has one. */
  key: string | null;
  reason: string;
}

/** A value that an imported issue came without, because it could not be read. */
export interface LeftOutValue extends OddValue {
  row: number;
  key: string;
}

/** What became of one file. `issues` = added + alreadyHere + refused rows. */
export interface ImportedFile {
  path: string;
  format: 'csv' | 'workbook' | 'json' | 'ndjson' | 'xml';
  /** Rows that claim to be issues. */
  issues: number;
  added: number;
  /**
   * Issues that an earlier file, an earlier row or the kept state already holds, or that were deleted in this Jira
   * since.
   */
  alreadyHere: number;
  refused: RefusedRow[];
  leftOut: LeftOutValue[];
  /** How the file was read, wherever that was not the only way, and what had to be assumed. */
  notes: string[];
}

export interface ImportReport {
  files: ImportedFile[];
  added: number;
  alreadyHere: number;
  refused: number;
}

/** A file that cannot be imported at all. The message is one line that names the file and what to do. */
export class ImportError extends StartError {
  constructor(
    readonly path: string,
    problem: string,
  ) {
    super(`${path} ${problem.replace(/\s+/g, ' ')}`);
    this.name = 'ImportError';
  }
}
