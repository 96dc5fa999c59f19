import type { ReadStep } from '#domain/path/read/measured';
import { stepWords } from '#domain/path/steps';
import { PersonName } from '../../../people/PersonName';
import type { People } from '../../../people/usePeople';
import { PageLink } from '../../portfolio/page/PageLink';
import type { PathData } from '../reading/pathData';
import { valuesOf } from '../reading/pathData';
import { vettingOf } from '../reading/vettings';
import type { PathNumbers } from '../words/numbers';
import { LOST_WORDS, sentenceCase } from '../words/pathWords';
import { StepTrend } from './StepTrend';
import { WhyPart } from './WhyPart';
import { whyAt } from './whyLines';
import './step-detail.css';

interface DetailProps {
  id: string;
  step: ReadStep;
  data: PathData;
  people: People;
  numbers: PathNumbers;
}

/** Why customers are lost at a step. */
export function StepDetail({ id, step, data, numbers }: Omit<DetailProps, 'people'>) {
  const { values, measured, settings } = data;
  const found = whyAt(step.id, measured, values.segment, settings);
  return (
    <section className="path-detail" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{`Why they ${LOST_WORDS[step.id]}`}</h3>
      <WhyPart step={step.id} {...{ found, settings, numbers }} />
    </section>
  );
}

/** How a step went month by month, and how it is measured. */
export function StepHistory({ step, data, people, numbers }: Omit<DetailProps, 'id'>) {
  return (
    <section className="path-history" aria-label={`${sentenceCase(stepWords(step.id))}, month by month`}>
      <StepTrend step={step} numbers={numbers} />
      <HowMeasured {...{ step, data, people }} />
    </section>
  );
}

function HowMeasured({ step, data, people }: Pick<DetailProps, 'step' | 'data' | 'people'>) {
  const { measure } = step;
  if (measure === null)
    return <p className="path-detail__quiet">{`Nothing measures “${stepWords(step.id)}” on this path yet.`}</p>;
  const { name, source, definition } = measure.values;
  const vetting = source === 'asked' ? vettingOf(measure.id, data.vettings) : null;
  const notAsked = vetting && valuesOf(vetting, 'vetting').whoNotAsked;
  return (
    <dl className="path-detail__facts">
      <div>
        <dt>Measured by</dt>
        <dd>
          <PageLink to={{ view: 'measure', id: measure.id, own: {} }}>{name ?? 'a measure without a name'}</PageLink>
          {definition !== null && `: ${definition}`}
        </dd>
      </div>
      {source === 'asked' && (
        <div>
          <dt>Survey</dt>
          <dd>
            {vetting === null ? (
              'not vetted: nobody has signed yet that its questions and its sample are sound'
            ) : (
              <>
                vetted by <PersonName accountId={vetting.answer?.by ?? vetting.by} people={people} />
              </>
            )}
          </dd>
        </div>
      )}
      {notAsked && (
        <div>
          <dt>Who could not be asked</dt>
          <dd>{notAsked}</dd>
        </div>
      )}
    </dl>
  );
}
