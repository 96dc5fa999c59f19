import { useMemo } from 'react';
import { lineCertainty } from '#domain/portfolio/analysis/lineCertainty';
import { MOST_VOUCHED } from '#contract/bounds/atOnce';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import { usePeople } from '../../../people/usePeople';
import { useVouching } from '../../publication/useVouching';
import { useBands } from '../bands/useBands';
import { usePortfolioPage } from '../page/PageContext';
import { useAskees } from '../questions/useAskees';
import { rowMarks } from '../rankingTable/rowMarks';
import type { PageReading } from '../reading/pageReading';
import { useRisks } from '../risk/useRisks';
import { filterRows, NO_NAMES, sortRows } from './arrangeRows';
import { shownColumns } from './columns';
import { filterChoices, legendOf, sponsorChoices } from './filterChoices';
import { readRankingQuery } from './rankingQuery';
import { equalRanksOf, rankingRows, type RankingRow } from './rankingRows';

/** Epics whose people are asked for at once. */
const MOST_ASKED = 100;

/** All that the ranking shows, worked out from what was read, the line and the address. */
export function useRanking(reading: PageReading) {
  const { address } = usePortfolioPage();
  const query = useMemo(() => readRankingQuery(address.own), [address.own]);
  const columns = useMemo(() => shownColumns(query.columns), [query.columns]);
  const certainty = useLine(reading, address.places);
  const { bands, line } = certainty;
  const wantsEqual = columns.includes('equal');
  const equalRanks = useMemo(() => (wantsEqual ? equalRanksOf(reading) : null), [wantsEqual, reading]);
  const rows = useMemo(() => rankingRows({ reading, bands, line, equalRanks }), [reading, bands, line, equalRanks]);
  const sponsors = useMemo(() => [...new Set(rows.map(({ epic }) => epic.sponsor))], [rows]);
  const people = usePeople(sponsors);
  const risks = useRisks(reading.scope, reading.readAt, query.filters.risk !== '');
  const byIssue = risks.state === 'ready' ? risks.risks.byIssue : null;
  const filtered = useMemo(() => filterRows(rows, query.filters, byIssue), [rows, query.filters, byIssue]);
  const inOrder = useMemo(() => sortRows(filtered, query.sort, NO_NAMES), [filtered, query.sort]);
  // Names arrive one request after the other, so only an order by them is made anew with each.
  const arranged =
    query.sort.by === 'sponsor'
      ? sortRows(filtered, query.sort, (id) => (id && people.byId.get(id)?.displayName) ?? null)
      : inOrder;
  const vouching = useVouching(
    reading.readAt,
    useMemo(() => reading.places.slice(0, MOST_VOUCHED).map(({ epic }) => epic), [reading]),
  );
  const choices = useMemo(() => filterChoices(rows), [rows]);
  const legend = useMemo(() => legendOf(rows), [rows]);
  const inRankOrder = query.sort.by === 'rank' && !query.sort.descending;
  const { askeeOf, marks } = useMarks(rows, arranged, inRankOrder);
  return {
    ...{ query, columns, certainty, rows, arranged, inRankOrder, vouching, legend, people, askeeOf, marks, risks },
    choices: { ...choices, sponsor: sponsorChoices(sponsors, people) },
    isEqualUnknown: wantsEqual && !equalRanks,
  };
}

/** The bands of the line, or of the one before while they are worked out, and what they say of each side of it. */
function useLine(reading: PageReading, places: number) {
  const state = useBands(reading, places);
  const bands = state.bands ?? state.before;
  const line = useMemo(
    () => bands && lineCertainty(reading.settings.scale, reading.places, reading.reaching, bands),
    [reading, bands],
  );
  return { state, bands, line };
}

function useMarks(rows: readonly RankingRow[], arranged: readonly RankingRow[], inRankOrder: boolean) {
  const figures = figuresIn(useHost().locale);
  const asked = useMemo(
    () =>
      rows
        .flatMap(({ epic, certainty }) => (certainty?.hinge?.kind === 'ownAnswers' ? [epic] : []))
        .slice(0, MOST_ASKED),
    [rows],
  );
  const askeeOf = useAskees(asked);
  const keys = useMemo(() => new Map(rows.map(({ epic }) => [epic.id, epic.key])), [rows]);
  const nameOf = ({ epic }: RankingRow): string | null => {
    const askee = askeeOf(epic);
    if (askee === null) return null;
    return typeof askee === 'string' ? '…' : askee.name;
  };
  const marks = rowMarks(arranged, inRankOrder, (row) => ({
    figures,
    keyOf: (id) => keys.get(id) ?? id,
    whom: row.certainty?.hinge?.kind === 'ownAnswers' ? nameOf(row) : null,
  }));
  return { askeeOf, marks };
}
