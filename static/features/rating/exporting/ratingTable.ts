import type { Content } from '#domain/rating/assessment';
import { rank } from '#domain/portfolio/rank';
import { scoreOf, type Scale, type Score } from '#domain/rating/score';
import { cellText } from '../answers/cellText';
import { isNumeric, type CellValue, type Column } from '../answers/columns';
import { valueOf } from '../session/content';
import { projectOf } from '../rows/rateRow';

/** What an export is made of. */
export interface ExportedEpics {
  columns: readonly Column[];
  scale: Scale;
  epics: readonly { key: string; summary: string; content: Content }[];
}

/** A cell of an export: a number, a text, or nothing. */
export type TableCell = number | string | null;

export const KEY_LABEL = 'Key';
const FACTS = ['Summary', 'Project'] as const;
/** Heads of what is computed, the last columns of an export. */
export const RESULTS = ['Floor', 'Ceiling', 'Rank'] as const;

/** @returns the questions in the order of an export: the stage goes before the criteria, the disruption after them. */
export function exportColumns(columns: readonly Column[]): Column[] {
  const stage = columns.filter(({ field }) => field === 'stage');
  return [...stage, ...columns.filter((column) => !stage.includes(column))];
}

/** @returns the heads of an export. A label that stands there already is told apart by the field it belongs to. */
export function exportHeads(columns: readonly Column[]): string[] {
  const heads: string[] = [KEY_LABEL, ...FACTS];
  const reserved = new Set([...heads, ...RESULTS].map((head) => head.toLowerCase()));
  for (const { label, field } of exportColumns(columns)) {
    const head = reserved.has(label.trim().toLowerCase()) ? `${label} (${field})` : label;
    reserved.add(head.trim().toLowerCase());
    heads.push(head);
  }
  return [...heads, ...RESULTS];
}

/** @returns an answer as a cell: a number where it is one. */
export function exportedCell(column: Column, value: CellValue): TableCell {
  const text = cellText(column, value);
  if (text === '') return null;
  return isNumeric(column) ? Number(text) : text;
}

/** @returns what is known of an epic before its answers, and its answers. */
function answerCells(
  columns: readonly Column[],
  { key, summary, content }: ExportedEpics['epics'][number],
): TableCell[] {
  return [
    key,
    summary,
    projectOf({ key }),
    ...exportColumns(columns).map((column) => exportedCell(column, valueOf(content, column.field) as CellValue)),
  ];
}

/**
 * Makes the whole export with heads, each epic with its score and its rank among those exported. Tied epics have the
 * same rank. Yields the share that is done, epic by epic.
 */
export function* tableSteps({ columns, scale, epics }: ExportedEpics): Generator<number, TableCell[][]> {
  const scored: ScoredEpic[] = [];
  for (const epic of epics) {
    scored.push({ ...epic, score: scoreOf(scale, epic.content) });
    yield scored.length / epics.length / 2;
  }
  const ranks = new Map(rank(scored).ranked.map(({ epic, rank: place }) => [epic.key, place]));
  const rows: TableCell[][] = [exportHeads(columns)];
  for (const epic of scored) {
    yield (1 + rows.length / epics.length) / 2;
    rows.push([...answerCells(columns, epic), ...results(epic.score), ranks.get(epic.key) ?? null]);
  }
  return rows;
}

type ScoredEpic = ExportedEpics['epics'][number] & { score: Score | null };

const results = (score: Score | null): TableCell[] => [score?.floor ?? null, score?.ceiling ?? null];
