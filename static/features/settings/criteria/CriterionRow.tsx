import Button from '@atlaskit/button/new';
import { kindOf, WEIGHT_MAX, type Criterion } from '#domain/rating/criterion';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { useDesk } from '../drafting/DraftContext';
import { editDraft } from '../drafting/draft';
import { isFixed, removeCriterion } from '../drafting/criteria';
import { swingWords, type Effect } from '../../portfolio/weighting/effect';
import { NumberField } from '../fields/NumberField';
import { fieldIds } from '../fields/fieldIds';
import { CriterionTexts } from './CriterionTexts';
import { OptionsEditor } from './OptionsEditor';
import { OwnCountField } from './OwnCountField';
import { OwnNumberField } from './OwnNumberField';

/** The widest swing that a score between -100 and 100 allows. */
const WIDEST = 200;

/** One criterion: its weight, what the weight does, and, opened, everything that it says. */
export function CriterionRow({ criterion, effect }: { criterion: Criterion; effect: Effect }) {
  const { change, announce } = useDesk();
  const { label } = effect;
  const { words, options, number, counting } = kindOf(criterion);
  const swingId = `swing:${criterion.id}`;

  const remove = (): void => {
    change((before) =>
      editDraft(before, (settings) => removeCriterion(settings, before.stored.settings, criterion.id)),
    );
    announce(`${label} is removed. Answers to it stay, and it can be brought back.`);
    document.getElementById(fieldIds.newCriterion)?.focus();
  };

  return (
    <li className="lens-criterion">
      <div className="lens-criterion__name">
        <strong>{label}</strong>
        <span>{words.name}</span>
      </div>
      <NumberField
        field={{ kind: 'weight', criterion: criterion.id }}
        label={`Weight of ${label}`}
        hideLabel
        min={0}
        max={WEIGHT_MAX}
        step="any"
        describedBy={swingId}
      />
      <div className="lens-criterion__swing">
        <div className="lens-criterion__track" aria-hidden="true">
          <div style={{ width: `${((effect.swing ?? 0) / WIDEST) * 100}%` }} />
        </div>
        <span id={swingId}>{swingWords(effect)}</span>
      </div>
      <Disclosure
        className="lens-criterion__more"
        summary={
          <>
            {words.details} <span className="lens-visually-hidden">of {label}</span>
          </>
        }
      >
        <div className="lens-criterion__fields" role="group" aria-label={`Texts of ${label}`}>
          <CriterionTexts criterion={criterion} />
          {options && <OptionsEditor criterion={criterion} />}
          {counting && <OwnCountField criterion={criterion} counting={counting} />}
          {number && <OwnNumberField criterion={criterion.id} number={number} />}
          <div>
            {isFixed(criterion) ? (
              <p className="lens-field__hint">
                Other parts of Customer Lens rely on it, so it cannot be removed. Give it the weight 0 to leave it out
                of the score.
              </p>
            ) : (
              <Button spacing="compact" onClick={remove}>
                Remove {label}
              </Button>
            )}
          </div>
        </div>
      </Disclosure>
    </li>
  );
}
