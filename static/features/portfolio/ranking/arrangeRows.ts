import type { LineSide } from '#domain/portfolio/analysis/lineCertainty';
import { passesRisk, type Risk } from '#domain/portfolio/risks';
import { byKey } from '#domain/portfolio/rank';
import { textOf } from '#domain/settings/shippedTexts';
import type { Column } from './columns';
import { NONE, type Filters, type RankingQuery } from './rankingQuery';
import type { RankingRow } from './rankingRows';

/** Name of a person for sorting; null when nobody is named, or the name is not known. */
export type NameOf = (accountId: string | null) => string | null;

export const NO_NAMES: NameOf = () => null;

type Worth = number | string | null;

/** What a row is sorted by in each column; null: nothing known, which comes last in either direction. */
const WORTHS: Record<Exclude<Column, 'epic'>, (row: RankingRow, nameOf: NameOf) => Worth> = {
  rank: ({ position }) => position,
  equal: ({ equal }) => equal?.rank ?? null,
  project: ({ epic }) => epic.project.key,
  score: ({ epic }) => epic.score?.floor ?? null,
  band: ({ band }) => band?.share ?? null,
  stage: ({ epic }) => (epic.stage ? textOf(epic.stage.label).toLowerCase() : null),
  sponsor: ({ epic }, nameOf) => nameOf(epic.sponsor)?.toLowerCase() ?? null,
  disruption: ({ epic }) => epic.disruption,
  flags: ({ epic }) => epic.flags.length,
  rated: ({ epic }) => epic.ratedAt,
};

/** What the address calls a side of the line. */
const BAND_OF: Record<LineSide, 'in' | 'contested' | 'out'> = {
  safe: 'in',
  couldFallOut: 'contested',
  couldGetIn: 'contested',
  out: 'out',
};

/** @returns the rows that pass all filters. @param risks of the epics by id; null while they are not known. */
export function filterRows(
  rows: readonly RankingRow[],
  filters: Filters,
  risks: ReadonlyMap<string, ReadonlySet<Risk>> | null = null,
): RankingRow[] {
  const words = filters.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const fits = (wanted: string, value: string | null | undefined): boolean =>
    wanted === '' || (value ?? NONE) === wanted;
  return rows.filter(
    ({ epic, certainty }) =>
      words.every((word) => epic.key.toLowerCase().includes(word) || epic.summary.toLowerCase().includes(word)) &&
      fits(filters.project, epic.project.key) &&
      fits(filters.stage, epic.stage?.id) &&
      fits(filters.sponsor, epic.sponsor) &&
      fits(filters.band, certainty && BAND_OF[certainty.side]) &&
      (risks === null || passesRisk(filters.risk, risks.get(epic.id))) &&
      (filters.flag === '' || epic.flags.some(({ kind }) => kind === filters.flag)),
  );
}

/** @returns the rows in another order; equal ones stay in the order of the ranking. */
export function sortRows(
  rows: readonly RankingRow[],
  { by, descending }: RankingQuery['sort'],
  nameOf: NameOf,
): RankingRow[] {
  const turn = descending ? -1 : 1;
  if (by === 'epic') return [...rows].sort((a, b) => turn * byKey(a.epic, b.epic));
  const worthOf = WORTHS[by];
  const worths = new Map(rows.map((row) => [row, worthOf(row, nameOf)]));
  const compare = (a: Worth, b: Worth): number => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return a === b ? 0 : turn * (a < b ? -1 : 1);
  };
  return [...rows].sort((a, b) => compare(worths.get(a) ?? null, worths.get(b) ?? null) || a.position - b.position);
}
