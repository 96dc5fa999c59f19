import type { Stage } from '#domain/journey/journey';
import { textOf } from '#domain/settings/shippedTexts';
import './stage-tag.css';

/** The name of a journey stage; without one it says so. */
export function StageTag({ stage }: { stage: Pick<Stage, 'label'> | undefined }) {
  return (
    <span className={stage ? 'lens-stage-tag' : 'lens-stage-tag lens-stage-tag--none'}>
      {stage ? textOf(stage.label) : 'no stage'}
    </span>
  );
}
