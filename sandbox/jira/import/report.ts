import { StartError } from '../../startError';

/** A row of an export that was not imported. */
export interface RefusedRow {
  /**
   * Line of an NDJSON file, place in a JSON list (from 1), or row of a CSV as a spreadsheet counts it (the header is
   * row 1).
   */
  row: number;
  /** The issue key, where the row has one. */
  key: string | null;
  reason: string;
}

/** What became of one file. `issues` = added + alreadyHere + refused rows. */
export interface ImportedFile {
  path: string;
  format: 'csv' | 'json' | 'ndjson';
  /** Rows that claim to be issues. */
  issues: number;
  added: number;
  /**
   * Issues that an earlier file, an earlier row or the kept state already holds, or that were deleted in this Jira
   * since.
   */
  alreadyHere: number;
  refused: RefusedRow[];
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
    super(`${path} ${problem}`);
    this.name = 'ImportError';
  }
}
