/**
 * Columns of the ranking. The rank and the epic are always there, so that nobody reads a list in another order for the
 * ranking.
 */
export const ALWAYS = ['rank', 'epic'] as const;
export const CHOSEN = [
  'equal',
  'project',
  'score',
  'band',
  'stage',
  'sponsor',
  'disruption',
  'flags',
  'rated',
] as const;
export type ChosenColumn = (typeof CHOSEN)[number];
export type Column = (typeof ALWAYS)[number] | ChosenColumn;

/** Flags stand below the name of an epic, unless they have a column of their own. */
export const USUAL_COLUMNS: readonly ChosenColumn[] = ['score', 'band'];

interface ColumnFacts {
  /** What its head says. */
  label: string;
  /** Its width in a table, in px; the epic takes what is left and at least this. */
  width: number;
  /** What its figures mean, where the head alone does not tell. */
  meaning?: string;
}

export const COLUMNS: Record<Column, ColumnFacts> = {
  rank: { label: 'Rank', width: 68 },
  equal: { label: 'Equal weights', width: 76, meaning: 'The rank if all questions weighed the same' },
  epic: { label: 'Epic', width: 240 },
  project: { label: 'Project', width: 80 },
  score: { label: 'Customer score', width: 164 },
  band: {
    label: 'Certainty',
    width: 200,
    meaning: 'Whether the epic keeps its side of the line, and what or who settles it',
  },
  stage: { label: 'Stage', width: 120 },
  sponsor: { label: 'Sponsor', width: 144 },
  disruption: { label: 'Disruption', width: 108 },
  flags: { label: 'Flags', width: 176 },
  rated: { label: 'Last changed', width: 116 },
};

/** @returns the columns to show, in the order of the table: the two ranks beside each other. */
export function shownColumns(chosen: readonly ChosenColumn[]): Column[] {
  const others = CHOSEN.filter((column) => column !== 'equal' && chosen.includes(column));
  return ['rank', ...(chosen.includes('equal') ? (['equal'] as const) : []), 'epic', ...others];
}

/** @returns the least width of a table of these columns, in px. */
export const tableWidth = (columns: readonly Column[]): number =>
  columns.reduce((sum, column) => sum + COLUMNS[column].width, 0);
