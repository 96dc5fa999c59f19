import { useState } from 'react';
import { type CriterionKind, kindOf, kindsToAdd, LABEL_MAX } from '#domain/rating/criterion';
import { Select } from '../../../parts/controls/Select';
import { useDesk } from '../drafting/DraftContext';
import { addCriterion } from '../drafting/criteria';
import { AddByName } from '../fields/AddByName';
import { fieldIds, goToField } from '../fields/fieldIds';

const USUAL: CriterionKind = 'signed';

/**
 * @returns the field that a new criterion needs first: options to choose from, a question; nobody is asked for what the
 * stage answers.
 */
function firstToFill(kind: CriterionKind, id: string): string {
  const { options, answeredBy } = kindOf({ kind });
  if (options) return fieldIds.newOption(id);
  return answeredBy === 'stage' ? fieldIds.weight(id) : fieldIds.question(id);
}

/** Adds a criterion of any kind. It starts with the weight 0, so that no score moves before its texts are written. */
export function AddCriterion() {
  const { draft, tryChange, announce } = useDesk();
  const [chosen, setChosen] = useState<CriterionKind>(USUAL);
  const kinds = kindsToAdd(draft.settings.criteria);
  const kind = kinds.includes(chosen) ? chosen : USUAL;

  const add = (label: string): string | undefined => {
    const added = tryChange((settings) => addCriterion(settings, label, kind));
    if (!added) return 'There can be 30 criteria at most.';
    announce(`${label} is added with the weight 0.`);
    setTimeout(() => goToField(firstToFill(kind, added.id)));
    return undefined;
  };

  return (
    <div className="lens-add-criterion">
      <AddByName
        id={fieldIds.newCriterion}
        label="New criterion"
        action="Add criterion"
        maxLength={LABEL_MAX}
        onAdd={add}
      >
        <div className="lens-field">
          <label className="lens-field__label" htmlFor="new-criterion-kind">
            Answered
          </label>
          <Select
            id="new-criterion-kind"
            isInForm
            value={kind}
            aria-describedby="new-criterion-help"
            onChange={({ target }) => setChosen(kinds.find((one) => one === target.value) ?? USUAL)}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {kindOf({ kind: one }).words.name}
              </option>
            ))}
          </Select>
        </div>
      </AddByName>
      <p className="lens-field__hint" id="new-criterion-help">
        {kindOf({ kind }).words.help}
      </p>
    </div>
  );
}
