import { useEffect, useMemo, useState } from 'react';
import { issuePeopleById, type IssuePeople } from '../../../host/issuePeople';
import { personWords } from '../../../people/PersonName';
import { usePeople } from '../../../people/usePeople';
import type { PortfolioEpic } from '../reading/portfolioEpic';
import { answererWords } from './answerer';
import { useAnswerers } from './useAnswerers';

type Named = { asked: string; people: ReadonlyMap<string, IssuePeople> | null };

const NOBODY: ReadonlyMap<string, IssuePeople> = new Map();

/**
 * Whom to ask about some epics, at most 100: the sponsor, else who could answer. One request for the names of sponsors,
 * one for the people of epics without a sponsor, and one for the leads of projects where nobody else is named.
 * @returns words for one of them.
 */
export function useWhomToAsk(epics: readonly PortfolioEpic[]): (epic: PortfolioEpic) => string {
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
    if (sponsor) return `Ask ${personWords(sponsor, sponsors)} (sponsor)`;
    if (named.asked !== unsponsored) return '…';
    if (!named.people) return 'Whom to ask could not be read';
    const people = named.people.get(id);
    const answerer = people ? answererOf(people) : null;
    if (answerer === 'reading') return '…';
    if (answerer === 'unread') return 'Whom to ask could not be read';
    return answerer ? `Ask ${answererWords(answerer)}` : 'Nobody is named to ask';
  };
}
