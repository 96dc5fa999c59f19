import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '#contract/errors';
import type { EntryView } from '#contract/register';
import { call } from '../../../host/server';

interface Read {
  entries: EntryView[];
  mayAdd: boolean;
  next: string | undefined;
}

type Challenges = { again: () => void; readOn: () => void; take: (entry: EntryView) => void } & (
  | { state: 'loading' }
  | { state: 'failed'; failure: Failure }
  | { state: 'ready'; entries: EntryView[]; mayAdd: boolean; more: boolean }
);

/** @returns the unanswered first, those that wait longest before the others; then the answered, the newest first. */
export const unansweredFirst = (entries: readonly EntryView[]): EntryView[] =>
  [...entries].sort((a, b) => {
    if ((a.answer === null) !== (b.answer === null)) return a.answer === null ? -1 : 1;
    const byTime = a.at < b.at ? -1 : 1;
    return a.answer === null ? byTime : -byTime;
  });

/** Reads the challenges of an epic, a hundred at a time; `take` puts a saved one in its place. */
export function useChallenges(issueId: string): Challenges {
  const [read, setRead] = useState<Read | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asked, ask] = useState<{ round: number; cursor?: string }>({ round: 0 });
  useEffect(() => {
    let wanted = true;
    const { cursor } = asked;
    const home = { issueId };
    void call('entry.list', { kind: 'challenge', home, ...(cursor === undefined ? {} : { cursor }) }).then((answer) => {
      if (!wanted) return;
      if (!answer.ok) return setFailure(answer.error);
      const { entries, next, mayAdd } = answer.value;
      setRead((before) => ({ entries: [...(cursor ? (before?.entries ?? []) : []), ...entries], next, mayAdd }));
    });
    return () => {
      wanted = false;
    };
  }, [issueId, asked]);
  const again = useCallback(() => {
    setFailure(null);
    ask(({ round, ...rest }) => ({ ...rest, round: round + 1 }));
  }, []);
  const readOn = (): void => {
    const cursor = read?.next;
    if (cursor !== undefined) ask(({ round }) => ({ round: round + 1, cursor }));
  };
  const take = (entry: EntryView): void =>
    setRead(
      (before) => before && { ...before, entries: [...before.entries.filter(({ id }) => id !== entry.id), entry] },
    );
  const act = { again, readOn, take };
  if (failure) return { state: 'failed', failure, ...act };
  if (!read) return { state: 'loading', ...act };
  const { entries, mayAdd, next } = read;
  return { state: 'ready', entries: unansweredFirst(entries), mayAdd, more: next !== undefined, ...act };
}
