import { useEffect, useState } from 'react';
import { administersJira } from '../../../host/jira';

/**
 * Whether the viewer administers Jira, asked only once there is something to tell administrators. Not known is no.
 * @param isNeeded whether there is.
 */
export function useAdministers(isNeeded: boolean): boolean {
  const [administers, setAdministers] = useState(false);
  useEffect(() => {
    if (!isNeeded) return undefined;
    let wanted = true;
    administersJira().then(
      (answer) => wanted && setAdministers(answer),
      (error: unknown) => console.error('Whether you administer Jira could not be asked', error),
    );
    return () => {
      wanted = false;
    };
  }, [isNeeded]);
  return administers;
}
