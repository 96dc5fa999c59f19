import Button from '@atlaskit/button/new';
import { useEffect, useMemo } from 'react';
import type { BoardView } from '#contract/board';
import type { BoardHead } from '#domain/board/board';
import { coverageOfSide } from '#domain/board/coverageChange';
import { printPage } from '../../../host/navigation';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { usePeople } from '../../../people/usePeople';
import { JourneyCoverage } from '../../journey/coverage/JourneyCoverage';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { PageLink } from '../../portfolio/page/PageLink';
import { comparedQuery, readCompared } from '../snapshot/address';
import { BoardHeading } from '../snapshot/BoardHeading';
import { Changes } from '../change/Changes';
import { CompareWith } from '../change/CompareWith';
import { LeftOut } from '../snapshot/LeftOut';
import { inNameOrder } from '../snapshot/nameOrder';
import { NewcomersUnknown } from '../change/NewcomersUnknown';
import { Overrides } from '../change/Overrides';
import { Dissent } from '../dissent/Dissent';
import { PackConfirmations } from '../dissent/PackConfirmations';
import { speakersOf, useBoardVoices } from '../dissent/useBoardVoices';
import { PackAgenda } from './PackAgenda';
import { PackDissent, PackRanking } from './PackDecisions';
import { sideOfBoard } from '../change/sides';
import { deciders, useBoard, useBoardBands, useBoards, useEpicNames } from '../snapshot/useBoard';
import { useComparison } from '../change/useComparison';
import '../snapshot/boards.css';
import './pack.css';

/**
 * One page for the board to print: decisions needed, what changed and why, coverage, dissent, the ranking. Only what is
 * frozen and decided goes into it.
 */
export default function PackPage() {
  const { address } = usePortfolioPage();
  const { answered, read } = useBoard(address.id ?? '');
  if (answered.state === 'failed') return <FailureMessage failure={answered.failure} onTryAgain={answered.again} />;
  if (!read) return <Loading>Putting the pack together…</Loading>;
  return <PackOf key={read.board.id} read={read} />;
}

/** @returns the boards before one, as far as it takes to find one that the viewer may see; null while they are read. */
function useEarlier(frozenBefore: string): { earlier: readonly BoardHead[] | null; failed: boolean } {
  const { boards, next, failure, reading, read } = useBoards(frozenBefore);
  const goesOn = boards?.length === 0 && next !== undefined && !failure;
  useEffect(() => {
    if (goesOn && !reading) read(next);
  }, [goesOn, reading, read, next]);
  return { earlier: failure ? (boards ?? []) : goesOn ? null : boards, failed: failure !== null };
}

/** The pack with the boards before it to choose from; compared with the one before unless another is chosen. */
function PackOf({ read }: { read: BoardView }) {
  const { address, setOwn } = usePortfolioPage();
  const { earlier, failed } = useEarlier(read.board.at);
  if (!earlier) return <Loading>Putting the pack together…</Loading>;
  const nothing = failed ? 'Earlier boards could not be read' : 'No earlier board';
  const since = readCompared(address.own) || (earlier[0]?.id ?? '');
  return (
    <>
      <div className="lens-pack__tools">
        <Button appearance="primary" onClick={printPage}>
          Print
        </Button>
        <CompareWith
          label="Changes since"
          none={earlier.length > 0 ? 'The board before' : nothing}
          boards={earlier}
          value={since}
          onChoose={(id) => setOwn(comparedQuery(id))}
        />
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

/** Movers that are told one by one on paper; the rest is counted. */
const MOST_MOVED = 5;

function Pack({ view: read, before }: { view: BoardView; before: BoardView | null }) {
  const own = useMemo(() => sideOfBoard(read), [read]);
  const older = useMemo(() => before && sideOfBoard(before), [before]);
  const ids = useMemo(() => [...read.epics, ...(before?.epics ?? [])].map(({ issueId }) => issueId), [read, before]);
  const names = useEpicNames(ids);
  const view = useMemo(() => inNameOrder(read, names), [read, names]);
  const { comparison, failure, again } = useComparison(older, own, names);
  const bands = useBoardBands(read);
  const voices = useBoardVoices(read);
  const people = usePeople([view.board.author, ...deciders(view), ...speakersOf(voices.byIssue.values())]);
  const coverage = useMemo(() => coverageOfSide(own), [own]);
  return (
    <article className="lens-boards lens-pack">
      <BoardHeading view={view} people={people} />
      <section aria-label="Decisions needed" className="lens-boards__part">
        <h3>Decisions needed</h3>
        <PackAgenda {...{ view, before, bands, names, voices, people }} />
      </section>
      <section aria-label="Changes" className="lens-boards__part">
        <h3>{before ? `Changes since “${before.board.title}”` : 'Changes'}</h3>
        {before && <LeftOut view={before} of={`“${before.board.title}”`} />}
        {failure && <NewcomersUnknown failure={failure} onTryAgain={again} />}
        {comparison && <Changes comparison={comparison} names={names} mostMoved={MOST_MOVED} onPaper />}
        {!comparison &&
          (older ? <Loading>Looking which epics are new…</Loading> : <p>This page compares with no earlier board.</p>)}
      </section>
      <div className="lens-pack__coverage">
        <JourneyCoverage coverage={coverage} isAbout={false} />
      </div>
      <section aria-label="Decisions and dissent" className="lens-boards__part">
        <h3>Decisions and dissent</h3>
        <PackDissent view={view} names={names} people={people} />
        <h4>What is said against the ratings</h4>
        <Dissent {...{ view, voices, names, people }} />
        {before && comparison && (
          <>
            <h4>{`Were the overrides of “${before.board.title}” right?`}</h4>
            <Overrides
              view={before}
              change={comparison.change}
              names={names}
              placesNow={own.places}
              later="On this board"
            />
          </>
        )}
      </section>
      <section aria-label="Ranking" className="lens-boards__part">
        <h3>Ranking</h3>
        <PackRanking view={view} names={names} />
        <PackConfirmations {...{ view, voices, names }} />
      </section>
    </article>
  );
}
