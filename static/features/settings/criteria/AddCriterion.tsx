import { useState } from 'react';
import { type CriterionKind, LABEL_MAX } from '#domain/rating/criterion';
import { useDesk } from '../drafting/DraftContext';
import { editDraft } from '../drafting/draft';
import { addCriterion } from '../drafting/criteria';
import { AddByName } from '../fields/AddByName';
import { fieldIds, goToField } from '../fields/fieldIds';
import { KIND_WORDS, KINDS } from './kinds';

/** Adds a criterion of any kind. It starts with the weight 0, so that no score moves before its texts are written. */
export function AddCriterion() {
  const { draft, change, announce } = useDesk();
  const [chosen, setChosen] = useState<CriterionKind>('signed');
  const hasStageNeed = draft.settings.criteria.some(({ kind, archived }) => kind === 'stageNeed' && !archived);
  const kinds = KINDS.filter((kind) => kind !== 'stageNeed' || !hasStageNeed);
  const kind = kinds.includes(chosen) ? chosen : 'signed';

  const add = (label: string): string | undefined => {
    const added = addCriterion(draft.settings, label, kind);
    if (!added) return 'There can be 30 criteria at most.';
    change((before) => editDraft(before, () => added.settings));
    announce(`${label} is added with the weight 0.`);
    setTimeout(() =>
      goToField(
        kind === 'choice'
          ? fieldIds.newOption(added.id)
          : kind === 'stageNeed'
            ? fieldIds.weight(added.id)
            : fieldIds.question(added.id),
      ),
    );
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
          <select
            id="new-criterion-kind"
            className="lens-input"
            value={kind}
            aria-describedby="new-criterion-help"
            onChange={({ target }) => setChosen(kinds.find((one) => one === target.value) ?? 'signed')}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {KIND_WORDS[one].name}
              </option>
            ))}
          </select>
        </div>
      </AddByName>
      <p className="lens-field__hint" id="new-criterion-help">
        {KIND_WORDS[kind].help}
      </p>
    </div>
  );
}
