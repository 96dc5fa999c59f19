import { useId } from 'react';
import { useHost } from '../../../host/HostProvider';
import { stageName } from '../../rating/answers/words';
import { ActionsOf } from '../../action/ActionsOf';
import type { ActionOf } from '../../action/actionOf';
import { PageLink } from '../../portfolio/page/PageLink';
import { thresholdOf, type Concerns } from '../reading/concerns';
import { hasRoom, labelOf } from '../reading/ownActions';
import type { PartProps } from './part';

/** What is done about a measure with a threshold: in the room of its path, or in issues of its own. */
export function DonePart({ measure, settings, concerns }: PartProps & { concerns: Concerns }) {
  const id = useId();
  const { locale } = useHost();
  const { entry } = measure;
  const threshold = thresholdOf(measure);
  const { path } = entry.body;
  if (threshold === null) return null;
  const wanted = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(threshold);
  const stands = concerns.isBelow ? `It is below its threshold of ${wanted}.` : `Its threshold is ${wanted}.`;
  return (
    <section aria-labelledby={id} className="measure-facts">
      <h3 id={id}>What is done about it</h3>
      {hasRoom(entry) && typeof path === 'string' ? (
        <p className="measure-facts__stands">
          {stands} Causes, actions and decisions stand in{' '}
          <PageLink to={{ view: 'path', id: path, own: {} }}>the room of its path</PageLink>.
        </p>
      ) : (
        <>
          <p className="measure-facts__stands">{stands}</p>
          <ActionsOf of={actionIn(measure, wanted, settings)} mayCreate={entry.may.change} />
        </>
      )}
    </section>
  );
}

/** What an action begins with: the measure, its stage and what it is to reach. */
function actionIn({ entry, name }: PartProps['measure'], wanted: string, settings: PartProps['settings']): ActionOf {
  const { stage, definition } = entry.body;
  const lines = [
    `Measure: ${name}`,
    typeof stage === 'string' ? `Stage: ${stageName(stage, settings)}` : null,
    `Threshold: ${wanted}`,
    typeof definition === 'string' ? `What is counted: ${definition}` : null,
  ].filter((line) => line !== null);
  return {
    label: labelOf(entry),
    project: { id: 'projectId' in entry.home ? entry.home.projectId : '' },
    draft: { summary: `${name}: reach ${wanted}`.slice(0, SUMMARY_MOST), description: lines.join('\n') },
  };
}

const SUMMARY_MOST = 255;
