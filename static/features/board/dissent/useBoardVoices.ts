import { useMemo } from 'react';
import type { BoardView } from '#contract/board';
import { MOST_VOICED } from '#contract/bounds/atOnce';
import type { EpicVoices } from '#domain/board/epicVoices';
import { isDisputed } from '#domain/voice/dissent';
import { useAnswer } from '../../../parts/messages/useAnswer';

/** What is said against the ratings of a board, read once for the whole screen: of its first hundred epics. */
export function useBoardVoices({ board, epics }: Pick<BoardView, 'board' | 'epics'>) {
  const issueIds = useMemo(() => epics.slice(0, MOST_VOICED).map(({ issueId }) => issueId), [epics]);
  const answered = useAnswer('board.voices', issueIds.length === 0 ? null : { boardId: board.id, issueIds });
  const read = answered.state === 'ready' ? answered.value : null;
  const byIssue = useMemo(() => new Map((read?.voices ?? []).map((one) => [one.issueId, one] as const)), [read]);
  const disputed = useMemo(
    () => new Set([...byIssue.values()].filter(isDisputed).map(({ issueId }) => issueId)),
    [byIssue],
  );
  /** Epics of whose voices nothing is known here. */
  const unread = (read?.unread ?? 0) + epics.length - issueIds.length;
  return { answered, byIssue, disputed, unread };
}

export type BoardVoices = ReturnType<typeof useBoardVoices>;

/** @returns everybody whom voices name. */
export const speakersOf = (voices: Iterable<EpicVoices>): string[] =>
  [...voices].flatMap(({ challenges, opinions, sponsor, spoke, close }) => [
    ...challenges.flatMap(({ by, kept }) => (kept ? [by, kept.by] : [by])),
    ...opinions.map(({ by }) => by),
    ...(sponsor === null ? [] : [sponsor]),
    ...spoke.map(({ person }) => person),
    ...close,
  ]);
