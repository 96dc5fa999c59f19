import { useState } from 'react';
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
  const find = async (query: string): Promise<void> => {
    setFound({ state: 'asking' });
    try {
      setFound({ state: 'found', query, ...(await findGroups(query)) });
    } catch (error) {
      setFound({
        state: 'failed',
        message: failureSentence(error, 'The groups could not be read. Try again in a minute.'),
      });
    }
  };
  return { found, find, clear: () => setFound({ state: 'notAsked' }) };
}
