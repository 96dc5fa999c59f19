import type { Assessment } from '#domain/rating/assessment';
import { useHost } from '../../../host/HostProvider';
import { PersonName } from '../../../people/PersonName';
import { TimeText } from '../../../parts/texts/TimeText';
import { PROMISE, settingsWords } from '../../../features/portfolio/receipt/receiptWords';
import { usePanel } from '../PanelContext';

/** Who answered last and when, by which settings, and the promise about other epics. */
export function Provenance({ assessment, settingsVersion }: { assessment: Assessment; settingsVersion: number }) {
  const { people } = usePanel();
  const { accountId } = useHost();
  const { updatedAt, updatedBy } = assessment;
  return (
    <div className="panel-provenance">
      <p>{PROMISE}</p>
      <p>
        {updatedAt && updatedBy ? (
          <>
            Answered by {updatedBy === accountId ? 'you' : <PersonName accountId={updatedBy} people={people} />},{' '}
            <TimeText iso={updatedAt} />.
          </>
        ) : (
          'Nobody has answered yet.'
        )}{' '}
        {settingsWords(settingsVersion)}
      </p>
    </div>
  );
}
