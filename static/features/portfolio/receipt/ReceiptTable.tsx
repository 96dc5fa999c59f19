import { isCounted } from '#domain/rating/criterion';
import { receiptOf, type ReceiptLine } from '#domain/portfolio/receipt';
import type { Part, RatedAnswers, Scale } from '#domain/rating/score';
import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import { CountedFrom } from '../../rating/provenance/CountedFrom';
import { GivenBy } from '../../rating/provenance/GivenBy';
import type { Provenance } from '../../rating/provenance/useProvenance';
import { anchorOf, answerOf, calculationWords, pointsWords, totalWords, weightWords, WORTH_NOTE } from './receiptWords';
import './receipt-table.css';

export interface ReceiptTableProps {
  settings: Settings;
  scale: Scale;
  rated: RatedAnswers;
  /** When what is counted of registers was last recorded, where the answers do not tell it. */
  countedAt?: string | undefined;
  /** What the answers come to, where it is known. */
  parts?: readonly Part[];
  /** Also says what each answer means, how its points come about, and who gave it. */
  details?: Provenance | null;
}

/** Why the score is what it is: the points of each answer, which add up to it. Nothing while the epic is not rated. */
export function ReceiptTable({ settings, scale, rated, parts, details = null, ...known }: ReceiptTableProps) {
  const countedAt = known.countedAt ?? rated.counted?.requestsAt;
  const receipt = receiptOf(scale, rated, parts);
  if (!receipt) return null;
  return (
    <>
      <table className="lens-receipt-table">
        <caption>Why this score</caption>
        <thead className="lens-visually-hidden">
          <tr>
            <th scope="col">Question and answer</th>
            <th scope="col">Points</th>
          </tr>
        </thead>
        <tbody>
          {receipt.lines.map((line) => (
            <tr key={line.part.criterion.id}>
              <th scope="row">
                {textOf(line.part.criterion.label)} <strong>{answerOf(line.part, settings)}</strong>{' '}
                {details ? (
                  <Details line={line} scale={scale} provenance={details} countedAt={countedAt} />
                ) : (
                  <Weight line={line} />
                )}
              </th>
              <td>{pointsWords(line)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Score</th>
            <td>{totalWords(receipt.floor, receipt.ceiling)}</td>
          </tr>
        </tfoot>
      </table>
      {details && <p className="lens-receipt-table__note">{WORTH_NOTE}</p>}
    </>
  );
}

function Weight({ line }: { line: ReceiptLine }) {
  return <span className="lens-receipt-table__subtle">weight&nbsp;{weightWords(line.part.criterion.weight)}</span>;
}

interface DetailsProps {
  line: ReceiptLine;
  scale: Scale;
  provenance: Provenance;
  countedAt: string | undefined;
}

function Details({ line: { part }, scale, provenance, countedAt }: DetailsProps) {
  const anchor = anchorOf(part, scale);
  return (
    <>
      {anchor !== '' && <span className="lens-receipt-table__anchor">{anchor} </span>}
      <span className="lens-receipt-table__subtle lens-receipt-table__how">{calculationWords(part, scale)} </span>
      <span className="lens-receipt-table__subtle lens-receipt-table__how">
        {isCounted(part.criterion) ? (
          <CountedFrom part={part} countedAt={countedAt} />
        ) : (
          <GivenBy part={part} provenance={provenance} />
        )}
      </span>
    </>
  );
}
