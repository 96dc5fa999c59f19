import { kindOf, LABEL_MAX, SENTENCE_MAX, type Criterion } from '#domain/rating/criterion';
import { useDesk } from '../drafting/DraftContext';
import { editDraft } from '../drafting/draft';
import { updateCriterion, withAnchor } from '../drafting/criteria';
import { TextField } from '../fields/TextField';
import { fieldIds } from '../fields/fieldIds';

/** Name, question and, for a criterion with levels, what each level means. */
export function CriterionTexts({ criterion }: { criterion: Criterion }) {
  const { draft, change } = useDesk();
  const { id } = criterion;
  const stored = draft.stored.settings.criteria.find((one) => one.id === id);
  const write = (next: (criterion: Criterion) => Criterion): void =>
    change((before) => editDraft(before, (settings) => updateCriterion(settings, id, next)));
  const kind = kindOf(criterion);
  // Options carry their sentences themselves.
  const levels = kind.options ? [] : kind.explained(criterion);
  const { offered } = kind.text(criterion, []);
  const nameOf = (level: string): string => offered.find(({ answer }) => String(answer) === level)?.label ?? level;

  return (
    <>
      <TextField
        id={fieldIds.label(id)}
        label="Name"
        value={criterion.label}
        stored={stored?.label}
        maxLength={LABEL_MAX}
        onWrite={(label) => write((one) => ({ ...one, label }))}
      />
      <TextField
        id={fieldIds.question(id)}
        label="Question"
        value={criterion.question}
        stored={stored?.question}
        maxLength={SENTENCE_MAX}
        onWrite={(question) => write((one) => ({ ...one, question }))}
      />
      {levels.length > 0 && (
        <fieldset className="lens-anchors">
          <legend className="lens-field__label">What each level means</legend>
          {levels.map((level) => (
            <div key={level} className="lens-anchors__level">
              <span aria-hidden="true">{nameOf(level)}</span>
              <TextField
                id={fieldIds.anchor(id, level)}
                label={`Meaning of ${nameOf(level)}`}
                hideLabel
                value={criterion.anchors[level] ?? ''}
                stored={stored?.anchors[level]}
                maxLength={SENTENCE_MAX}
                onWrite={(sentence) => write((one) => withAnchor(one, level, sentence))}
              />
            </div>
          ))}
        </fieldset>
      )}
    </>
  );
}
