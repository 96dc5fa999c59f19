import { isValid, parse } from 'date-fns';
import { enUS } from 'date-fns/locale/en-US';
import { RowProblem } from './draft';

/** The ways in which sites write dates in exports; the first of two readings of an ambiguous date is month first. */
const FORMATS = [
  'dd/MMM/yy h:mm a',
  'dd/MMM/yy HH:mm',
  'dd/MMM/yy',
  'dd/MMM/yyyy h:mm a',
  'dd/MMM/yyyy',
  'yyyy-MM-dd HH:mm:ss',
  'yyyy-MM-dd HH:mm',
  'yyyy-MM-dd',
  'dd.MM.yy HH:mm',
  'dd.MM.yyyy HH:mm',
  'dd.MM.yyyy',
  'MMM d, yyyy h:mm a',
  'MMM d, yyyy, h:mm a',
  'MMM d, yyyy',
];
const MONTH_FIRST = ['M/d/yy h:mm a', 'M/d/yy H:mm', 'M/d/yy', 'M/d/yyyy h:mm a', 'M/d/yyyy H:mm', 'M/d/yyyy'];
const DAY_FIRST = MONTH_FIRST.map((format) => format.replace('M/d', 'd/M'));

/** Years of two digits are those nearest to this one. */
const NEAR = new Date(Date.UTC(2020, 0, 1));

/**
 * Reads the dates of one file. An export does not say in which time zone it was written: times are taken as UTC.
 */
export class CsvDates {
  private readonly formats: string[];

  /** @param values dates of the file: one whose first number is above 12 shows that days come first. */
  constructor(values: Iterable<string>) {
    const dayFirst = [...values].some((value) => /^(1[3-9]|2\d|3[01])\/\d{1,2}\//.test(value));
    this.formats = [...FORMATS, ...(dayFirst ? DAY_FIRST : MONTH_FIRST)];
  }

  /**
   * @returns milliseconds since 1970, or null for an empty cell.
   * @throws RowProblem when no format fits.
   */
  time(column: string, cell: string): number | null {
    const value = cell.trim();
    if (value === '') return null;
    if (/^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value))) return Date.parse(value);
    for (const [place, format] of this.formats.entries()) {
      const date = parse(`${value} Z`, `${format} X`, NEAR, { locale: enUS });
      if (!isValid(date)) continue;
      // A file keeps to one format: the one that fitted is tried first for the next cell.
      if (place > 0) this.formats.unshift(...this.formats.splice(place, 1));
      return date.getTime();
    }
    throw new RowProblem(`${column} "${value}" is not a date that Jira exports`);
  }

  /** @returns the day as `yyyy-MM-dd`, or null for an empty cell. */
  day(column: string, cell: string): string | null {
    const time = this.time(column, cell);
    return time === null ? null : new Date(time).toISOString().slice(0, 10);
  }
}
