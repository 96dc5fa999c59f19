export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;
export const LONGEST_CELL = 5_000;
export const LARGEST_FILE = 10_000_000;
/** What all sheets of a workbook may take once unpacked, in bytes. */
export const LARGEST_UNPACKED = 60_000_000;
