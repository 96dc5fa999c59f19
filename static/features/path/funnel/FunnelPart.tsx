import type { ReactNode } from 'react';
import type { ReadStep } from '#domain/path/read/measured';
import type { StepId } from '#domain/path/steps';
import { Message } from '../../../parts/messages/Message';
import { PageLink } from '../../portfolio/page/PageLink';
import type { PathData } from '../reading/pathData';
import type { PathFigures } from '../reading/pathFigures';
import { isVetted } from '../reading/vettings';
import type { PathNumbers } from '../words/numbers';
import { chainSentence } from './chainWords';
import type { StepFigures } from './chainFigures';
import { FunnelTable } from './FunnelTable';
import './funnel.css';

interface FunnelPartProps {
  data: PathData;
  figures: PathFigures;
  byStep: Record<StepId, StepFigures>;
  open: StepId | null;
  onOpen: (step: StepId) => void;
  numbers: PathNumbers;
  below: ReactNode;
  detailId: string;
}

/** How many take every step, against the target; below it the steps. */
export function FunnelPart({ data, figures, byStep, numbers, ...shown }: FunnelPartProps) {
  const { steps, standing } = figures;
  const said = chainSentence(data.values, standing, numbers);
  const vetted = ({ measure }: ReadStep): boolean =>
    measure?.values.source !== 'asked' || isVetted(measure.id, data.vettings);
  return (
    <section className="path-part" aria-labelledby="path-chain">
      <h2 id="path-chain" className="path-chain">
        {said.first !== null && <strong>{said.first}</strong>} {said.rest}
        {said.range !== null && <span className="path-chain__quiet"> ({said.range})</span>}
        {said.target !== null && <span className="path-chain__quiet"> · {said.target}</span>}
      </h2>
      {steps.every(({ measure }) => measure === null) && (
        <Message tone="empty">
          No step of this path is measured yet. Add a measure for each step that you can count or ask about; a step that
          nobody measures ends the chain.{' '}
          <PageLink to={{ view: 'measures', id: null, own: {} }}>Go to Measures</PageLink>
        </Message>
      )}
      <FunnelTable {...{ steps, numbers, ...shown }} figures={byStep} isVetted={vetted} />
    </section>
  );
}
