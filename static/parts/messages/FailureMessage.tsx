import { useEffect, useRef, useState } from 'react';
import type { Failure } from '#contract/errors';
import { useHost } from '../../host/HostProvider';
import { Countdown } from '../texts/Countdown';
import { Message } from './Message';

interface FailureMessageProps {
  failure: Failure;
  onTryAgain?: () => void;
}

/**
 * Says why nothing can be shown; whatever may pass by itself can be tried again. Where Jira said how long to wait, that
 * is done by itself then, and the time until then is told.
 */
export function FailureMessage({ failure, onTryAgain }: FailureMessageProps) {
  const { locale } = useHost();
  const passing = failure.code === 'unavailable' || failure.code === 'rateLimited';
  const again = passing ? onTryAgain : undefined;
  const until = useRetry(failure, again);
  const label = until === null ? 'Try again' : 'Try now';
  return (
    <Message tone={passing ? 'error' : 'warning'} action={again && { label, onClick: again }}>
      {failure.message}
      {until !== null && (
        <>
          {' '}
          It is tried again by itself <Countdown until={until} locale={locale} />.
        </>
      )}
    </Message>
  );
}

/** @returns when it is tried again by itself, in milliseconds; null where nobody said how long to wait. */
function useRetry(failure: Failure, again: (() => void) | undefined): number | null {
  const [planned, setPlanned] = useState(() => plannedFor(failure));
  if (planned.failure !== failure) setPlanned(plannedFor(failure));
  const latest = useRef(again);
  useEffect(() => {
    latest.current = again;
  });
  const until = again === undefined ? null : planned.until;
  useEffect(() => {
    if (until === null) return undefined;
    const timer = window.setTimeout(() => latest.current?.(), until - Date.now());
    return () => window.clearTimeout(timer);
  }, [until]);
  return until;
}

/** Not all who were refused at once come back at once. */
function plannedFor(failure: Failure): { failure: Failure; until: number | null } {
  const { retryAfter } = failure;
  return {
    failure,
    until: retryAfter === undefined ? null : Date.now() + retryAfter * 1000 * (1 + Math.random() / 4),
  };
}
