/** A row of a sheet, with its number as a spreadsheet shows it, from 1. */
export interface SheetRow {
  line: number;
  /**
   * Texts. A number stands with a point before its decimals, a date as in ISO 8601, a percentage with its sign; an
   * error as its word (`#N/A`), and a formula that was never computed as itself (`=A1+1`): see `notComputed`.
   */
  cells: string[];
  /** Its quotation marks do not close: it was cut at the end of its line. */
  torn?: true;
}

export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** One way to see a file as rows of cells: a sheet of a workbook, or a text cut at one separator. */
export interface Sheet {
  /** The name of a workbook's sheet; null in a text. */
  name: string | null;
  /** Hidden by whoever made the workbook. */
  hidden: boolean;
  /** What cuts the rows into cells; null where the file itself tells them apart. */
  separator: Separator | null;
  /**
   * Each row stood in one single cell, as when a text was opened and saved again by a spreadsheet of another country.
   */
  oneCell: boolean;
  /** The first rows that are not blank. */
  top: readonly SheetRow[];
  /** @returns all rows that are not blank. */
  rows: () => readonly SheetRow[];
}

/** A head with all that stands below it. */
export interface Table {
  heads: string[];
  rows: SheetRow[];
}

/** Rows at the beginning of a sheet, among which heads are looked for. */
export const TOP = 60;
