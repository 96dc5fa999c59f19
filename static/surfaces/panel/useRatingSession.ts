import { useEffect, useState, useSyncExternalStore } from 'react';
import type { AssessmentView } from '#contract/rating';
import { call } from '../../host/server';
import { hasPending, type RatingSession } from '../../features/rating/session/ratingSession';
import { SessionDriver, type RatingServer } from '../../features/rating/session/sessionDriver';
import { useIssueInput } from './useIssueInput';

/** The server as the panel reaches it; which epic it is comes from the panel's context, unless it was chosen. */
const serverFor = (issue: { issueId?: string }): RatingServer => ({
  open: () => call('assessment.open', issue),
  save: (version, changes, knownSettings) => call('assessment.save', { ...issue, version, changes, knownSettings }),
  after(milliseconds, callBack) {
    const timer = window.setTimeout(callBack, milliseconds);
    return () => window.clearTimeout(timer);
  },
});

/** Who comes back to the window after so long is shown the rating and the settings as they are then. */
const REREAD_AFTER_MS = 60_000;

/**
 * Runs a rating session for as long as the panel is shown; whoever leaves with something unsaved has it saved on the
 * way out.
 */
export function useRatingSession(view: AssessmentView): { session: RatingSession; driver: SessionDriver } {
  const issue = useIssueInput();
  const [driver] = useState(() => new SessionDriver(view, serverFor(issue)));
  const session = useSyncExternalStore(driver.subscribe, driver.state);

  useEffect(() => {
    let readAt = Date.now();
    const rereadIfOld = (): void => {
      if (Date.now() - readAt < REREAD_AFTER_MS) return;
      readAt = Date.now();
      void driver.reread();
    };
    const saveNow = (): void => {
      const code = driver.state().failure?.code;
      if (code === undefined || code === 'unavailable' || code === 'rateLimited') void driver.settle();
    };
    const onTurn = (): void => {
      if (document.visibilityState === 'hidden') saveNow();
      else rereadIfOld();
    };
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (!hasPending(driver.state())) return;
      saveNow();
      event.preventDefault();
    };
    window.addEventListener('pagehide', saveNow);
    window.addEventListener('online', saveNow);
    window.addEventListener('beforeunload', onLeave);
    document.addEventListener('visibilitychange', onTurn);
    return () => {
      window.removeEventListener('pagehide', saveNow);
      window.removeEventListener('online', saveNow);
      window.removeEventListener('beforeunload', onLeave);
      document.removeEventListener('visibilitychange', onTurn);
      saveNow();
    };
  }, [driver]);

  return { session, driver };
}
