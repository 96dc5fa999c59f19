import Button from '@atlaskit/button/new';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { BoardView as ReadBoard } from '#contract/board';
import type { Failure } from '#contract/errors';
import type { Decision } from '#domain/board/decision';
import type { ToldOrder } from '#domain/board/tie';
import { call } from '../../../host/server';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { usePeople } from '../../../people/usePeople';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { PageLink } from '../../portfolio/page/PageLink';
import { asksForTie, comparedQuery, NO_TIE_QUERY, readCompared, TIE_QUERY } from './address';
import { BoardForPage } from '../pack/BoardForPage';
import { BoardHeading } from './BoardHeading';
import { BoardRanking } from './BoardRanking';
import { Dissent } from '../dissent/Dissent';
import { speakersOf, useBoardVoices } from '../dissent/useBoardVoices';
import { Changes, CoverageChanges } from '../change/Changes';
import { CompareWith } from '../change/CompareWith';
import { LeftOut } from './LeftOut';
import { inNameOrder } from './nameOrder';
import { NewcomersUnknown } from '../change/NewcomersUnknown';
import { Overrides } from '../change/Overrides';
import { sideOfBoard, sideOfReading, type Side } from '../change/sides';
import { deciders, useBoard, useBoards, useEpicNames, type EpicNames } from './useBoard';
import { useComparison } from '../change/useComparison';
import './boards.css';

/** One frozen board: what changed since, what became of its overrides, the ranking and the decisions. */
export default function BoardPage() {
  const { address } = usePortfolioPage();
  return <OneBoard key={address.id} boardId={address.id ?? ''} />;
}

function OneBoard({ boardId }: { boardId: string }) {
  const { answered, read, view, decided, ordered } = useBoard(boardId);
  if (answered.state === 'failed') return <Gone failure={answered.failure} onTryAgain={answered.again} />;
  if (!read || !view) return <Loading>Reading the board…</Loading>;
  return <Shown read={read} view={view} onDecided={decided} onOrdered={ordered} />;
}

function Gone({ failure, onTryAgain }: { failure: Failure; onTryAgain: () => void }) {
  return (
    <div className="lens-boards">
      <FailureMessage failure={failure} onTryAgain={onTryAgain} />
      <PageLink to={{ view: 'boards', id: null, own: {} }}>All boards</PageLink>
    </div>
  );
}

interface ShownProps {
  /** As it was read, and with what was decided on this screen since. */
  read: ReadBoard;
  view: ReadBoard;
  onDecided: (decision: Decision) => void;
  onOrdered: (order: ToldOrder) => void;
}

function Shown({ read, view, onDecided, onOrdered }: ShownProps) {
  const { address, reading, setOwn } = usePortfolioPage();
  const { boards } = useBoards();
  const compared = readCompared(address.own);
  const own = useMemo(() => sideOfBoard({ ...read, tie: view.tie }), [read, view.tie]);
  const now = useMemo(() => reading && sideOfReading(reading, read.board.places), [reading, read]);
  const ids = useMemo(
    () => [...read.epics.map(({ issueId }) => issueId), ...(now?.epics ?? []).map(({ issueId }) => issueId)],
    [read, now],
  );
  const names = useEpicNames(ids);
  const voices = useBoardVoices(read);
  const people = usePeople([view.board.author, ...deciders(view), ...speakersOf(voices.byIssue.values())]);
  const ordered = useMemo(() => inNameOrder(view, names), [view, names]);
  const others = (boards ?? []).filter(({ id }) => id !== view.board.id);
  return (
    <div className="lens-boards">
      <BoardHeading view={view} people={people} />
      <div className="lens-board__actions">
        <PageLink to={{ view: 'pack', own: {} }}>Board pack to print</PageLink>
        <PageLink to={{ view: 'boards', id: null, own: {} }}>All boards</PageLink>
        <BoardForPage view={ordered} names={names} />
        {view.mayDelete && <DeleteBoard boardId={view.board.id} />}
      </div>
      <section aria-label="What changed" className="lens-boards__part">
        <h3>What changed</h3>
        <CompareWith
          label="Compared with"
          none="What this page shows now"
          boards={others}
          value={compared}
          onChoose={(id) => setOwn(comparedQuery(id))}
        />
        {compared === '' ? (
          now && <Compared view={view} older={own} newer={now} names={names} later="Now" />
        ) : (
          <WithBoard key={compared} view={view} own={own} boardId={compared} />
        )}
      </section>
      <section aria-label="What is said against it" className="lens-boards__part">
        <h3>What is said against it</h3>
        <Dissent view={ordered} {...{ voices, names, people }} />
      </section>
      <section aria-label="Ranking and decisions" className="lens-boards__part">
        <h3>Ranking and decisions</h3>
        <BoardRanking
          view={ordered}
          {...{ names, people, onDecided, onOrdered }}
          decidesTie={asksForTie(address.own)}
          onDecideTie={(isOpen) => setOwn(isOpen ? TIE_QUERY : NO_TIE_QUERY, 'replace')}
        />
      </section>
    </div>
  );
}

/** Compared with another board: the earlier of the two comes first, whichever is open. */
function WithBoard({ view, own, boardId }: { view: ReadBoard; own: Side; boardId: string }) {
  const answered = useAnswer('board.read', { boardId });
  const other = answered.state === 'ready' ? answered.value : null;
  const side = useMemo(() => other && sideOfBoard(other), [other]);
  const ids = useMemo(() => [...own.epics, ...(side?.epics ?? [])].map(({ issueId }) => issueId), [own, side]);
  const names = useEpicNames(ids);
  if (answered.state === 'failed') return <FailureMessage failure={answered.failure} onTryAgain={answered.again} />;
  if (!other || !side) return <Loading>Reading the other board…</Loading>;
  const isOlder = other.board.at < view.board.at;
  return (
    <>
      <LeftOut view={other} of={`“${other.board.title}”`} />
      {isOlder ? (
        <Compared view={other} older={side} newer={own} names={names} later={`On “${view.board.title}”:`} />
      ) : (
        <Compared view={view} older={own} newer={side} names={names} later={`On “${other.board.title}”:`} />
      )}
    </>
  );
}

interface ComparedProps {
  /** The earlier board. */
  view: ReadBoard;
  older: Side;
  newer: Side;
  names: EpicNames | null;
  later: string;
}

const MOST_MOVED = 20;

function Compared({ view, older, newer, names, later }: ComparedProps) {
  const { comparison, failure, again } = useComparison(older, newer, names);
  if (!comparison) return <Loading>Looking which epics are new…</Loading>;
  return (
    <>
      {failure && <NewcomersUnknown failure={failure} onTryAgain={again} />}
      <Changes comparison={comparison} names={names} mostMoved={MOST_MOVED} />
      <h4>Coverage of the journey</h4>
      <CoverageChanges comparison={comparison} />
      <h4>Were overrides right?</h4>
      <Overrides view={view} change={comparison.change} names={names} placesNow={newer.places} later={later} />
    </>
  );
}

/** Asks once more: with the board, the decisions recorded on it are gone. */
function DeleteBoard({ boardId }: { boardId: string }) {
  const { go } = usePortfolioPage();
  const [state, setState] = useState<{ asking: boolean; busy: boolean; failure: Failure | null }>({
    asking: false,
    busy: false,
    failure: null,
  });
  const remove = async (): Promise<void> => {
    setState({ asking: true, busy: true, failure: null });
    const answer = await call('board.delete', { boardId });
    if (answer.ok) return go({ view: 'boards', id: null, own: {} }, 'replace');
    setState({ asking: false, busy: false, failure: answer.error });
  };
  const keep = useRef<HTMLButtonElement>(null);
  // Asked by the keyboard, it stands on what does no harm.
  useEffect(() => {
    if (state.asking) keep.current?.focus();
  }, [state.asking]);
  if (state.failure) return <FailureMessage failure={state.failure} onTryAgain={() => void remove()} />;
  if (!state.asking) {
    return (
      <Button
        appearance="subtle"
        spacing="compact"
        onClick={() => setState({ asking: true, busy: false, failure: null })}
      >
        Delete this board
      </Button>
    );
  }
  return (
    <span className="lens-board__sure" role="group" aria-label="Delete this board?">
      The board and the decisions recorded on it will be gone for everybody.
      <Button appearance="danger" spacing="compact" isDisabled={state.busy} onClick={() => void remove()}>
        Delete
      </Button>
      <Button
        ref={keep}
        appearance="subtle"
        spacing="compact"
        onClick={() => setState({ asking: false, busy: false, failure: null })}
      >
        Keep it
      </Button>
    </span>
  );
}
