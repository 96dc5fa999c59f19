import { receiptOf, type ReceiptLine } from '../../../src/domain/receipt';
import type { RatedAnswers, Scale } from '../../../src/domain/score';
import type { Settings } from '../../../src/domain/settings';
import { textOf } from '../../../src/domain/texts';
import { anchorOf, answerOf, calculationWords, pointsWords, totalWords, weightWords, WORTH_NOTE } from './receiptWords';
import './receipt-table.css';

export interface ReceiptTableProps {
  settings: Settings;
  scale: Scale;
  rated: RatedAnswers;
  /** Also says what each answer means and how its points come about. */
  detailed?: boolean;
}

/** Why the score is what it is: the points of each answer, which add up to it. Nothing while the epic is not rated. */
export function ReceiptTable({ settings, scale, rated, detailed = false }: ReceiptTableProps) {
  const receipt = receiptOf(scale, rated);
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
                {textOf(line.part.criterion.label)} <strong>{answerOf(line.part, settings)}</strong> {detailed ? <Details line={line} scale={scale} /> : <Weight line={line} />}
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
      {detailed && <p className="lens-receipt-table__note">{WORTH_NOTE}</p>}
    </>
  );
}

function Weight({ line }: { line: ReceiptLine }) {
  return <span className="lens-receipt-table__subtle">weight&nbsp;{weightWords(line.part.criterion.weight)}</span>;
}

function Details({ line: { part }, scale }: { line: ReceiptLine; scale: Scale }) {
  const anchor = anchorOf(part, scale);
  return (
    <>
      {anchor !== '' && <span className="lens-receipt-table__anchor">{anchor} </span>}
      <span className="lens-receipt-table__subtle lens-receipt-table__how">{calculationWords(part, scale)}</span>
    </>
  );
}
