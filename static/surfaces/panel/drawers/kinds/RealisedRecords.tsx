import { useEffect, useState } from 'react';
import { looksAfter } from '#domain/register/epic/looks';
import { momentWords } from '../../../../features/register/words/valueWords';
import { EntryList } from '../../../../features/register/list/EntryList';
import { doneAt } from '../../../../host/issues/doneAt';
import { failureSentence } from '../../../../host/failureSentence';
import { useHost } from '../../../../host/HostProvider';
import { Loading } from '../../../../parts/messages/Loading';
import { dayOf } from '../../../../parts/texts/zoneTime';
import type { DrawnKindProps } from './drawnKind';

/** What came true of the impact, and when one looks at it. */
export function RealisedRecords({ kind, issueId, settings, onChanged }: DrawnKindProps) {
  return (
    <>
      <WhenToLook issueId={issueId} />
      <EntryList kind={kind} home={{ issueId }} settings={settings} onChanged={onChanged} />
    </>
  );
}

type Done = { state: 'reading' } | { state: 'read'; at: string | null } | { state: 'failed'; why: string };

function WhenToLook({ issueId }: { issueId: string }) {
  const host = useHost();
  const [done, setDone] = useState<Done>({ state: 'reading' });
  useEffect(() => {
    let wanted = true;
    doneAt(issueId).then(
      (at) => wanted && setDone({ state: 'read', at }),
      (error: unknown) =>
        wanted &&
        setDone({ state: 'failed', why: failureSentence(error, 'Jira did not say when this epic was done.') }),
    );
    return () => {
      wanted = false;
    };
  }, [issueId]);
  if (done.state === 'reading') return <Loading>Asking Jira when it was done…</Loading>;
  if (done.state === 'failed') return <p className="panel-subtle">{done.why}</p>;
  if (done.at === null)
    return <p className="panel-subtle">This epic is not done yet. Look 60 days and 90 days after it is done.</p>;
  const at = Date.parse(done.at);
  const day = (time: number): string => momentWords(dayOf(time, host.timeZone), host);
  const looks = looksAfter(at).map(({ days, from }) => `from ${day(from)} (${days} days after)`);
  return (
    <p className="panel-subtle">
      Done on {day(at)}. Look {looks.join(' and ')}.
    </p>
  );
}
