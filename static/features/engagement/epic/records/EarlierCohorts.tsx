import { useId, useState } from 'react';
import type { EntryView } from '#contract/register';
import type { Failure } from '#contract/errors';
import { copiedCohort } from '#domain/engagement/preparing/copiedCohort';
import { epicsById, type NamedEpic } from '../../../../host/jira';
import { call } from '../../../../host/server';
import { FailureMessage } from '../../../../parts/messages/FailureMessage';
import { Loading } from '../../../../parts/messages/Loading';
import { useAnswer } from '../../../../parts/messages/useAnswer';
import { EpicLink } from '../../../portfolio/list/EpicLink';
import { useRead } from '../../../../parts/messages/useRead';

interface EarlierCohortsProps {
  issueId: string;
  /** Somebody wants them: then it is said too that there are none. */
  isAsked: boolean;
  onCopied: () => void;
}

/** Cohorts that the viewer had at other epics: one click copies one. */
export function EarlierCohorts({ issueId, isAsked, onCopied }: EarlierCohortsProps) {
  const title = useId();
  const earlier = useAnswer('engagement.earlier', {});
  const listed = earlier.state === 'ready' ? earlier.value.cohorts.filter((one) => one.issueId !== issueId) : [];
  const epics = useEpicNames(listed.map((one) => one.issueId));
  if (earlier.state === 'loading') return isAsked ? <Loading>Looking for your earlier cohorts…</Loading> : null;
  if (earlier.state === 'failed') return <FailureMessage failure={earlier.failure} onTryAgain={earlier.again} />;
  if (listed.length === 0)
    return isAsked ? (
      <p className="engagement-drawer__quiet">You added no cohort at another epic within a year.</p>
    ) : null;
  return (
    <div className="engagement-earlier">
      <p id={title} className="engagement-drawer__quiet">
        Copy one of your earlier cohorts. What they were told, and what holds of them here, is said anew.
      </p>
      <ul className="engagement-earlier__list" aria-labelledby={title}>
        {listed.map((one) => (
          <Earlier
            key={one.entry.id}
            entry={one.entry}
            epic={epics.get(one.issueId)}
            issueId={issueId}
            onCopied={onCopied}
          />
        ))}
      </ul>
    </div>
  );
}

/** Keys and names of epics, as the viewer's Jira tells them; what cannot be read is left out. */
function useEpicNames(issueIds: readonly string[]): ReadonlyMap<string, NamedEpic> {
  const asked = [...new Set(issueIds)];
  const read = useRead(() => epicsById(asked), asked.join(' '), 'The names of the epics could not be read.');
  return new Map(read.state === 'ready' ? read.value.map((epic) => [epic.id, epic]) : []);
}

/** Copied before, and removed since: whoever copies it again wants it back. */
const bringBack = ({ id, version }: EntryView) => call('entry.remove', { id, version, back: true });

interface EarlierProps extends Pick<EarlierCohortsProps, 'issueId' | 'onCopied'> {
  entry: EntryView;
  epic: NamedEpic | undefined;
}

function Earlier({ entry, epic, issueId, onCopied }: EarlierProps) {
  const [{ busy, failure }, setState] = useState<{ busy: boolean; failure: Failure | null }>({
    busy: false,
    failure: null,
  });
  const copy = async (): Promise<void> => {
    if (busy) return;
    setState({ busy: true, failure: null });
    const answer = await call('entry.save', {
      ...{ kind: 'cohort', home: { issueId }, version: 0 },
      changes: copiedCohort(entry.body),
      // Pressed twice, or sent once more because no answer came, it is copied once.
      key: `copy of ${entry.id}`,
    });
    const copied = answer.ok && answer.value.entry.removed ? await bringBack(answer.value.entry) : answer;
    setState({ busy: false, failure: copied.ok ? null : copied.error });
    if (copied.ok) onCopied();
  };
  const name = typeof entry.body['name'] === 'string' ? entry.body['name'] : 'A cohort without a name';
  return (
    <li>
      <span className="engagement-earlier__name">
        {name}
        {epic && (
          <span className="engagement-drawer__quiet">
            {' of '}
            <EpicLink epic={epic} isKeyAlone />
          </span>
        )}
      </span>
      <button type="button" className="lens-plain-button" aria-disabled={busy} onClick={() => void copy()}>
        Copy<span className="lens-visually-hidden">{` ${name}`}</span>
      </button>
      {failure && <FailureMessage failure={failure} onTryAgain={() => void copy()} />}
    </li>
  );
}
