import { useMemo } from 'react';
import { MOST_VOUCHED } from '#contract/publication';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { onDemand } from '../../../parts/messages/onDemand';
import { usePeople } from '../../../people/usePeople';
import NextQuestions from '../questions/NextQuestions';
import { FlagLegend } from '../flags/FlagLegend';
import { useVouching } from '../../publication/useVouching';
import { VouchingNote } from '../../publication/VouchingNote';
import type { PageReading } from '../reading/pageReading';
import { useBands } from '../bands/useBands';
import { usePortfolioPage } from '../page/PageContext';
import { useReceipt } from '../receiptAside/useReceipt';
import { MUST_HAVE, PLACES } from '../page/routes';
import { filterRows, NO_NAMES, sortRows } from './arrangeRows';
import { BandSummary } from '../bands/BandSummary';
import { shownColumns } from './columns';
import { filterChoices, legendOf, sponsorChoices } from './filterChoices';
import { listedWords, lineWords } from '../rankingTable/lineWords';
import { NotRated } from './NotRated';
import { RankingGrid } from '../rankingTable/RankingGrid';
import { RankingTools } from './RankingTools';
import { readRankingQuery, sortWord } from './rankingQuery';
import { equalRanksOf, rankingRows } from './rankingRows';
import { tableItems, type LineKind } from '../rankingTable/tableItems';
import '../receiptAside/beside.css';

const ReceiptAside = onDemand(() => import('../receiptAside/ReceiptAside'), <Loading>Opening…</Loading>);

/** The ranking of the scope, with its lines, its bands, and the epics that nobody rated apart. */
export default function RankingView() {
  const { reading } = usePortfolioPage();
  if (!reading) return null;
  return (
    <>
      {reading.rated > 0 ? (
        <Ranked reading={reading} />
      ) : (
        <Message tone="empty">No epic here is rated yet: open one and choose its customer impact.</Message>
      )}
      <NotRated key={reading.readAt} reading={reading} />
    </>
  );
}

/** Behind the last epic a line says nothing more; of a part that was read more may follow. */
const lastPlace = ({ extent, places: { length } }: PageReading, places: number): number =>
  extent === 'all' ? Math.min(PLACES.most, Math.max(length, places)) : PLACES.most;

function Ranked({ reading }: { reading: PageReading }) {
  const { address, go, setOwn, progress } = usePortfolioPage();
  const { places, mustHave, own } = address;
  const figures = figuresIn(useHost().locale);
  const query = useMemo(() => readRankingQuery(own), [own]);
  const columns = useMemo(() => shownColumns(query.columns), [query.columns]);
  const bandsState = useBands(reading, places);
  const receipt = useReceipt();
  const wantsEqual = columns.includes('equal');
  const equalRanks = useMemo(() => (wantsEqual ? equalRanksOf(reading) : null), [wantsEqual, reading]);
  const bands = bandsState.bands ?? bandsState.before;
  const rows = useMemo(() => rankingRows({ reading, bands, equalRanks }), [reading, bands, equalRanks]);

  const sponsors = useMemo(() => [...new Set(rows.map(({ epic }) => epic.sponsor))], [rows]);
  const people = usePeople(sponsors);
  const filtered = useMemo(() => filterRows(rows, query.filters), [rows, query.filters]);
  const inOrder = useMemo(() => sortRows(filtered, query.sort, NO_NAMES), [filtered, query.sort]);
  // Names arrive one request after the other, so only an order by them is made anew with each.
  const arranged =
    query.sort.by === 'sponsor'
      ? sortRows(filtered, query.sort, (id) => (id && people.byId.get(id)?.displayName) ?? null)
      : inOrder;
  const choices = useMemo(() => filterChoices(rows), [rows]);
  const legend = useMemo(() => legendOf(rows), [rows]);
  const vouching = useVouching(
    reading.readAt,
    useMemo(() => reading.places.slice(0, MOST_VOUCHED).map(({ epic }) => epic), [reading]),
  );

  const unknown =
    wantsEqual && !equalRanks
      ? 'Ranks with equal weights are known once all ' +
        `${counted(figures, reading.rated, 'rated epic is', 'rated epics are')} read.`
      : null;
  const inRankOrder = query.sort.by === 'rank' && !query.sort.descending;
  const rangeOf = (line: LineKind) =>
    line === 'cut' ? { ...PLACES, most: lastPlace(reading, places) } : { ...MUST_HAVE, most: places - 1 };
  const moveLine = (line: LineKind, to: number): void =>
    go(line === 'cut' ? { places: to, mustHave: Math.min(mustHave, to - 1) } : { mustHave: to }, 'replace');

  return (
    <div className="lens-ranking">
      <BandSummary {...bandsState} />
      {reading.extent !== 'part' && (
        <NextQuestions
          scale={reading.settings.scale}
          ranking={reading.places}
          reaching={reading.reaching}
          line={places}
        />
      )}
      <RankingTools
        query={query}
        columns={columns}
        choices={{ ...choices, sponsor: sponsorChoices(sponsors, people) }}
        listed={listedWords(figures, arranged.length, rows.length, reading)}
        unknown={unknown}
        onChange={setOwn}
      />
      <div className="lens-ranking__beside">
        {arranged.length === 0 ? (
          <Message tone="empty">No epic that was read passes these filters.</Message>
        ) : (
          <RankingGrid
            itemsWith={(held) =>
              tableItems(
                arranged,
                inRankOrder,
                held?.line === 'cut' ? held.places : places,
                held?.line === 'must' ? held.places : mustHave,
              )
            }
            {...{ columns, rangeOf }}
            sort={query.sort}
            onSort={(sort) => setOwn({ sort: sortWord(sort) })}
            lineWords={(line, count) => lineWords(figures, line, count, reading)}
            onLine={moveLine}
            context={{
              people,
              bandsWaiting: bandsState.share !== null,
              equalWaiting: progress !== null,
              doubtful: vouching.doubtful,
              receipt: receipt.epicKey,
              onWhy: receipt.toggle,
              lastRank: figures(reading.places.at(-1)?.rank ?? 0),
            }}
          />
        )}
        {receipt.epicKey !== null && (
          <ReceiptAside reading={reading} epicKey={receipt.epicKey} opener={receipt.opener} onClose={receipt.close} />
        )}
      </div>
      <VouchingNote {...vouching} figures={figures} />
      <FlagLegend entries={legend} />
    </div>
  );
}
