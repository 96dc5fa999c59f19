/** Columns of the ranking. The rank and the epic are always there, so that nobody reads a list in another order for the ranking. */
export const ALWAYS = ['rank', 'epic'] as const;
export const CHOSEN = ['equal', 'project', 'score', 'band', 'stage', 'sponsor', 'disruption', 'flags', 'rated'] as const;
export type ChosenColumn = (typeof CHOSEN)[number];
export type Column = (typeof ALWAYS)[number] | ChosenColumn;

export const USUAL_COLUMNS: readonly ChosenColumn[] = ['score', 'band', 'stage', 'flags'];

/** What a column's head says, and its width in px where the table is wide; the epic takes what is left. */
export const COLUMNS: Record<Column, { label: string; width: number }> = {
  rank: { label: 'Rank', width: 72 },
  epic: { label: 'Epic', width: 280 },
  equal: { label: 'Rank with equal weights', width: 112 },
  project: { label: 'Project', width: 88 },
  score: { label: 'Customer score', width: 216 },
  band: { label: 'Certainty', width: 176 },
  stage: { label: 'Stage', width: 128 },
  sponsor: { label: 'Sponsor', width: 144 },
  disruption: { label: 'Disruption', width: 108 },
  flags: { label: 'Flags', width: 176 },
  rated: { label: 'Rated on', width: 116 },
};

/** @returns the columns to show, in the order of the table. */
export const shownColumns = (chosen: readonly ChosenColumn[]): Column[] => [...ALWAYS, ...CHOSEN.filter((column) => chosen.includes(column))];
