import Button from '@atlaskit/button/new';
import { type ChoiceOption, type Criterion, LABEL_MAX, optionsOf, SENTENCE_MAX } from '#domain/rating/criterion';
import { textOf } from '#domain/settings/shippedTexts';
import { useDesk } from '../drafting/DraftContext';
import { editDraft } from '../drafting/draft';
import { updateCriterion, updateOption, withAnchor } from '../drafting/criteria';
import { NumberField } from '../fields/NumberField';
import { TextField } from '../fields/TextField';
import { fieldIds } from '../fields/fieldIds';

export interface OptionRowProps {
  criterion: Criterion;
  option: ChoiceOption;
  onRemove: (id: string) => void;
}

/** One option: its name, how much it counts, and what it means. */
export function OptionRow({ criterion, option, onRemove }: OptionRowProps) {
  const { draft, change } = useDesk();
  const stored = draft.stored.settings.criteria.find((one) => one.id === criterion.id);
  const storedOption = stored && optionsOf(stored).find((one) => one.id === option.id);
  const name = textOf(option.label);

  return (
    <div className="lens-option">
      <TextField
        id={fieldIds.option(criterion.id, option.id)}
        label={`Name of option ${name}`}
        hideLabel
        value={option.label}
        stored={storedOption?.label}
        maxLength={LABEL_MAX}
        onWrite={(label) =>
          change((before) =>
            editDraft(before, (settings) =>
              updateOption(settings, criterion.id, option.id, (one) => ({ ...one, label })),
            ),
          )
        }
      />
      <NumberField
        field={{ kind: 'utility', criterion: criterion.id, option: option.id }}
        label={`How much ${name} counts`}
        hideLabel
        min={-1}
        max={1}
        step={0.1}
      />
      <TextField
        id={fieldIds.anchor(criterion.id, option.id)}
        label={`Meaning of ${name}`}
        hideLabel
        placeholder="What it means (optional)"
        value={criterion.anchors[option.id] ?? ''}
        stored={stored?.anchors[option.id]}
        maxLength={SENTENCE_MAX}
        onWrite={(sentence) =>
          change((before) =>
            editDraft(before, (settings) =>
              updateCriterion(settings, criterion.id, (one) => withAnchor(one, option.id, sentence)),
            ),
          )
        }
      />
      <Button spacing="compact" appearance="subtle" onClick={() => onRemove(option.id)}>
        Remove <span className="lens-visually-hidden">option {name}</span>
      </Button>
    </div>
  );
}
