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
  /** Why nothing could be read, or not what was asked for last. */
  failure: Failure | null;
  entries: readonly EntryView[];
  /** Records that the viewer may not see now. */
  hidden: number;
  mayAdd: boolean;
  next: string | undefined;
  isReadingMore: boolean;
  /** It was the next page that could not be read. */
  failedMore: boolean;
}

type Event =
  | { type: 'asked'; isOther: boolean }
  | { type: 'read'; page: Page; held: ReadonlySet<string> }
  | { type: 'askedMore' }
  | { type: 'readMore'; page: Page }
  | { type: 'failed'; failure: Failure; more: boolean }
  | { type: 'put'; entry: EntryView };

const NOTHING: Listed = {
  state: 'loading',
  failure: null,
  entries: [],
  hidden: 0,
  mayAdd: false,
  next: undefined,
  isReadingMore: false,
  failedMore: false,
};

function after(listed: Listed, event: Event): Listed {
  switch (event.type) {
    case 'asked':
      return listed.state === 'failed' || event.isOther ? NOTHING : listed;
    case 'read': {
      const { entries, hidden, mayAdd, next } = event.page;
      const read = new Set(entries.map(({ id }) => id));
      const kept = listed.entries.filter(({ id }) => event.held.has(id) && !read.has(id));
      return { ...NOTHING, state: 'ready', entries: [...entries, ...kept], hidden, mayAdd, next };
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
        ? { ...listed, failure: event.failure, isReadingMore: false, failedMore: event.more }
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
  /** Somebody writes in a record: it stays in the list, whatever is read meanwhile. */
  hold: (id: string, isHeld: boolean) => void;
}

/** The records of a kind at a home, a page at a time. @param removed those too that were removed. */
export function useEntries(kind: KindName, home: Home, removed = false): EntriesOnScreen {
  const [listed, tell] = useReducer(after, NOTHING);
  const wire = JSON.stringify({ kind, home, ...(removed ? { removed } : {}) });
  const whose = JSON.stringify({ kind, home });
  const turn = useRef(0);
  const listOf = useRef(whose);
  const held = useRef(new Set<string>());

  const read = useCallback(
    async (cursor?: string) => {
      const mine = (turn.current += 1);
      const isMore = cursor !== undefined;
      tell(isMore ? { type: 'askedMore' } : { type: 'asked', isOther: listOf.current !== whose });
      listOf.current = whose;
      const answer = await call('entry.list', { ...JSON.parse(wire), ...(cursor === undefined ? {} : { cursor }) });
      // Another list is asked for since.
      if (mine !== turn.current) return;
      if (!answer.ok) tell({ type: 'failed', failure: answer.error, more: isMore });
      else if (isMore) tell({ type: 'readMore', page: answer.value });
      else tell({ type: 'read', page: answer.value, held: held.current });
    },
    [wire, whose],
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
    hold: useCallback((id: string, isHeld: boolean) => {
      if (isHeld) held.current.add(id);
      else held.current.delete(id);
    }, []),
    more: () => void (listed.next !== undefined && !listed.isReadingMore && read(listed.next)),
  };
}
