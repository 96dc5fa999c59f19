import type { SheetRow } from '#tables/sheets/sheet';
import { isBlank } from '#tables/words/normalForm';
import { isIssueKey } from '../issueKey';
import { comparable } from '../../words/comparable';
import { meaningOf, type HeadName } from '../../words/heads';
import { categoryOfWord } from '../../words/statuses';
import { isKnownType } from '../../words/types';

/** What the person said of columns: the meaning of a head, by its comparable form. */
export type ColumnNames = ReadonlyMap<string, HeadName>;

/** The columns of a table by what they hold. An export repeats a head for each value of a field. */
export interface Columns {
  places: ReadonlyMap<HeadName, readonly number[]>;
  /** Columns whose head is not known, taken by what stands in them. */
  byContent: ReadonlyMap<HeadName, string>;
  /** Heads that are not known, in their order. */
  unknown: readonly string[];
}

/** Share of the cells of a column that have to look alike. */
const MOSTLY = 0.8;
const LOOKED_AT = 200;

/** Finds out what each column of a table is: by what the person said, by Jira's words, else by what stands in it. */
export function columnsOf(heads: readonly string[], rows: readonly SheetRow[], named: ColumnNames): Columns {
  const places = new Map<HeadName, number[]>();
  const unnamed: number[] = [];
  let before: HeadName | undefined;
  heads.forEach((head, at) => {
    const meaning = named.get(comparable(head)) ?? meaningOf(head) ?? idOfPerson(head, before);
    before = meaning;
    if (meaning) places.set(meaning, [...(places.get(meaning) ?? []), at]);
    else if (!isBlank(head)) unnamed.push(at);
  });
  const byContent = new Map<HeadName, string>();
  const looked = rows.slice(0, LOOKED_AT);
  for (const [meaning, find] of BY_CONTENT) {
    if (places.has(meaning)) continue;
    const at = find(
      unnamed.map((place) => ({ place, head: heads[place] ?? '', cells: cellsOf(looked, place) })),
      looked.length,
    );
    if (at === undefined) continue;
    places.set(meaning, [at]);
    unnamed.splice(unnamed.indexOf(at), 1);
    byContent.set(meaning, heads[at] ?? '');
  }
  return { places, byContent, unknown: unnamed.map((at) => heads[at] ?? '') };
}

/** Jira writes the account id of a person right after the name, under a head that says so in any language. */
const IDS: Partial<Record<HeadName, HeadName>> = {
  assignee: 'assigneeId',
  reporter: 'reporterId',
  creator: 'creatorId',
  projectLead: 'projectLeadId',
};

function idOfPerson(head: string, before: HeadName | undefined): HeadName | undefined {
  return before !== undefined && /(^|[^\p{L}])id([^\p{L}]|$)|идентификатор|识别|識別|標識/iu.test(head)
    ? IDS[before]
    : undefined;
}

interface Column {
  place: number;
  head: string;
  /** Those that are not blank. */
  cells: readonly string[];
}

const cellsOf = (rows: readonly SheetRow[], at: number): string[] =>
  rows.map(({ cells }) => cells[at] ?? '').filter((cell) => !isBlank(cell));

type Find = (columns: readonly Column[], rows: number) => number | undefined;

const mostly =
  (test: (cell: string) => boolean): Find =>
  (columns, rows) =>
    columns.find(
      ({ cells }) => cells.length >= rows * MOSTLY && rows > 0 && cells.filter(test).length >= cells.length * MOSTLY,
    )?.place;

/** In the order in which they are looked for: what is found is not looked at again. */
const BY_CONTENT: readonly (readonly [HeadName, Find])[] = [
  ['key', mostly(isIssueKey)],
  ['type', mostly(isKnownType)],
  ['status', mostly((cell) => categoryOfWord(cell) !== undefined)],
  ['summary', findSummary],
];

/** The summary is the longest of the columns whose every row says something else in words. */
function findSummary(columns: readonly Column[], rows: number): number | undefined {
  const likely = columns.filter(({ cells, head }) => {
    const different = new Set(cells).size >= cells.length * MOSTLY;
    return !head.includes('(') && rows > 0 && cells.length >= rows * MOSTLY && different && cells.every(isWording);
  });
  const length = ({ cells }: Column): number => cells.reduce((sum, cell) => sum + cell.length, 0);
  return likely.sort((a, b) => length(b) - length(a) || a.place - b.place)[0]?.place;
}

/** Words, and neither a key, a date, an address nor a number. */
const isWording = (cell: string): boolean =>
  /\p{L}{2}/u.test(cell) &&
  !isIssueKey(cell) &&
  !/^\s*(https?:|\S+@\S+\.\S+\s*$|\d+[./-])/.test(cell) &&
  !/;\d+;|\d{1,2}:\d{2}/.test(cell);
