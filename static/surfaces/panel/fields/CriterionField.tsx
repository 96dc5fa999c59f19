import { isCounted, kindOf, type Answer, type Criterion } from '#domain/rating/criterion';
import { textOf } from '#domain/settings/shippedTexts';
import { Choices } from '../../../parts/fields/Choices';
import { usePanel } from '../PanelContext';
import { answerChoices, answerOfChoice } from '../../../features/rating/answers/answerChoices';
import { answerWords } from '../../../features/rating/answers/words';
import { onScreen } from '../../../features/rating/kinds';
import { CountedField } from './CountedField';
import { FieldBox } from './FieldBox';
import { SelectField } from './SelectField';
import { WrittenField } from './WrittenField';

/** The question of one criterion, with the control of its kind. A stage need is answered by the stage. */
export function CriterionField({ criterion }: { criterion: Criterion }) {
  const { control } = onScreen(criterion);
  if (control.is === 'stage') return null;
  if (isCounted(criterion)) return <CountedField criterion={criterion} />;
  return (
    <FieldBox field={`answers.${criterion.id}`}>
      {control.is === 'written' ? (
        <WrittenField criterion={criterion} />
      ) : (
        <ChosenField criterion={criterion} control={control} />
      )}
    </FieldBox>
  );
}

interface ChosenFieldProps {
  criterion: Criterion;
  control: { fill: boolean; numberKeys: boolean; atMost: number };
}

function ChosenField({ criterion, control }: ChosenFieldProps) {
  const { settings, content, edit } = usePanel();
  const answer: Answer | null = content.answers[criterion.id] ?? null;
  const choices = answerChoices(criterion);
  const text = kindOf(criterion).text(criterion, []);
  const choose = (value: string | null): void =>
    edit({ answers: { [criterion.id]: answerOfChoice(text, value ?? '') } });
  const shared = { label: textOf(criterion.label), question: textOf(criterion.question), choices };
  if (choices.length > control.atMost) {
    return (
      <SelectField
        {...shared}
        value={answer === null ? null : String(answer)}
        gone={answerWords(criterion, answer ?? '', settings)}
        onChoose={choose}
      />
    );
  }
  return (
    <Choices
      {...shared}
      value={choices.some(({ value }) => value === String(answer)) ? String(answer) : null}
      fill={control.fill}
      numberKeys={control.numberKeys}
      placeholder="Not rated yet."
      onChoose={choose}
      onClear={answer === null ? undefined : () => choose(null)}
    />
  );
}
