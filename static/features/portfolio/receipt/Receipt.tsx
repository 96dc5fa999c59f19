import { CopyText } from '../../../parts/texts/CopyText';
import { LastChanged } from '../../rating/provenance/LastChanged';
import { ProvenanceTrouble } from '../../rating/provenance/ProvenanceTrouble';
import { useProvenance } from '../../rating/provenance/useProvenance';
import { useAnsweredText } from '../../rating/provenance/useAnsweredText';
import type { ReceiptFacts } from './receiptFacts';
import { receiptText } from './receiptText';
import { ReceiptTable } from './ReceiptTable';
import { PROMISE, publishedWords, settingsWords } from './receiptWords';
import { StandingPart } from './StandingPart';
import './receipt.css';

/**
 * Why an epic has its score and its rank, from what was read of the portfolio; only who answered is asked of the
 * server.
 */
export function Receipt({ facts }: { facts: ReceiptFacts }) {
  // Another epic, or other answers, have another history.
  return <ReceiptOf key={`${facts.epic.id} ${facts.answeredAt}`} facts={facts} />;
}

function ReceiptOf({ facts }: { facts: ReceiptFacts }) {
  const { epic, settings, rated, standing, equal, publishedOtherwise, answeredAt } = facts;
  const provenance = useProvenance({ scale: settings.scale, rated, asked: { issueId: epic.id } });
  const answered = useAnsweredText(provenance, answeredAt);
  return (
    <div className="lens-receipt">
      {publishedOtherwise && <p>{publishedWords(publishedOtherwise)}</p>}
      <ReceiptTable settings={settings.settings} scale={settings.scale} rated={rated} details={provenance} />
      <StandingPart standing={standing} equal={equal} />
      <p className="lens-receipt__small">
        {PROMISE} <LastChanged answeredAt={answeredAt} provenance={provenance} /> {settingsWords(settings.version)}
      </p>
      <ProvenanceTrouble provenance={provenance} />
      <CopyText label="Copy as text" fieldLabel="Receipt as text" text={receiptText(facts, answered)} />
    </div>
  );
}
