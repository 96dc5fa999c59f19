import { DEFAULT_COUNT_SCALE } from '#domain/rating/criterion';
import { NumberField } from '../fields/NumberField';

/** The number of customers at which a count has most of its effect. */
export function CountScale({ criterion }: { criterion: string }) {
  const hintId = `count-scale-hint:${criterion}`;
  return (
    <div className="lens-criterion__scale">
      <NumberField
        field={{ kind: 'countScale', criterion }}
        label="Customers for most of the effect"
        min={0}
        step="any"
        placeholder={String(DEFAULT_COUNT_SCALE)}
        describedBy={hintId}
      />
      <p className="lens-field__hint" id={hintId}>
        At this many customers an epic has 63% of the full effect, at three times as many 95%. Empty means{' '}
        {DEFAULT_COUNT_SCALE}.
      </p>
    </div>
  );
}
