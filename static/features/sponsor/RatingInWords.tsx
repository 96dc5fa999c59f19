import type { Assessment } from '#domain/rating/assessment';
import { askedCriteria, type Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import { DISRUPTION_WORDS } from '#domain/rating/disruptionWords';
import { answerChoices } from '../rating/answers/answerChoices';
import { answerWords, REASON_QUESTION, stageName } from '../rating/answers/words';
import { onScreen } from '../rating/kinds';

interface Said {
  label: string;
  value: string;
  meaning?: string | undefined;
}

/** A rating as somebody reads it who stands for it: each answer with what it means. */
export function RatingInWords({ assessment, settings }: { assessment: Assessment; settings: Settings }) {
  return (
    <dl className="sponsor-rating">
      {saidOf(assessment, settings).map(({ label, value, meaning }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <strong>{value}</strong> {meaning}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function saidOf({ answers, reason, stage, disruption }: Assessment, settings: Settings): Said[] {
  const answered = askedCriteria(settings)
    .filter((criterion) => onScreen(criterion).control.is !== 'stage')
    .flatMap((criterion): Said[] => {
      const answer = answers[criterion.id];
      if (answer === undefined) return [];
      const meaning = answerChoices(criterion).find(({ value }) => value === String(answer))?.anchor;
      return [{ label: textOf(criterion.label), value: answerWords(criterion, answer, settings), meaning }];
    });
  const level = disruption === null ? undefined : DISRUPTION_WORDS[disruption];
  return [
    ...answered,
    ...(reason === null ? [] : [{ label: REASON_QUESTION, value: `“${reason}”` }]),
    ...(stage === null ? [] : [{ label: 'Journey stage', value: stageName(stage, settings) }]),
    ...(level ? [{ label: 'Disruption while delivering', value: level.label, meaning: level.anchor }] : []),
  ];
}
