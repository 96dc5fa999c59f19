import Button from '@atlaskit/button/new';
import { useMemo } from 'react';
import { bandNotes } from '../../../../src/domain/analysis/bandNotes';
import { agendaOf } from '../../../../src/domain/board/agenda';
import type { BoardView } from '../../../../src/contract/boards';
import { coverageOfSide } from '../../../../src/domain/board/coverageChange';
import { rankText } from '../../../../src/domain/rank';
import { useHost } from '../../../host/HostProvider';
import { printPage } from '../../../host/navigation';
import { counted, figuresIn } from '../../../parts/counted';
import { FailureMessage } from '../../../parts/FailureMessage';
import { Loading } from '../../../parts/Loading';
import { useAnswer } from '../../../parts/useAnswer';
import { usePeople, type People } from '../../../people/usePeople';
import { JourneyCoverage } from '../../../portfolio/JourneyCoverage';
import { usePortfolioPage } from '../page/PageContext';
import { PageLink } from '../page/PageLink';
import { comparedQuery, readCompared } from './address';
import { BoardHeading } from './BoardHeading';
import { BoardTable, Decided } from './BoardTable';
import { Changes, useBoardChange } from './Changes';
import { CompareWith } from './CompareWith';
import { agendaWords } from './decisionWords';
import { EpicName } from './EpicName';
import { Overrides } from './Overrides';
import { sideOfBoard } from './sides';
import { useBoard, useBoardBands, useBoards, useEpicNames, type EpicNames } from './useBoard';
import './boards.css';
import './pack.css';

/** One page for the board to print: decisions needed, what changed and why, coverage, dissent, the ranking. Only what is frozen and decided goes into it. */
export default function PackPage() {
  const { address, setOwn } = usePortfolioPage();
  const boardId = address.boardId ?? '';
  const { answered, read } = useBoard(boardId);
  const { boards, failure } = useBoards();
  if (answered.state === 'failed') return <FailureMessage failure={answered.failure} onTryAgain={answered.again} />;
  if (!read || (!boards && !failure)) return <Loading>Putting the pack together…</Loading>;
  const earlier = (boards ?? []).filter(({ at }) => at < read.board.at);
  const since = readCompared(address.own) || (earlier[0]?.id ?? '');
  return (
    <>
      <div className="lens-pack__tools">
        <Button appearance="primary" onClick={printPage}>
          Print
        </Button>
        <CompareWith label="Changes since" none={earlier.length > 0 ? 'The board before' : 'No earlier board'} boards={earlier} value={since} onChoose={(id) => setOwn(comparedQuery(id))} />
        <PageLink to={{ view: 'board', own: {} }}>The board on screen</PageLink>
      </div>
      {since === '' ? <Pack view={read} before={null} /> : <PackSince key={since} view={read} boardId={since} />}
    </>
  );
}

function PackSince({ view, boardId }: { view: BoardView; boardId: string }) {
  const answered = useAnswer('board.read', { boardId });
  if (answered.state === 'loading') return <Loading>Reading the earlier board…</Loading>;
  if (answered.state === 'ready') return <Pack view={view} before={answered.value} />;
  return (
    <>
      <FailureMessage failure={answered.failure} onTryAgain={answered.again} />
      <Pack view={view} before={null} />
    </>
  );
}

/** Movers and rows of the ranking that fit a page or two; what is left over is counted. */
const MOST_MOVED = 10;

function Pack({ view, before }: { view: BoardView; before: BoardView | null }) {
  const own = useMemo(() => sideOfBoard(view), [view]);
  const older = useMemo(() => before && sideOfBoard(before), [before]);
  const change = useBoardChange(older, own);
  const ids = useMemo(() => [...view.epics, ...(before?.epics ?? [])].map(({ issueId }) => issueId), [view, before]);
  const names = useEpicNames(ids);
  const people = usePeople([view.board.author, ...view.decisions.map(({ author }) => author)]);
  const coverage = useMemo(() => coverageOfSide(own), [own]);
  return (
    <article className="lens-boards lens-pack">
      <BoardHeading view={view} people={people} />
      <section aria-label="Decisions needed" className="lens-boards__part">
        <h3>Decisions needed</h3>
        <Agenda view={view} names={names} />
      </section>
      <section aria-label="Changes" className="lens-boards__part">
        <h3>{before ? `Changes since “${before.board.title}”` : 'Changes'}</h3>
        {before && older && change ? <Changes older={older} newer={own} change={change} names={names} mostMoved={MOST_MOVED} /> : <p>There is no earlier board that this page could compare with.</p>}
      </section>
      <div className="lens-pack__coverage">
        <JourneyCoverage coverage={coverage} isAbout={false} />
      </div>
      <section aria-label="Dissent" className="lens-boards__part">
        <h3>Dissent and open questions</h3>
        <Dissent view={view} names={names} people={people} />
        {before && change && (
          <>
            <h4>{`Were the overrides of “${before.board.title}” right?`}</h4>
            <Overrides view={before} change={change} names={names} placesNow={own.places} later="On this board" />
          </>
        )}
      </section>
      <section aria-label="Ranking" className="lens-boards__part">
        <h3>Ranking</h3>
        <PackRanking view={view} names={names} people={people} />
      </section>
    </article>
  );
}

function Agenda({ view, names }: { view: BoardView; names: EpicNames | null }) {
  const figures = figuresIn(useHost().locale);
  const bands = useBoardBands(view);
  if (!bands) return <Loading>Working out which places are certain…</Loading>;
  const items = agendaOf({ places: view.board.places, epics: view.epics }, bands, view.decisions);
  return (
    <>
      <p>{`Of ${counted(figures, bands.places, 'place', 'places')}, ${figures(bands.open)} ${bands.open === 1 ? 'is' : 'are'} open.${bandNotes(bands).includes('tieCrossesLine') ? ' A tie crosses the line.' : ''}`}</p>
      {items.length === 0 && <p>Nothing is left to decide.</p>}
      <ul className="lens-board__changes">
        {items.map((item) => (
          <li key={item.epic.issueId}>
            <span className="lens-board__move">{rankText(item.epic)}</span>
            <span>
              <EpicName issueId={item.epic.issueId} names={names} />
              <span className="lens-board__causes">{agendaWords(item)}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const DISSENT = ['hold', 'stop', 'override'];

/** Decisions that not everybody may have wanted, with their reasons as they were written. */
function Dissent({ view, names, people }: { view: BoardView; names: EpicNames | null; people: People }) {
  const decisions = new Map(view.decisions.filter(({ decision }) => DISSENT.includes(decision)).map((one) => [one.issueId, one]));
  const kept = view.epics.filter(({ issueId }) => decisions.has(issueId));
  if (kept.length === 0) return <p>No override, stop or hold was recorded on this board.</p>;
  return (
    <ul className="lens-board__overrides">
      {kept.map(({ issueId, rank }) => (
        <li key={issueId}>
          <EpicName issueId={issueId} names={names} />
          <Decided decision={decisions.get(issueId) ?? null} isFirst={rank <= view.board.places} people={people} />
        </li>
      ))}
    </ul>
  );
}

function PackRanking({ view, names, people }: { view: BoardView; names: EpicNames | null; people: People }) {
  const figures = figuresIn(useHost().locale);
  const most = Math.max(20, 2 * view.board.places);
  const further = view.epics.length - most;
  return (
    <>
      <BoardTable view={view} names={names} people={people} most={most} />
      {further > 0 && <p className="lens-boards__note">{`${counted(figures, further, 'epic', 'epics')} further down ${further === 1 ? 'is' : 'are'} on the board, not on this page.`}</p>}
    </>
  );
}
