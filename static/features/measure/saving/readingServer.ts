import type { Envelope } from '#contract/errors';
import type { Home } from '#kernel/home';
import type { CellValue } from '../cells/readCell';

/** Cells of one month of one measure, by segment; null clears one, and one that is not named stays. */
export interface SentRow {
  measure: string;
  month: string;
  /** Of the record that the cells were read from; 0 where there is none. */
  version: number;
  cells: Record<string, CellValue>;
}

/** What is stored of one month of one measure. */
export interface StoredMonth {
  version: number;
  cells: Record<string, CellValue>;
}

/** What came of a row: what is stored now, what is wrong with some of its cells, or what somebody else stored. */
export type SavedRow = Pick<SentRow, 'measure' | 'month'> &
  (StoredMonth | { problems: { segment: string; sentence: string }[] } | { conflict: StoredMonth });

/** The server, as far as readings are saved. */
export interface ReadingServer {
  save(home: Home, rows: SentRow[]): Promise<Envelope<{ rows: SavedRow[] }>>;
  /** Calls back after so many milliseconds. @returns how to cancel. */
  after(milliseconds: number, callBack: () => void): () => void;
}

/** Months of measures that are saved in one call. */
export const MOST_ROWS_SENT = 50;
