import { useEffect, useState } from 'react';
import { isToldByWord } from '#kernel/people';
import { peopleById, type Person } from '../host/jira';

/**
 * What is known of the people of a screen. A person who is neither here nor being looked up cannot be seen by this
 * viewer.
 */
export interface People {
  byId: ReadonlyMap<string, Person>;
  /** Names are still on their way, or could not be had. */
  state: 'loading' | 'ready' | 'failed';
}

const AT_ONCE = 90;

/** People met so far in this frame; null when Jira does not show them to this viewer. */
const met = new Map<string, Person | null>();

/** Keeps a person whose name is already known, for instance from a search, so that it is not asked for again. */
export function rememberPerson(person: Person): void {
  met.set(person.accountId, person);
}

/**
 * Names of people by account id, read as the viewer: one request for all that are not known yet (90 at a time).
 * Null entries, erased people and those who are told by role are left out; give every id of the screen at once.
 */
export function usePeople(accountIds: readonly (string | null | undefined)[]): People {
  const wanted = [...new Set(accountIds.filter((id): id is string => Boolean(id) && !isToldByWord(String(id))))];
  const asked = wanted.sort().join(' ');
  const [known, setKnown] = useState<{ asked: string; state: People['state'] }>({ asked: '', state: 'ready' });

  useEffect(() => {
    let wantsAnswer = true;
    const unknown = asked.split(' ').filter((id) => id !== '' && !met.has(id));
    if (unknown.length === 0) return undefined;
    lookUp(unknown).then(
      () => wantsAnswer && setKnown({ asked, state: 'ready' }),
      (error: unknown) => {
        console.error('Names could not be read', error);
        if (wantsAnswer) setKnown({ asked, state: 'failed' });
      },
    );
    return () => {
      wantsAnswer = false;
    };
  }, [asked]);

  const byId = new Map(wanted.flatMap((id) => (met.get(id) ? [[id, met.get(id) as Person]] : [])));
  if (wanted.every((id) => met.has(id))) return { byId, state: 'ready' };
  return { byId, state: known.asked === asked ? known.state : 'loading' };
}

async function lookUp(accountIds: readonly string[]): Promise<void> {
  for (let start = 0; start < accountIds.length; start += AT_ONCE) {
    const page = accountIds.slice(start, start + AT_ONCE);
    const found = await peopleById(page);
    for (const id of page) met.set(id, null);
    for (const person of found) met.set(person.accountId, person);
  }
}
