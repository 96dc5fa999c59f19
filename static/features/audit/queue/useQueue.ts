import { useEffect, useState, useSyncExternalStore } from 'react';
import { useHost } from '../../../host/HostProvider';
import { useLeaveGuard } from '../../../parts/fields/useLeaveGuard';
import { isUnsaved } from './queue';
import { QueueDriver, type DriverState, type QueueServer, type QueueSource } from './queueDriver';

/** What a queue is made of. */
export interface QueueMakings {
  source: QueueSource;
  server: QueueServer;
}

/**
 * A queue as long as the view is there: what was begun stays when it is read anew or filtered.
 * @param make its makings, asked for once. @param projectId only what waits there; null: all.
 * @param round another number reads anew.
 */
export function useQueue(
  make: () => QueueMakings,
  projectId: string | null,
  round: number,
): { state: DriverState; driver: QueueDriver } {
  const { accountId } = useHost();
  const [driver] = useState(() => {
    const { source, server } = make();
    return new QueueDriver(source, server, accountId, projectId);
  });
  const state = useSyncExternalStore(driver.subscribe, driver.current);
  useEffect(() => {
    void driver.start();
    return driver.stop;
  }, [driver, round]);
  useEffect(() => driver.choose(projectId), [driver, projectId]);
  useLeaveGuard(isUnsaved(state.queue));
  return { state, driver };
}
