import { useEffect, useMemo, useState } from 'react';
import { issuePeopleById, type IssuePeople } from '../../../host/issuePeople';
import type { Person } from '../../../host/jira';
import { personWords } from '../../../people/PersonName';
import { usePeople } from '../../../people/usePeople';
import type { PortfolioEpic } from '../reading/portfolioEpic';
import type { Answerer } from './answerer';
import { useAnswerers } from './useAnswerers';

/** Whom to ask about an epic, and as what; `person` is null where the viewer may not see them. */
export interface Askee {
  name: string;
  person: Person | null;
  as: Answerer['as'] | 'sponsor';
}

type Named = { asked: string; people: ReadonlyMap<string, IssuePeople> | null };

const NOBODY: ReadonlyMap<string, IssuePeople> = new Map();

/**
 * Whom to ask about some epics, at most 100: the sponsor, else who could answer. One request for the names of sponsors,
 * one for the people of epics without a sponsor, and one for the leads of projects where nobody else is named.
 * @returns for one of them the person; `reading` while that is on its way, `unread` where it could not be read, null
 * where nobody is named.
 */
export function useAskees(
  epics: readonly PortfolioEpic[],
): (epic: PortfolioEpic) => Askee | 'reading' | 'unread' | null {
  const sponsors = usePeople(epics.map(({ sponsor }) => sponsor));
  const unsponsored = useMemo(
    () => [...new Set(epics.filter(({ sponsor }) => !sponsor).map(({ id }) => id))].sort().join(' '),
    [epics],
  );
  const [named, setNamed] = useState<Named>({ asked: '', people: NOBODY });
  useEffect(() => {
    if (unsponsored === '') return undefined;
    let wanted = true;
    issuePeopleById(unsponsored.split(' ')).then(
      (people) => wanted && setNamed({ asked: unsponsored, people }),
      (error: unknown) => {
        console.error('Whom to ask could not be read', error);
        if (wanted) setNamed({ asked: unsponsored, people: null });
      },
    );
    return () => {
      wanted = false;
    };
  }, [unsponsored]);
  const answererOf = useAnswerers((named.people ?? NOBODY).values());
  return ({ id, sponsor }) => {
    if (sponsor)
      return { name: personWords(sponsor, sponsors), person: sponsors.byId.get(sponsor) ?? null, as: 'sponsor' };
    if (named.asked !== unsponsored) return 'reading';
    if (!named.people) return 'unread';
    const people = named.people.get(id);
    const answerer = people ? answererOf(people) : null;
    if (answerer === null || typeof answerer === 'string') return answerer;
    return { name: answerer.person.displayName, person: answerer.person, as: answerer.as };
  };
}
