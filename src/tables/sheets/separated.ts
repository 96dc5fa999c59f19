import Papa from 'papaparse';
import { isBlank } from '#tables/words/normalForm';
import type { Separator, SheetRow } from './sheet';

/**
 * Rows with quotation marks that do not close, after which quotation marks mean nothing any more in the rest of a text.
 */
const MOST_TORN = 20;
/**
 * A text is read piece by piece, so that the end of a quotation is not looked for up to the end of the text each time.
 */
const PIECE = 64_000;
/** A row may be longer than a piece. After some that were torn in spite of that, this is no longer tried. */
const LONGEST_ROW = 4_000_000;
const MOST_LONG = 3;

/**
 * Cuts a text into rows and cells. A row whose quotation marks do not close ends with its line and is marked as torn:
 * it does not swallow the rows below.
 * @param text with line feeds only.
 * @param most rows that are read, the blank ones among them.
 * @returns the rows that are not blank.
 */
export function separatedRows(text: string, separator: Separator, most = Infinity): SheetRow[] {
  const cut = new Cut(text, separator, most);
  while (cut.goesOn) cut.readOn();
  return cut.rows.filter(({ cells }) => !cells.every(isBlank));
}

class Cut {
  readonly rows: SheetRow[] = [];
  private from = 0;
  private torn = 0;

  constructor(
    private readonly text: string,
    private readonly separator: Separator,
    private readonly most: number,
  ) {}

  get goesOn(): boolean {
    return this.from < this.text.length && this.rows.length < this.most;
  }

  /** Reads the rows of one piece, or the torn row at its beginning. */
  readOn(): void {
    if (!this.readPiece(PIECE) && (this.torn >= MOST_LONG || !this.readPiece(LONGEST_ROW))) this.cutLine();
  }

  /** @returns whether a row was read. */
  private readPiece(length: number): boolean {
    const begin = this.from;
    const piece = this.text.slice(begin, begin + length);
    const isLast = begin + length >= this.text.length;
    Papa.parse<string[]>(piece, {
      delimiter: this.separator,
      newline: '\n',
      ...(this.torn < MOST_TORN ? {} : { quoteChar: '\u0000' }),
      step: ({ data, errors, meta }, parser) => {
        const isCut = !isLast && meta.cursor >= piece.length && !piece.endsWith('\n');
        if (isCut || errors.some(({ type }) => type === 'Quotes') || this.rows.length >= this.most)
          return parser.abort();
        this.rows.push({ line: this.rows.length + 1, cells: data });
        this.from = begin + meta.cursor;
      },
    });
    return this.from > begin;
  }

  private cutLine(): void {
    const end = this.text.indexOf('\n', this.from);
    const line = this.text.slice(this.from, end < 0 ? undefined : end);
    const cells = line.split(this.separator).map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"'));
    this.rows.push({ line: this.rows.length + 1, cells, torn: true });
    this.torn += 1;
    this.from = end < 0 ? this.text.length : end + 1;
  }
}

const SEPARATOR_LINE = /^"?sep=([,;|\t])"?[,;|\t]*\n/i;

/** @returns the text without the line by which Excel is told the separator, and that separator. */
export function separatorTold(text: string): { text: string; separator: Separator | null } {
  const told = SEPARATOR_LINE.exec(text);
  return told ? { text: text.slice(told[0].length), separator: told[1] as Separator } : { text, separator: null };
}

const ESCAPED: Record<Separator, string> = { ',': ',', ';': ';', '\t': '\\t', '|': '\\|' };

/**
 * @returns the text with straight quotation marks where typographic ones stand around cells; null where there are none.
 */
export function withStraightQuotes(text: string, separator: Separator): string | null {
  const edge = ESCAPED[separator];
  const straight = text
    .replace(new RegExp(`(^|[\\n${edge}])[“”„‟«]`, 'g'), '$1"')
    .replace(new RegExp(`[“”‟»](?=[\\n${edge}]|$)`, 'g'), '"');
  return straight === text ? null : straight;
}

/**
 * @returns the rows of a sheet all of whose rows stand in one cell each, cut again by another separator; null for any
 * other sheet.
 */
export function cutAgain(rows: readonly SheetRow[], separator: Separator): SheetRow[] | null {
  const single = rows.map((row) => ({ ...row, written: row.cells.filter((cell) => !isBlank(cell)) }));
  if (single.some(({ written }) => written.length !== 1)) return null;
  return single.map(({ line, torn, written: [cell = ''] }) => {
    const cut = separatedRows(cell, separator);
    const isTorn = torn === true || cut.some((row) => row.torn);
    return { line, cells: cut.flatMap(({ cells }) => cells), ...(isTorn ? { torn: true as const } : {}) };
  });
}
