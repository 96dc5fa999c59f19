import { useHost } from '../../host/HostProvider';
import { CopyText } from '../../parts/CopyText';
import { TimeText } from '../../parts/TimeText';
import { timeWords } from '../../parts/timeWords';
import type { ReceiptFacts } from './receiptFacts';
import { receiptText } from './receiptText';
import { ReceiptTable } from './ReceiptTable';
import { PROMISE, publishedWords, settingsWords } from './receiptWords';
import { StandingPart } from './StandingPart';
import './receipt.css';

/** Why an epic has its score and its rank, from what was read of the portfolio: nothing is asked of Jira. */
export function Receipt({ facts }: { facts: ReceiptFacts }) {
  const { settings, rated, standing, equal, publishedOtherwise, answeredAt } = facts;
  const { locale, timeZone } = useHost();
  const when = answeredAt && timeWords(answeredAt, new Date(), locale, timeZone).exact;
  return (
    <div className="lens-receipt">
      {publishedOtherwise && <p>{publishedWords(publishedOtherwise)}</p>}
      <ReceiptTable settings={settings.settings} scale={settings.scale} rated={rated} detailed />
      <StandingPart standing={standing} equal={equal} />
      <p className="lens-receipt__small">
        {PROMISE}{' '}
        {answeredAt && (
          <>
            Last answered <TimeText iso={answeredAt} />.{' '}
          </>
        )}
        {settingsWords(settings.version)}
      </p>
      <CopyText label="Copy as text" fieldLabel="Receipt as text" text={receiptText(facts, when ? `Last answered ${when}.` : 'When it was answered is not known.')} />
    </div>
  );
}
