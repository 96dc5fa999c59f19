import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { Failure } from '#contract/errors';
import type { Output } from '#contract/procedures';
import type { EntryView } from '#contract/register';
import type { KindName } from '#domain/register/kinds/index';
import type { Home } from '#kernel/home';
import { call } from '../../../host/server';

type Page = Output<'entry.list'>;

interface Listed {
  state: 'loading' | 'ready' | 'failed';
  /** Why nothing could be read, or not the next page. */
  failure: Failure | null;
  entries: readonly EntryView[];
  /** Records that the viewer may not see now. */
  hidden: number;
  mayAdd: boolean;
  next: string | undefined;
  isReadingMore: boolean;
}

type Event =
  | { type: 'asked' }
  | { type: 'read'; page: Page }
  | { type: 'askedMore' }
  | { type: 'readMore'; page: Page }
  | { type: 'failed'; failure: Failure }
  | { type: 'put'; entry: EntryView };

const NOTHING: Listed = {
  state: 'loading',
  failure: null,
  entries: [],
  hidden: 0,
  mayAdd: false,
  next: undefined,
  isReadingMore: false,
};

function after(listed: Listed, event: Event): Listed {
  switch (event.type) {
    case 'asked':
      return listed.state === 'failed' ? NOTHING : listed;
    case 'read': {
      const { entries, hidden, mayAdd, next } = event.page;
      return { ...NOTHING, state: 'ready', entries, hidden, mayAdd, next };
    }
    case 'askedMore':
      return { ...listed, isReadingMore: true, failure: null };
    case 'readMore': {
      const known = new Set(listed.entries.map(({ id }) => id));
      const entries = [...listed.entries, ...event.page.entries.filter(({ id }) => !known.has(id))];
      const hidden = listed.hidden + event.page.hidden;
      return { ...listed, entries, hidden, next: event.page.next, isReadingMore: false };
    }
    case 'failed':
      return listed.state === 'ready'
        ? { ...listed, failure: event.failure, isReadingMore: false }
        : { ...NOTHING, state: 'failed', failure: event.failure };
    case 'put':
      return { ...listed, entries: withEntry(listed.entries, event.entry) };
  }
}

/** A new one stands first, where whoever added it sees it; a changed one stays in its place. */
const withEntry = (entries: readonly EntryView[], entry: EntryView): readonly EntryView[] =>
  entries.some(({ id }) => id === entry.id)
    ? entries.map((one) => (one.id === entry.id ? entry : one))
    : [entry, ...entries];

export interface EntriesOnScreen extends Listed {
  /** Puts a record that was saved in its place. */
  put: (entry: EntryView) => void;
  again: () => void;
  /** Reads the next page. */
  more: () => void;
}

/** The records of a kind at a home, a page at a time. @param removed those too that were removed. */
export function useEntries(kind: KindName, home: Home, removed = false): EntriesOnScreen {
  const [listed, tell] = useReducer(after, NOTHING);
  const wire = JSON.stringify({ kind, home, ...(removed ? { removed } : {}) });
  const turn = useRef(0);

  const read = useCallback(
    async (cursor?: string) => {
      const mine = (turn.current += 1);
      tell({ type: cursor === undefined ? 'asked' : 'askedMore' });
      const answer = await call('entry.list', { ...JSON.parse(wire), ...(cursor === undefined ? {} : { cursor }) });
      // Another list is asked for since.
      if (mine !== turn.current) return;
      if (!answer.ok) tell({ type: 'failed', failure: answer.error });
      else tell({ type: cursor === undefined ? 'read' : 'readMore', page: answer.value });
    },
    [wire],
  );

  useEffect(() => {
    void read();
    return () => {
      turn.current += 1;
    };
  }, [read]);

  return {
    ...listed,
    put: useCallback((entry: EntryView) => tell({ type: 'put', entry }), []),
    again: useCallback(() => void read(), [read]),
    more: () => void (listed.next !== undefined && !listed.isReadingMore && read(listed.next)),
  };
}
