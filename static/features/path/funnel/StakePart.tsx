import type { Interval } from '#domain/measure/share';
import type { ReadStep } from '#domain/path/read/measured';
import { stepWords } from '#domain/path/steps';
import type { PathData } from '../reading/pathData';
import type { PathNumbers } from '../words/numbers';
import { LOST_WORDS } from '../words/pathWords';
import type { StepFigures } from './chainFigures';

interface StakeProps {
  data: PathData;
  /** The step that is told of. */
  step: ReadStep;
  figures: StepFigures;
  /** What is at stake at all steps together, as the list of paths says it; null where it is not known. */
  whole: Interval | null;
  numbers: PathNumbers;
}

/** What is lost at a step in a year, with the multiplication behind it; what is missing for it is said. */
export function StakePart({ data, step, figures, whole, numbers }: StakeProps) {
  const { customers, valueLow, valueHigh, currency } = data.values;
  const { lost, lostMoney, recoverable, recoverableMoney } = figures;
  if (lost === null)
    return (
      <p className="path-stake path-stake--none">
        {customers === null
          ? 'How many customers are lost is told once it is said how many the path is for.'
          : `How many are lost at “${stepWords(step.id)}” is told once every step before it was read.`}
      </p>
    );
  const isRange = lost.low !== lost.high;
  return (
    <div className="path-stake" role="group" aria-label="At stake">
      <p className="path-stake__head">
        <span>{`At stake where they ${LOST_WORDS[step.id]}`}</span>
        {lostMoney === null ? (
          <strong>{`${numbers.people(lost.value)} customers`}</strong>
        ) : (
          <span>
            <strong>{numbers.moneyRange(lostMoney, currency)}</strong> a year
          </span>
        )}
      </p>
      <ul className="path-stake__terms">
        <li>
          <strong>{numbers.people(lost.value)}</strong> customers lost
          {isRange && ` (${numbers.peopleRange(lost)})`}
        </li>
        {valueLow !== null && valueHigh !== null ? (
          <li>{`× ${numbers.moneyRange({ low: valueLow, high: valueHigh }, currency)} a customer and year`}</li>
        ) : (
          <li>no money: say what a customer is worth a year, at least and at most</li>
        )}
        {step.threshold !== null && recoverable !== null && recoverable.high >= 0.5 && (
          <li>
            {`${numbers.percent(step.threshold)} there would keep `}
            <strong>{numbers.people(recoverable.value)}</strong>
            {` more to the end${recoverable.low === recoverable.high ? '' : ` (${numbers.peopleRange(recoverable)})`}`}
            {recoverableMoney !== null && `, ${numbers.moneyRange(recoverableMoney, currency)} a year`}
          </li>
        )}
        {whole !== null && <li>{`at all steps together ${numbers.moneyRange(whole, currency)} a year`}</li>}
      </ul>
    </div>
  );
}
