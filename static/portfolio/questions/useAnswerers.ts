import { useEffect, useMemo, useState } from 'react';
import { assigneesById } from '../../host/assignees';
import type { Person } from '../../host/jira';
import { personWords } from '../../parts/PersonName';
import { usePeople } from '../../people/usePeople';
import type { PortfolioEpic } from '../portfolioEpic';

type Assigned = { asked: string; people: ReadonlyMap<string, Person> | null; failed: boolean };

/**
 * Whom to ask about some epics, at most 100: the sponsor, else whoever the epic is assigned to. One request for the names of sponsors, and one
 * for the assignees of epics without a sponsor.
 * @returns words for one of them.
 */
export function useAnswerers(epics: readonly PortfolioEpic[]): (epic: PortfolioEpic) => string {
  const sponsors = usePeople(epics.map(({ sponsor }) => sponsor));
  const unsponsored = useMemo(() => [...new Set(epics.filter(({ sponsor }) => !sponsor).map(({ id }) => id))].sort().join(' '), [epics]);
  const [assigned, setAssigned] = useState<Assigned>({ asked: '', people: new Map(), failed: false });
  useEffect(() => {
    if (unsponsored === '') return undefined;
    let wanted = true;
    assigneesById(unsponsored.split(' ')).then(
      (people) => wanted && setAssigned({ asked: unsponsored, people, failed: false }),
      (error: unknown) => {
        console.error('Assignees could not be read', error);
        if (wanted) setAssigned({ asked: unsponsored, people: null, failed: true });
      },
    );
    return () => {
      wanted = false;
    };
  }, [unsponsored]);
  return ({ id, sponsor }) => {
    if (sponsor) return `Ask ${personWords(sponsor, sponsors)} (sponsor)`;
    if (assigned.asked !== unsponsored) return '…';
    if (assigned.failed) return 'Whom to ask could not be read';
    const person = assigned.people?.get(id);
    return person ? `Ask ${person.displayName} (assigned)` : 'Nobody is named to ask';
  };
}
