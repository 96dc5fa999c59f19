import { useEffect, useState } from 'react';
import type { NewestBoard } from '#contract/board';
import { MOST_COMPARED } from '#contract/bounds/atOnce';
import { call } from '../../../host/server';

/** What is known of the newest board that the viewer may see. */
export type Newest =
  { state: 'asking' } | { state: 'none' } | { state: 'known'; newest: NewestBoard } | { state: 'failed' };

const ASKING: Newest = { state: 'asking' };

/**
 * Asks once for each reading, when its rows stand: they never wait for it. What was known before stays until then.
 * @param readAt when the list was read. @param issueIds its epics, best first; none asks nothing.
 */
export function useNewestBoard(readAt: string, issueIds: readonly string[]): Newest {
  const [known, setKnown] = useState<Newest>(ASKING);
  const asked = issueIds.slice(0, MOST_COMPARED).join(' ');
  useEffect(() => {
    if (asked === '') return undefined;
    let isLatest = true;
    void call('board.newest', { issueIds: asked.split(' ') }).then((answer) => {
      if (!isLatest) return;
      if (!answer.ok) setKnown((before) => (before.state === 'known' ? before : { state: 'failed' }));
      else setKnown(answer.value.newest ? { state: 'known', newest: answer.value.newest } : { state: 'none' });
    });
    return () => {
      isLatest = false;
    };
  }, [asked, readAt]);
  return known;
}
