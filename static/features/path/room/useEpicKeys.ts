import { useEffect, useState } from 'react';
import { epicsById } from '../../../host/jira';

/** An action is linked with so many epics at most: of more, a link says nothing. */
const MOST_LINKED = 5;

/** Keys of the epics that change a path, as far as the viewer sees them: what an action is linked with. */
export function useEpicKeys(issueIds: readonly string[]): readonly string[] {
  const [keys, setKeys] = useState<readonly string[]>([]);
  const asked = issueIds.slice(0, MOST_LINKED).join(' ');
  useEffect(() => {
    if (asked === '') return undefined;
    let wanted = true;
    epicsById(asked.split(' ')).then(
      (epics) => wanted && setKeys(epics.map(({ key }) => key)),
      // The action is created all the same: what it will be linked with is said before.
      (error: unknown) => console.error('The epics of the path could not be read', error),
    );
    return () => {
      wanted = false;
    };
  }, [asked]);
  return keys;
}
