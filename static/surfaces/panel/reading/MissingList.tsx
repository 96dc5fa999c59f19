import type { Content } from '#domain/rating/assessment';
import type { MissingItem, StaleItem } from '#domain/rating/missing';
import type { Settings } from '#domain/settings/settings';
import { focusField } from '../fields/FieldBox';
import { usePanel } from '../PanelContext';
import type { Field } from '../../../features/rating/session/content';
import { answerWords, fieldLabel, stageName } from '../../../features/rating/answers/words';

const fieldOf = (item: MissingItem): Field => (item.kind === 'answer' ? `answers.${item.criterion}` : item.kind);

function staleWords(item: StaleItem, { answers }: Content, settings: Settings): string {
  if (item.kind === 'stage')
    return (
      `The journey stage ${stageName(item.stage, settings)} is no ` +
      'longer in use, so the epic counts as without a stage.'
    );
  const criterion = settings.criteria.find(({ id }) => id === item.criterion);
  const answer = answerWords(criterion, answers[item.criterion] ?? '', settings);
  return (
    `${fieldLabel(`answers.${item.criterion}`, settings)}: ` +
    `the answer “${answer}” is no longer offered and does not count.`
  );
}

/**
 * What the assessment still lacks, each leading to its field, and answers that were given but do not count any more.
 */
export function MissingList({ isReadOnly }: { isReadOnly: boolean }) {
  const { settings, content, ...panel } = usePanel();
  const missing = panel.missing.map(fieldOf);
  const stale = panel.stale.map((item) => staleWords(item, content, settings));
  return (
    <section aria-labelledby="panel-missing-title">
      <h2 className="panel-title" id="panel-missing-title">
        {missing.length === 0 ? 'Nothing is missing' : 'Still missing'}
      </h2>
      {missing.length > 0 && (
        <ul className="panel-missing">
          {missing.map((field) => (
            <li key={field}>
              {isReadOnly ? (
                fieldLabel(field, settings)
              ) : (
                <button type="button" className="lens-link" onClick={() => focusField(field)}>
                  {fieldLabel(field, settings)}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {stale.map((sentence) => (
        <p key={sentence} className="panel-stale">
          {sentence}
        </p>
      ))}
    </section>
  );
}
