import type { Standing } from '#domain/path/standing';
import type { StepState } from '#domain/path/stepState';
import { STEPS, type StepId } from '#domain/path/steps';
import { StateShape } from '../funnel/StateSign';
import { STATE_LOOKS } from '../words/pathWords';

/** The state of each of the six steps at a glance, by its shape; in words for who hears it. */
export function StepStates({ steps }: { steps: Standing['steps'] }) {
  const stateOf = (id: StepId): StepState => steps[id]?.state ?? 'not provided';
  return (
    <ol className="path-list__steps">
      {STEPS.map(({ id, words }) => {
        const said = `${words}: ${STATE_LOOKS[stateOf(id)].words}`;
        return (
          <li key={id} title={said}>
            <StateShape state={stateOf(id)} />
            <span className="lens-visually-hidden">{said}</span>
          </li>
        );
      })}
    </ol>
  );
}
