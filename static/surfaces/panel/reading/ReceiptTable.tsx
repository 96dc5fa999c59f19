import { receiptOf, type ReceiptLine } from '../../../../src/domain/receipt';
import type { Part, Scale } from '../../../../src/domain/score';
import type { Settings } from '../../../../src/domain/settings';
import { textOf } from '../../../../src/domain/texts';
import { usePanel } from '../PanelContext';
import { answerWords, stageName } from '../../../rating/words';

const plus = (points: number): string => (points > 0 ? `+${points.toFixed(1)}` : points.toFixed(1));

const pointsWords = ({ low, high, part }: ReceiptLine): string => (part.missing && low !== high ? `${plus(low)}\u00a0… ${plus(high)}` : plus(low));

const totalWords = (floor: number, ceiling: number): string => (floor === ceiling ? floor.toFixed(1) : `${floor.toFixed(1)}\u00a0… ${ceiling.toFixed(1)}`);

function answerOf({ criterion, answer, missing }: Part, settings: Settings): string {
  if (missing || answer === undefined) return 'not rated';
  return criterion.kind === 'stageNeed' ? stageName(String(answer), settings) : answerWords(criterion, answer);
}

/** Why the score is what it is: the points of each answer, which add up to it. Nothing while the epic is not rated. */
export function ReceiptTable({ scale }: { scale: Scale }) {
  const { settings, content } = usePanel();
  const receipt = receiptOf(scale, content);
  if (!receipt) return null;
  return (
    <table className="panel-receipt">
      <caption className="panel-title">Why this score</caption>
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
              <span className="panel-subtle">weight&nbsp;{Number(line.part.criterion.weight.toPrecision(6))}</span>
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
  );
}
