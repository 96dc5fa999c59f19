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

export interface ReceiptProps {
  facts: ReceiptFacts;
  /** How often it is among the first places of its list, in words; null where that is not known. */
  chance?: string | null;
}

/**
 * Why an epic has its score and its rank, from what was read of the portfolio; only who answered is asked of the
 * server.
 */
export function Receipt(props: ReceiptProps) {
  const { epic, answeredAt } = props.facts;
  // Another epic, or other answers, have another history.
  return <ReceiptOf key={`${epic.id} ${answeredAt}`} {...props} />;
}

function ReceiptOf({ facts, chance = null }: ReceiptProps) {
  const { epic, settings, rated, standing, equal, publishedOtherwise, answeredAt, voiced } = facts;
  const provenance = useProvenance({ scale: settings.scale, rated, asked: { issueId: epic.id } });
  const answered = useAnsweredText(provenance, answeredAt);
  return (
    <div className="lens-receipt">
      {publishedOtherwise && <p>{publishedWords(publishedOtherwise)}</p>}
      <ReceiptTable settings={settings.settings} scale={settings.scale} rated={rated} details={provenance} />
      <StandingPart standing={standing} equal={equal} settings={settings.settings} />
      {chance && <p>{chance}</p>}
      {voiced && <p>{voiced}</p>}
      <p className="lens-receipt__small">
        {PROMISE} <LastChanged answeredAt={answeredAt} provenance={provenance} /> {settingsWords(settings.version)}
      </p>
      <ProvenanceTrouble provenance={provenance} />
      <CopyText label="Copy as text" fieldLabel="Receipt as text" text={receiptText(facts, answered)} />
    </div>
  );
}
