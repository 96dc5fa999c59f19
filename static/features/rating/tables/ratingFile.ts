import { FileProblem } from '#tables/fileProblem';
import { openTableFile, tableAt, type TakenTable, type TableFile } from '#tables/openTableFile';
import type { Encoding } from '#tables/bytes/encodings';
import type { Fit } from '#tables/sheets/fit';
import type { Table } from '#tables/sheets/sheet';
import { issueKeyIn } from '#tables/words/issueKeys';
import type { Column } from '../answers/columns';
import { LARGEST_FILE, LARGEST_UNPACKED, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from './fileLimits';
import { guessMapping, withKeysFound, type RememberedHeads } from './mapping';
import { readWorkbookAside } from './workbookAside';

/** A file as the browser gives it; in tests, anything with its bytes. */
export type ChosenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** What tells which table of a file holds ratings. */
export interface Sought {
  columns: readonly Column[];
  remembered: RememberedHeads;
  /** Whether a text is the key of an epic that the person sees. */
  isKnown: (key: string) => boolean;
}

/** Rows below the last that is imported, which tell that there are too many. */
const BEYOND = 100;

/**
 * Opens a file with a table, whatever it is and calls itself. A workbook is read beside the page.
 * @param encoding the letters, where the person chose them.
 * @throws FileProblem with a sentence for the person.
 */
export async function openChosenFile(file: ChosenFile, fit: Fit, encoding: Encoding | null = null): Promise<TableFile> {
  if (file.size > LARGEST_FILE)
    throw new FileProblem(`This file is larger than ${LARGEST_FILE / 1e6} MB. Import it in parts.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return openTableFile(bytes, {
    fit,
    encoding,
    mostRows: MOST_ROWS + BEYOND,
    mostUnpacked: LARGEST_UNPACKED,
    readWorkbook: readWorkbookAside,
  });
}

/**
 * Opens a file with ratings, whatever it is and calls itself.
 * @param encoding the letters, where the person chose them.
 * @throws FileProblem with a sentence for the person.
 */
export const openRatingFile = (
  file: ChosenFile,
  sought: Sought,
  encoding: Encoding | null = null,
): Promise<TableFile> => openChosenFile(file, fitOf(sought), encoding);

/** The keys of epics weigh more than any number of answers. */
const KEYS = 1000;

/** @returns how well a table fits what is sought: keys of epics, then columns with answers. */
export function fitOf({ columns, remembered, isKnown }: Sought): Fit {
  const keys = new Map<string, string | null>();
  const keyIn = (text: string): string | null => {
    const known = keys.get(text);
    if (known !== undefined) return known;
    const key = issueKeyIn(text);
    keys.set(text, key);
    return key;
  };
  const isKey = (text: string): boolean => {
    const key = keyIn(text);
    return key !== null && isKnown(key);
  };
  return (heads, rows) => {
    const guess = guessMapping(heads, columns, remembered);
    const mapping = rows.length === 0 ? guess : withKeysFound(guess, rows, isKey);
    const keyAt = mapping.indexOf('key');
    // A row that has a key itself is no row of heads.
    if (keyAt >= 0 && keyIn(heads[keyAt] ?? '') !== null) return 0;
    const answers = mapping.filter((target) => target !== null && target !== 'key').length;
    return answers + (keyAt >= 0 ? KEYS : 0);
  };
}

/**
 * @returns the table of a choice.
 * @throws FileProblem when it is too large, or has nothing below its heads.
 */
export function chosenTable(file: TableFile, choice: TakenTable): Table {
  const { heads, rows } = tableAt(file, choice);
  if (rows.length === 0) throw new FileProblem(NOTHING_BELOW);
  if (rows.length > MOST_ROWS)
    throw new FileProblem(`This file has more than ${MOST_ROWS.toLocaleString('en-GB')} rows. Import it in parts.`);
  const wide = rows.find(({ cells }) => cells.length > MOST_COLUMNS);
  if (wide || heads.length > MOST_COLUMNS)
    throw new FileProblem(
      `Row ${wide?.line ?? choice.headLine} has more than ${MOST_COLUMNS} columns. Keep only the key and the answers.`,
    );
  const long = rows.find(({ cells }) => cells.some((cell) => cell.length > LONGEST_CELL));
  if (long)
    throw new FileProblem(
      `Row ${long.line} has a cell with more than ${LONGEST_CELL.toLocaleString('en-GB')} ` +
        'letters. Shorten it and choose the file again.',
    );
  return { heads, rows };
}

const NOTHING_BELOW =
  'Below the heads of this table there is no row. ' +
  'Write at least one epic below them, or choose another sheet or another row of heads.';
