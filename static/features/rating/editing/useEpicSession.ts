import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { AssessmentView } from '#contract/rating';
import { call } from '../../../host/server';
import { useLeaveGuard } from '../../../parts/fields/useLeaveGuard';
import { hasPending, type RatingSession } from '../session/ratingSession';
import { SessionDriver, type RatingServer } from '../session/sessionDriver';

const serverOf = (issueId: string): RatingServer => ({
  open: () => call('assessment.open', { issueId }),
  save: (version, changes, knownSettings) => call('assessment.save', { issueId, version, changes, knownSettings }),
  after(milliseconds, callBack) {
    const timer = window.setTimeout(callBack, milliseconds);
    return () => window.clearTimeout(timer);
  },
});

/**
 * Runs a rating session of one epic beside a list, for as long as it is shown; what waits then is saved on the way out.
 * @param onSaved is told of every save, so that the list is read anew.
 */
export function useEpicSession(
  issueId: string,
  view: AssessmentView,
  onSaved: () => void,
): { session: RatingSession; driver: SessionDriver } {
  const [driver] = useState(() => new SessionDriver(view, serverOf(issueId)));
  const session = useSyncExternalStore(driver.subscribe, driver.state);
  useLeaveGuard(hasPending(session));
  useEffect(() => () => void driver.settle(), [driver]);
  const { version } = session.view.assessment;
  const told = useRef(version);
  useEffect(() => {
    if (version === told.current) return;
    told.current = version;
    onSaved();
  }, [version, onSaved]);
  return { session, driver };
}
