import { openOptions, SCALE_LEVELS, SIGNED_LEVELS, YES_NO, type Answer, type Criterion } from '../../../../src/domain/criterion';
import { signed } from '../../../../src/domain/grid';
import { textOf } from '../../../../src/domain/texts';
import { Choices, type Choice } from '../../../parts/Choices';
import { usePanel } from '../PanelContext';
import { answerWords } from '../../../rating/words';
import { CountField } from './CountField';
import { FieldBox } from './FieldBox';
import { SelectField } from './SelectField';

/** So many options still fit beside each other. */
const SEGMENTS_AT_MOST = 4;

const anchorOf = (criterion: Criterion, level: Answer): string => textOf(criterion.anchors[String(level)] ?? '');

const levelTone = (level: number): Choice['tone'] => (level > 0 ? 'gain' : level < 0 ? 'harm' : 'neutral');

/** @returns the answers that a criterion offers as segments; empty for the kinds that are not chosen from a list. */
function choicesOf(criterion: Criterion): Choice[] {
  switch (criterion.kind) {
    case 'signed':
      return SIGNED_LEVELS.map((level) => ({ value: String(level), label: signed(level), anchor: anchorOf(criterion, level), tone: levelTone(level) }));
    case 'scale':
      return SCALE_LEVELS.map((level) => ({ value: String(level), label: String(level), anchor: anchorOf(criterion, level) }));
    case 'yesNo':
      return YES_NO.map((value) => ({ value, label: answerWords(criterion, value), anchor: anchorOf(criterion, value) }));
    case 'choice':
      return openOptions(criterion).map(({ id, label }) => ({ value: id, label: textOf(label), anchor: anchorOf(criterion, id) }));
    case 'count':
    case 'stageNeed':
      return [];
  }
}

const isNumeric = ({ kind }: Criterion): boolean => kind === 'signed' || kind === 'scale';

/** The question of one criterion, as its kind is answered: segments, a list, or a number. A stage need is answered by the stage. */
export function CriterionField({ criterion }: { criterion: Criterion }) {
  const { content, readOnly, edit } = usePanel();
  const answer = content.answers[criterion.id] ?? null;
  const choices = choicesOf(criterion);
  const label = textOf(criterion.label);
  const choose = (value: string | null): void => edit({ answers: { [criterion.id]: value !== null && isNumeric(criterion) ? Number(value) : value } });

  if (criterion.kind === 'stageNeed') return null;
  if (criterion.kind === 'count') return <CountField criterion={criterion} />;
  const shared = { label, question: textOf(criterion.question), choices, disabled: readOnly };
  return (
    <FieldBox field={`answers.${criterion.id}`}>
      {choices.length > SEGMENTS_AT_MOST && criterion.kind === 'choice' ? (
        <SelectField {...shared} value={answer === null ? null : String(answer)} gone={answerWords(criterion, answer ?? '')} onChoose={choose} />
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
