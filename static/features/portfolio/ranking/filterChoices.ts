import { ANY_RISK, RISK_NAMES, RISKS } from '#domain/portfolio/risks';
import { textOf } from '#domain/settings/shippedTexts';
import { personWords } from '../../../people/PersonName';
import type { People } from '../../../people/usePeople';
import type { LegendEntry } from '../flags/FlagLegend';
import { NONE } from './rankingQuery';
import type { RankingRow } from './rankingRows';

type FilterOption = [value: string, words: string];

/** Values that occur in the rows, with their words, for each filter but the text. */
export interface FilterChoices {
  project: FilterOption[];
  stage: FilterOption[];
  sponsor: FilterOption[];
  flag: FilterOption[];
  band: FilterOption[];
  risk: FilterOption[];
}

const BANDS: FilterOption[] = [
  ['in', 'safe'],
  ['contested', 'could fall out or get in'],
  ['out', 'out'],
];

const sorted = (choices: Iterable<FilterOption>): FilterOption[] =>
  [...new Map(choices)].sort((a, b) => a[1].localeCompare(b[1]));

export function filterChoices(rows: readonly RankingRow[]): Omit<FilterChoices, 'sponsor'> {
  const epics = rows.map(({ epic }) => epic);
  const stages = epics.flatMap(({ stage }): FilterOption[] => (stage ? [[stage.id, textOf(stage.label)]] : []));
  const flags = epics.flatMap((epic) => epic.flags.map(({ kind, term }): FilterOption => [kind, term]));
  return {
    project: sorted(epics.map(({ project }): FilterOption => [project.key, project.key])),
    stage: [...sorted(stages), [NONE, 'no stage']],
    flag: sorted(flags),
    band: BANDS,
    risk: [[ANY_RISK, 'at risk'], ...RISK_NAMES.map((name): FilterOption => [name, RISKS[name].label])],
  };
}

/** @returns what the flags that occur mean, each once. */
export function legendOf(rows: readonly RankingRow[]): LegendEntry[] {
  const flags = new Map(rows.flatMap(({ epic }) => epic.flags.map((flag) => [flag.kind, flag])));
  return [...flags.values()];
}

/** @param sponsors account ids, null for none. */
export const sponsorChoices = (sponsors: readonly (string | null)[], people: People): FilterOption[] => [
  ...sorted(sponsors.flatMap((id): FilterOption[] => (id === null ? [] : [[id, personWords(id, people)]]))),
  [NONE, 'no sponsor'],
];
