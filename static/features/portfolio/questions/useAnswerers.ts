import { useEffect, useState } from 'react';
import { leadsByProject, type IssuePeople } from '../../../host/issuePeople';
import { answererOf, projectsToAsk, type Answerer, type Leads } from './answerer';

const NOBODY: Leads = new Map();

/**
 * Whom to ask about these epics. Who leads a project is read only where neither assignee nor reporter is named: one
 * request for all such projects (50 at a time).
 * @returns the answer for one of them.
 */
export function useAnswerers(
  epics: Iterable<IssuePeople>,
): (epic: IssuePeople) => Answerer | 'reading' | 'unread' | null {
  const asked = projectsToAsk(epics).join(' ');
  const [read, setRead] = useState<{ asked: string; leads: Leads | 'unread' }>({ asked: '', leads: NOBODY });
  useEffect(() => {
    if (asked === '') return undefined;
    let wanted = true;
    leadsByProject(asked.split(' ')).then(
      (leads) => wanted && setRead({ asked, leads }),
      (error: unknown) => {
        console.error('Who leads the projects could not be read', error);
        if (wanted) setRead({ asked, leads: 'unread' });
      },
    );
    return () => {
      wanted = false;
    };
  }, [asked]);
  return (epic) => answererOf(epic, asked === read.asked ? read.leads : 'reading');
}
