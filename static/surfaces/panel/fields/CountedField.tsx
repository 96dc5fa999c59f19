import type { Criterion } from '#domain/rating/criterion';
import { textOf } from '#domain/settings/shippedTexts';
import { CountedFrom } from '../../../features/rating/provenance/CountedFrom';
import { usePanel } from '../PanelContext';

/** A number that nobody writes here: what was counted, and where it comes from. */
export function CountedField({ criterion }: { criterion: Criterion }) {
  const { content, countedAt } = usePanel();
  const answer = content.answers[criterion.id];
  return (
    <div className="panel-field">
      <p className="lens-label">{textOf(criterion.label)}</p>
      <p>
        <CountedFrom part={{ criterion, answer }} countedAt={countedAt} />
      </p>
    </div>
  );
}
