import { useCallback } from 'react';
import type { ReleasedVersion } from '#domain/engagement/countedVersions';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import { readSessionsFound } from './reading/readSessionsFound';
import { sessionsSentence } from './sessionsSentence';
import { useRead } from '../../../parts/messages/useRead';

interface SessionsFoundProps {
  versions: readonly ReleasedVersion[];
  initiativeTypes: readonly string[];
}

const FAILED = 'What customers found before could not be read. Try again in a minute.';

/** Beside the bugs: the gaps that were written down at the epics that these versions deliver. */
export function SessionsFound({ versions, initiativeTypes }: SessionsFoundProps) {
  const figures = figuresIn(useHost().locale);
  const read = useCallback(() => readSessionsFound(versions, initiativeTypes), [versions, initiativeTypes]);
  const reading = useRead(read, read, FAILED);
  if (reading.state === 'loading') return <p className="escape-told__beside">Reading what customers found before…</p>;
  if (reading.state === 'ready')
    return <p className="escape-told__beside">{sessionsSentence(reading.value, versions.length > 1, figures)}</p>;
  return (
    <p className="escape-told__beside" role="alert">
      {reading.problem}{' '}
      <button type="button" className="lens-plain-button" onClick={reading.again}>
        Try again
      </button>
    </p>
  );
}
