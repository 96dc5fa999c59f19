import { useEffect, useState } from 'react';
import { keyedJql, namedJql, ownUnderWayJql, scopeJql } from '#domain/portfolio/portfolioQuery';
import { failureSentence, NotTold } from '../../host/failureSentence';
import { searchEpics, type FoundEpic } from '../../host/jira';
import { JiraError } from '../../host/jiraRequest';
import { call } from '../../host/server';

const PAUSE_MS = 250;
const MOST = 10;

/** As Jira writes the key of an issue. */
const KEY = /^[A-Za-z][A-Za-z0-9_]*-[0-9]+$/;

interface Found {
  epics: readonly FoundEpic[];
  /** What to say of the list; empty where it speaks for itself. */
  status: string;
}

/** Of which issues are rated: the settings are read once. */
let types: Promise<readonly string[]> | null = null;

async function ratedTypes(): Promise<readonly string[]> {
  const settings = await call('settings.open', {});
  if (settings.ok) return settings.value.settings.initiativeTypes;
  types = null;
  throw new NotTold(settings.error.message);
}

async function find(text: string): Promise<Found> {
  types ??= ratedTypes();
  const scope = scopeJql({ kind: 'all' }, await types);
  const words = text.trim();
  if (words === '') {
    const { epics } = await searchEpics(ownUnderWayJql(scope), undefined, MOST);
    // What nobody rated is what one comes for.
    const first = [...epics].sort((one, other) => Number(isRated(one)) - Number(isRated(other)));
    return { epics: first, status: first.length > 0 ? 'Yours, under way' : 'Type a key, or words of its name.' };
  }
  const epics = KEY.test(words) ? await keyed(scope, words) : await named(scope, words);
  return { epics, status: epics.length > 0 ? '' : 'No epic that you can see is called so.' };
}

/** Whether something was published of it. */
export const isRated = ({ property }: FoundEpic): boolean => property !== undefined;

async function named(scope: string, words: string): Promise<readonly FoundEpic[]> {
  return /[\p{L}\p{N}]/u.test(words) ? (await searchEpics(namedJql(scope, words), undefined, MOST)).epics : [];
}

async function keyed(scope: string, key: string): Promise<readonly FoundEpic[]> {
  try {
    return (await searchEpics(keyedJql(scope, key), undefined, 1)).epics;
  } catch (error) {
    // It is none, or hidden: perhaps it is a word of a name.
    if (error instanceof JiraError && error.kind === 'refused') return named(scope, key);
    throw error;
  }
}

/** Epics that match what was typed, asked for once the typing pauses. */
export function useFoundEpics(text: string): Found {
  const [found, setFound] = useState<Found>({ epics: [], status: 'Looking…' });
  useEffect(() => {
    let wanted = true;
    const tell = (next: Found): void => void (wanted && setFound(next));
    const timer = setTimeout(
      () =>
        void find(text).then(tell, (error: unknown) =>
          tell({ epics: [], status: failureSentence(error, 'Jira could not look for epics. Try again in a minute.') }),
        ),
      text === '' ? 0 : PAUSE_MS,
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text]);
  return found;
}
