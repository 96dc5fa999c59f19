import { NEVER_RATED, type Assessment } from '#domain/rating/assessment';
import { useHost } from '../../../host/HostProvider';
import { PersonName } from '../../../people/PersonName';
import { TimeText } from '../../../parts/texts/TimeText';
import { PROMISE, settingsWords } from '../../../features/portfolio/receipt/receiptWords';
import { differingFields } from '../../../features/rating/session/content';
import { usePanel } from '../PanelContext';

/**
 * Who changed the rating last and when, by which settings, and the promise about other epics. The last change may have
 * cleared an answer: who gave one is told by the history and the receipt.
 */
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
            {isEmpty(assessment) && 'Nothing is answered now. '}Last changed by{' '}
            {updatedBy === accountId ? 'you' : <PersonName accountId={updatedBy} people={people} />},{' '}
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

const isEmpty = (assessment: Assessment): boolean => differingFields(NEVER_RATED, assessment).length === 0;
