import { useRef, useState } from 'react';
import type { BoardGroup } from '#domain/settings/settings';
import { failureSentence } from '../../../host/failureSentence';
import { findGroups } from '../../../host/groups';

export type FoundGroups =
  | { state: 'notAsked' }
  | { state: 'asking' }
  | { state: 'found'; query: string; groups: BoardGroup[]; more: boolean }
  | { state: 'failed'; message: string };

/** Groups of this Jira by a part of their name, asked for when the person says so. */
export function useGroups(): { found: FoundGroups; find: (query: string) => Promise<void>; clear: () => void } {
  const [found, setFound] = useState<FoundGroups>({ state: 'notAsked' });
  const newest = useRef(0);
  /** @returns how to show what came of it, which does nothing once something else was asked. */
  const begin = (state: FoundGroups): ((next: FoundGroups) => void) => {
    const mine = (newest.current += 1);
    setFound(state);
    return (next) => mine === newest.current && setFound(next);
  };
  const find = async (query: string): Promise<void> => {
    const show = begin({ state: 'asking' });
    try {
      show({ state: 'found', query, ...(await findGroups(query)) });
    } catch (error) {
      show({
        state: 'failed',
        message: failureSentence(error, 'The groups could not be read. Try again in a minute.'),
      });
    }
  };
  return { found, find, clear: () => void begin({ state: 'notAsked' }) };
}
