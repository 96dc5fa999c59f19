import type { Failure } from '#contract/errors';
import type { EntryView } from '#contract/register';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import type { TextAround } from '#domain/register/text/around';
import { tableHeads, tableRow } from '#domain/register/text/table';
import type { Settings } from '#domain/settings/settings';
import type { Home } from '#kernel/home';
import { isToldByWord } from '#kernel/people';
import { readWholeNumber } from '#kernel/numbers';
import { yesOrNo } from '#tables/words/yesNo';
import { call } from '../../../host/server';
import type { TableCell } from '../../rating/exporting/ratingTable';
import { peopleOfEntry, recordsOfEntry } from '../words/namedIn';
import { peopleTold } from './namedPeople';
import { recordsTold } from './namedRecords';

/** Records that go into one table. */
const MOST_TOLD = 5_000;

/** All records of a list, for a file. */
export interface ToldEntries {
  rows: TableCell[][];
  count: number;
  /** Records that the viewer may not see now; `more`: there are others that are not in it. */
  hidden: number;
  more: boolean;
}

/** A table of records, or why they could not be read. */
export type TableRead = { ok: true; told: ToldEntries } | { ok: false; failure: Failure };

/**
 * Reads all records of a kind at a home as a table with heads.
 * @returns why they could not be read, else the table. @throws JiraError where names cannot be read.
 */
export async function readTable(kind: KindName, home: Home, settings: Settings): Promise<TableRead> {
  const entries: EntryView[] = [];
  let hidden = 0;
  let cursor: string | undefined;
  do {
    const answer = await call('entry.list', { kind, home, ...(cursor === undefined ? {} : { cursor }) });
    if (!answer.ok) return { ok: false, failure: answer.error };
    entries.push(...answer.value.entries);
    hidden += answer.value.hidden;
    cursor = answer.value.next;
  } while (cursor !== undefined && entries.length < MOST_TOLD);
  const rows = await rowsOf(kind, entries, settings);
  return { ok: true, told: { rows, count: entries.length, hidden, more: cursor !== undefined } };
}

/** @returns records as a table with heads. @throws JiraError where names cannot be read. */
export async function rowsOf(
  kind: KindName,
  entries: readonly EntryView[],
  settings: Settings,
): Promise<TableCell[][]> {
  const people = await peopleTold(entries.flatMap(peopleOfEntry).filter((id) => !isToldByWord(id)));
  const records = await recordsTold(entries.flatMap(recordsOfEntry));
  const around: TextAround = { settings, people, records, yesOrNo };
  return [tableHeads(kind), ...entries.map((entry) => tableRow({ ...entry, values: entry.body }, around).map(cellIn))];
}

/** Whole numbers are numbers to a spreadsheet. */
const cellIn = (text: string): TableCell => (text === '' ? null : (numberIn(text) ?? text));
const numberIn = (text: string): number | undefined => {
  const number = readWholeNumber(text);
  return number !== undefined && String(number) === text ? number : undefined;
};

/** @returns what a file of the list is called, without its ending. */
export const fileName = (kind: KindName): string =>
  kindNamed(kind)
    .plural.toLowerCase()
    .replace(/[^a-z]+/g, '-');
