import { useRef } from 'react';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { onDemand } from '../../../parts/messages/onDemand';
import { VouchingNote } from '../../publication/VouchingNote';
import { chanceWords } from '#domain/portfolio/analysis/certaintyWords';
import { LineSentence } from '../bands/LineSentence';
import { FlagLegend } from '../flags/FlagLegend';
import { usePortfolioPage } from '../page/PageContext';
import { MUST_HAVE, PLACES } from '../page/routes';
import { RankingForPage } from '../forPage/RankingForPage';
import { PictureTool, RankingPicture } from '../picture/PictureTool';
import { DecidingAnswers } from '../questions/DecidingAnswers';
import type { PageReading } from '../reading/pageReading';
import { useReceipt } from '../receiptAside/useReceipt';
import { lineWords, listedWords } from '../rankingLine/lineWords';
import { RankingGrid } from '../rankingTable/RankingGrid';
import { tableItems, type LineKind } from '../rankingTable/tableItems';
import { useFits } from '../rankingTable/useFits';
import { NotRated } from './NotRated';
import { sortWord } from './rankingQuery';
import { RankingTools } from './RankingTools';
import { useMoreTools } from './useMoreTools';
import { useRanking } from './useRanking';
import '../receiptAside/beside.css';

const SavedViews = onDemand(() => import('../savedViews/SavedViews'), null);
const RiskPicture = onDemand(() => import('../risk/RiskPicture'), <Loading>Asking Jira…</Loading>);
const ReceiptAside = onDemand(() => import('../receiptAside/ReceiptAside'), <Loading>Opening…</Loading>);

/** Width of the list, in px, from which there is room for a column beside it. */
const BESIDE = 960;

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
  const { places, mustHave } = address;
  const figures = figuresIn(useHost().locale);
  const whole = useRef<HTMLDivElement>(null);
  const isBeside = useFits(whole, BESIDE);
  const ranking = useRanking(reading);
  const { query, columns, rows, arranged, people, inRankOrder } = ranking;
  const { state, bands, line } = ranking.certainty;
  const receipt = useReceipt();
  const rangeOf = (kind: LineKind) =>
    kind === 'cut' ? { ...PLACES, most: lastPlace(reading, places) } : { ...MUST_HAVE, least: 1, most: places - 1 };
  const moveLine = (kind: LineKind, to: number): void =>
    go(kind === 'cut' ? { places: to, mustHave: Math.min(mustHave, to - 1) } : { mustHave: to }, 'replace');
  const explained = rows.find(({ epic }) => epic.key === receipt.epicKey);
  const aside = receipt.epicKey !== null && (
    <ReceiptAside
      reading={reading}
      epicKey={receipt.epicKey}
      opener={receipt.opener}
      onClose={receipt.close}
      chance={bands && explained?.band ? chanceWords(figures, explained.band, bands, explained.crosses) : null}
    />
  );
  const isListed = arranged.some(({ epic }) => epic.key === receipt.epicKey);

  return (
    <div className="lens-ranking" ref={whole}>
      <RankingTools query={query} columns={columns} choices={ranking.choices} more={useMoreTools()} onChange={setOwn}>
        <SavedViews />
        <PictureTool />
        <RankingForPage reading={reading} rows={arranged} inRankOrder={inRankOrder} />
      </RankingTools>
      <RankingPicture epics={arranged.map(({ epic }) => epic)} />
      {ranking.risks.state !== 'notAsked' && <RiskPicture read={ranking.risks} epics={rows.map(({ epic }) => epic)} />}
      <LineSentence {...state} line={line} />
      {!isBeside && line && <DecidingAnswers answers={line.answers} isFolded />}
      <div className={isBeside ? 'lens-ranking__beside lens-ranking__beside--two' : 'lens-ranking__beside'}>
        {/* Of an epic that is not in the list the receipt has no row to stand at. */}
        {!isBeside && !isListed && aside}
        {arranged.length === 0 ? (
          <Message tone="empty">No epic that was read passes these filters.</Message>
        ) : (
          <RankingGrid
            itemsWith={(held) =>
              tableItems({
                rows: arranged,
                inRankOrder,
                places: held?.line === 'cut' ? held.places : places,
                mustHave: held?.line === 'must' ? held.places : mustHave,
                receipt: isBeside ? null : receipt.epicKey,
              })
            }
            {...{ columns, rangeOf }}
            sort={query.sort}
            onSort={(sort) => setOwn({ sort: sortWord(sort) })}
            lineWords={(kind, count) => lineWords(figures, kind, count, reading)}
            onLine={moveLine}
            receipt={aside}
            context={{
              people,
              bandsWaiting: state.share !== null,
              equalWaiting: progress !== null,
              doubtful: ranking.vouching.doubtful,
              receipt: receipt.epicKey,
              onWhy: receipt.toggle,
              lastRank: figures(reading.places.at(-1)?.rank ?? 0),
              marks: ranking.marks,
              askeeOf: ranking.askeeOf,
              without: { flags: !columns.includes('flags'), certainty: !columns.includes('band') },
            }}
          />
        )}
        {isBeside && (
          <div className="lens-ranking__column">
            {aside || (line && <DecidingAnswers answers={line.answers} isFolded={false} />)}
            {!aside && <p className="lens-ranking__hint">“why” on an epic shows here what its score is made of.</p>}
          </div>
        )}
      </div>
      <p className="lens-ranking__listed">
        <span role="status">{listedWords(figures, arranged.length, rows.length, reading)}</span>
        {ranking.isEqualUnknown && (
          <span>
            {` Ranks with equal weights are known once all ` +
              `${counted(figures, reading.rated, 'rated epic is', 'rated epics are')} read.`}
          </span>
        )}
      </p>
      <VouchingNote {...ranking.vouching} figures={figures} />
      <FlagLegend entries={ranking.legend} />
    </div>
  );
}
