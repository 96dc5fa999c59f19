import { useId } from 'react';
import type { Criterion, OwnCount } from '#domain/rating/criterion';
import { Checkbox } from '../../../parts/controls/Checkbox';
import { useDesk } from '../drafting/DraftContext';
import { updateCriterion } from '../drafting/criteria';
import { editDraft } from '../drafting/draft';

/** Whether a criterion is answered by what is counted of registers, where its kind can be. */
export function OwnCountField({ criterion, counting }: { criterion: Criterion; counting: OwnCount<Criterion> }) {
  const { change } = useDesk();
  const hintId = useId();
  const set = (isCounted: boolean): void =>
    change((before) =>
      editDraft(before, (settings) => updateCriterion(settings, criterion.id, (one) => counting.with(one, isCounted))),
    );
  return (
    <div>
      <Checkbox
        checked={counting.of(criterion)}
        aria-describedby={hintId}
        onChange={({ target }) => set(target.checked)}
      >
        {counting.label}
      </Checkbox>
      <p className="lens-field__hint" id={hintId}>
        {counting.hint}
      </p>
    </div>
  );
}
