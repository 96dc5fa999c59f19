import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Failure } from '#contract/errors';
import type { BoardView, ReadDecision } from '#contract/board';
import type { BoardHead } from '#domain/board/board';
import type { Decision } from '#domain/board/decision';
import type { ToldOrder } from '#domain/board/tie';
import { bandSteps, type Bands } from '#domain/portfolio/analysis/bands';
import { epicsById, type NamedEpic } from '../../../host/jira';
import { call } from '../../../host/server';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { inFlight } from '#kernel/inFlight';
import { runInSlices } from '../../../parts/pace/runInSlices';
import { sideOfBoard } from '../change/sides';
import { withOrder } from '../tie/decidedTie';

/** A board with what was decided on this screen since it was read. */
export function useBoard(boardId: string) {
  const answered = useAnswer('board.read', { boardId });
  const [made, setMade] = useState<readonly Decision[]>([]);
  const [orders, setOrders] = useState<readonly ToldOrder[]>([]);
  const read = answered.state === 'ready' ? answered.value : null;
  const view = useMemo(
    () => read && { ...read, decisions: withMade(read.decisions, made), tie: orders.reduce(withOrder, read.tie) },
    [read, made, orders],
  );
  const decided = useCallback((decision: Decision) => setMade((before) => [...before, decision]), []);
  const ordered = useCallback((order: ToldOrder) => setOrders((before) => [...before, order]), []);
  return { answered, read, view, decided, ordered };
}

/** @returns the decisions in force, each newer one in the place of the one that it replaced. */
export function withMade(decisions: readonly ReadDecision[], made: readonly Decision[]): ReadDecision[] {
  return made.reduce<ReadDecision[]>(
    (all, decision) => {
      const replaced = all.find(({ issueId }) => issueId === decision.issueId);
      if (replaced && replaced.version >= decision.version) return all;
      const earlier = replaced ? [replaced, ...replaced.earlier] : [];
      return [...all.filter((one) => one !== replaced), { ...decision, earlier }];
    },
    [...decisions],
  );
}

/** @returns the people who decided, now and before. */
export const deciders = ({ decisions, tie }: Pick<BoardView, 'decisions' | 'tie'>): string[] =>
  [...decisions, ...(tie?.decided ? [tie.decided] : [])].flatMap(({ author, earlier }) => [
    author,
    ...earlier.map((one) => one.author),
  ]);

const NAMES_AT_ONCE = 100;
const REQUESTS_AT_ONCE = 4;

export type EpicNames = ReadonlyMap<string, NamedEpic>;

/**
 * Keys and titles of epics, read as the viewer. `null` while they are on their way; those that cannot be had go by "an
 * epic without a name".
 */
export function useEpicNames(issueIds: readonly string[]): EpicNames | null {
  const asked = useMemo(() => [...new Set(issueIds)].sort().join(' '), [issueIds]);
  const [known, setKnown] = useState<{ asked: string; names: EpicNames } | null>(null);
  useEffect(() => {
    let wanted = true;
    const ids = asked.split(' ').filter((id) => id !== '');
    const pages = Array.from({ length: Math.ceil(ids.length / NAMES_AT_ONCE) }, (_, at) =>
      ids.slice(at * NAMES_AT_ONCE, (at + 1) * NAMES_AT_ONCE),
    );
    inFlight(
      REQUESTS_AT_ONCE,
      pages.map((page) => () => epicsById(page)),
    ).then(
      (found) => wanted && setKnown({ asked, names: new Map(found.flat().map((epic) => [epic.id, epic])) }),
      (error: unknown) => {
        console.error('Names of epics could not be read', error);
        if (wanted) setKnown({ asked, names: new Map() });
      },
    );
    return () => {
      wanted = false;
    };
  }, [asked]);
  return known?.asked === asked ? known.names : null;
}

/**
 * Which places of a board are certain; drawn by issue id, so that the same board gives the same bands for ever.
 * @param read the board as it was read: decisions change no band. @returns null until it is worked out.
 */
export function useBoardBands(read: BoardView | null): Bands | null {
  const [known, setKnown] = useState<{ of: BoardView; bands: Bands } | null>(null);
  useEffect(() => {
    if (!read) return undefined;
    let wanted = true;
    const { scale, epics, places } = sideOfBoard(read);
    const steps = bandSteps(
      scale,
      epics.map(({ issueId, rated }) => ({ id: issueId, rated })),
      places,
    );
    void runInSlices(
      steps,
      () => wanted,
      () => undefined,
    ).then((bands) => bands && wanted && setKnown({ of: read, bands }));
    return () => {
      wanted = false;
    };
  }, [read]);
  return known && known.of === read ? known.bands : null;
}

interface BoardPages {
  boards: readonly BoardHead[] | null;
  next: string | undefined;
  failure: Failure | null;
  /** The request that it answers. */
  of: number;
}

/**
 * The list of boards, a page at a time, the newest first: of all, or of those that were frozen before a time.
 * `read` asks for the first page again or, with a time, for the boards before it.
 */
export function useBoards(frozenBefore?: string) {
  const [wanted, setWanted] = useState<{ round: number; before?: string }>(() => ({
    round: 1,
    ...(frozenBefore === undefined ? {} : { before: frozenBefore }),
  }));
  const [pages, setPages] = useState<BoardPages>({ boards: null, next: undefined, failure: null, of: 0 });
  useEffect(() => {
    let live = true;
    const { round, before } = wanted;
    void call('board.list', before === undefined ? {} : { before }).then((answer) => {
      if (!live) return;
      setPages((known) => {
        if (!answer.ok) return { ...known, failure: answer.error, of: round };
        const { boards, next } = answer.value;
        return {
          boards: before === undefined ? boards : [...(known.boards ?? []), ...boards],
          next,
          failure: null,
          of: round,
        };
      });
    });
    return () => {
      live = false;
    };
  }, [wanted]);
  const read = useCallback(
    (before?: string) => setWanted(({ round }) => ({ round: round + 1, ...(before === undefined ? {} : { before }) })),
    [],
  );
  return { ...pages, reading: pages.of !== wanted.round, read };
}
