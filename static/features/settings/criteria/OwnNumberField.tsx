import type { Criterion, OwnNumber } from '#domain/rating/criterion';
import { NumberField } from '../fields/NumberField';

/** The number that the kind of a criterion has beside its weight. */
export function OwnNumberField({ criterion, number }: { criterion: string; number: OwnNumber<Criterion> }) {
  const hintId = `own-number-hint:${criterion}`;
  return (
    <div className="lens-criterion__number">
      <NumberField
        field={{ kind: 'ownNumber', criterion }}
        label={number.label}
        min={number.least}
        step="any"
        placeholder={String(number.usual)}
        describedBy={hintId}
      />
      <p className="lens-field__hint" id={hintId}>
        {number.hint}
      </p>
    </div>
  );
}
