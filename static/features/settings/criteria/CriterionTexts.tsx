import { LABEL_MAX, SENTENCE_MAX, type Criterion } from '#domain/rating/criterion';
import { signed } from '#domain/rating/rounding';
import { useDesk } from '../drafting/DraftContext';
import { editDraft } from '../drafting/draft';
import { anchorLevels, updateCriterion, withAnchor } from '../drafting/criteria';
import { TextField } from '../fields/TextField';
import { fieldIds } from '../fields/fieldIds';

/** Name, question and, for a criterion with levels, what each level means. */
export function CriterionTexts({ criterion }: { criterion: Criterion }) {
  const { draft, change } = useDesk();
  const { id } = criterion;
  const stored = draft.stored.settings.criteria.find((one) => one.id === id);
  const write = (next: (criterion: Criterion) => Criterion): void =>
    change((before) => editDraft(before, (settings) => updateCriterion(settings, id, next)));
  // The options of a choice carry their sentences themselves.
  const levels = criterion.kind === 'choice' ? [] : anchorLevels(criterion);

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
              <span aria-hidden="true">{levelWords(criterion, level)}</span>
              <TextField
                id={fieldIds.anchor(id, level)}
                label={`Meaning of ${levelWords(criterion, level)}`}
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

const levelWords = (criterion: Criterion, level: string): string =>
  criterion.kind === 'signed' ? signed(Number(level)) : level;
