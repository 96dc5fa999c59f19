import { Fragment, type ReactNode } from 'react';
import type { ReadStep } from '#domain/path/read/measured';
import { stepWords, type StepId } from '#domain/path/steps';
import { ShareBar } from '../../../parts/shares/ShareBar';
import { ShareText } from '../../../parts/shares/ShareText';
import type { PathNumbers } from '../words/numbers';
import { OF_WHOM } from '../words/pathWords';
import type { StepFigures } from './chainFigures';
import { StateSign } from './StateSign';

interface FunnelTableProps {
  steps: readonly ReadStep[];
  figures: Record<StepId, StepFigures>;
  /** The step whose reasons are shown. */
  open: StepId | null;
  onOpen: (step: StepId) => void;
  numbers: PathNumbers;
  /** Whether the survey behind a step was vetted; true of what was counted. */
  isVetted: (step: ReadStep) => boolean;
  /** What is shown of the open step below its row; null where it stands elsewhere. */
  below: ReactNode;
  /** Names the part that shows the open step. */
  detailId: string;
}

/** The six steps: rate, interval, threshold, state, and what is lost there. Pressing a step shows why. */
export function FunnelTable({ steps, open, below, ...row }: FunnelTableProps) {
  const isSized = Object.values(row.figures).some(({ lost }) => lost !== null);
  return (
    <>
      <Legend />
      <table className="path-funnel">
        <caption className="lens-visually-hidden">
          The six steps in which customers adopt this path, each as a share of those who took the step before
        </caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">
              <span className="lens-visually-hidden">Picture</span>
            </th>
            <th scope="col">Of those at the step before</th>
            <th scope="col">State</th>
            <th scope="col" className="path-funnel__number">
              <span className={isSized ? undefined : 'lens-visually-hidden'}>Lost there</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, at) => (
            <Fragment key={step.id}>
              <StepRow n={at + 1} {...{ step, ...row }} isOpen={step.id === open} />
              {step.id === open && below !== null && (
                <tr className="path-funnel__below">
                  <td colSpan={5}>{below}</td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** What the marks of the bars mean. */
const Legend = () => (
  <p className="path-funnel__legend" aria-hidden="true">
    <span>
      <span className="path-funnel__mark path-funnel__mark--threshold" /> threshold
    </span>
    <span>
      <span className="path-funnel__mark path-funnel__mark--interval" /> interval of those asked
    </span>
    <span>
      <span className="path-funnel__mark path-funnel__mark--left" /> left of all customers
    </span>
  </p>
);

interface RowProps extends Omit<FunnelTableProps, 'steps' | 'open' | 'below'> {
  n: number;
  step: ReadStep;
  isOpen: boolean;
}

function StepRow({ n, step, figures, isOpen, onOpen, numbers, isVetted, detailId }: RowProps) {
  const { id, share, threshold, state, measure, period } = step;
  const { left, lost } = figures[id];
  const source = measure?.values.source ?? undefined;
  return (
    <tr className={isOpen ? 'path-funnel__row path-funnel__row--open' : 'path-funnel__row'} data-state={state}>
      <th scope="row">
        <button
          type="button"
          className="path-funnel__step"
          aria-expanded={isOpen}
          aria-controls={isOpen ? detailId : undefined}
          onClick={() => onOpen(id)}
        >
          <span className="path-funnel__n">{n}</span> {stepWords(id)}
          <span className="lens-visually-hidden">: why customers are lost here</span>
        </button>
      </th>
      <td className="path-funnel__bar" aria-hidden="true">
        <ShareBar label={stepWords(id)} share={share} source={source} threshold={threshold} />
        <span className="path-funnel__left">
          {left !== null && <span style={{ width: `${(100 * left).toFixed(2)}%` }} />}
        </span>
      </td>
      <td className="path-funnel__share">
        <ShareText
          {...{ share, source }}
          period={period ?? undefined}
          notVetted={share.state === 'share' && !isVetted(step)}
        />
        <span className="lens-visually-hidden">{` ${OF_WHOM[id]}`}</span>
      </td>
      <td className="path-funnel__state">
        <StateSign state={state} />
        {threshold !== null && (
          <span className="path-funnel__quiet">
            <span className="lens-visually-hidden">, </span>
            threshold {numbers.percent(threshold)}
          </span>
        )}
      </td>
      <td className="path-funnel__number">
        {lost !== null && (
          <>
            <span className="lens-visually-hidden">lost there: </span>
            <strong>{numbers.people(lost.value)}</strong>
            {lost.low !== lost.high && <span className="path-funnel__quiet">{numbers.peopleRange(lost)}</span>}
          </>
        )}
      </td>
    </tr>
  );
}
