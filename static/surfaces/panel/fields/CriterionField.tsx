import type { Criterion } from '#domain/rating/criterion';
import { textOf } from '#domain/settings/shippedTexts';
import { Choices } from '../../../parts/fields/Choices';
import { usePanel } from '../PanelContext';
import { answerChoices } from '../../../features/rating/answers/answerChoices';
import { answerWords } from '../../../features/rating/answers/words';
import { CountField } from './CountField';
import { FieldBox } from './FieldBox';
import { SelectField } from './SelectField';

/** So many options still fit beside each other. */
const SEGMENTS_AT_MOST = 4;

const isNumeric = ({ kind }: Criterion): boolean => kind === 'signed' || kind === 'scale';

/**
 * The question of one criterion, as its kind is answered: segments, a list, or a number. A stage need is answered by
 * the stage.
 */
export function CriterionField({ criterion }: { criterion: Criterion }) {
  const { settings, content, readOnly, edit } = usePanel();
  const answer = content.answers[criterion.id] ?? null;
  const choices = answerChoices(criterion);
  const label = textOf(criterion.label);
  const choose = (value: string | null): void =>
    edit({ answers: { [criterion.id]: value !== null && isNumeric(criterion) ? Number(value) : value } });

  if (criterion.kind === 'stageNeed') return null;
  if (criterion.kind === 'count') return <CountField criterion={criterion} />;
  const shared = { label, question: textOf(criterion.question), choices, disabled: readOnly };
  return (
    <FieldBox field={`answers.${criterion.id}`}>
      {choices.length > SEGMENTS_AT_MOST && criterion.kind === 'choice' ? (
        <SelectField
          {...shared}
          value={answer === null ? null : String(answer)}
          gone={answerWords(criterion, answer ?? '', settings)}
          onChoose={choose}
        />
      ) : (
        <Choices
          {...shared}
          value={choices.some(({ value }) => value === String(answer)) ? String(answer) : null}
          fill={criterion.kind !== 'yesNo'}
          numberKeys={criterion.kind === 'signed'}
          placeholder="Not rated yet."
          onChoose={choose}
          onClear={answer === null ? undefined : () => choose(null)}
        />
      )}
    </FieldBox>
  );
}
