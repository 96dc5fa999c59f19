import { Fragment, type ReactNode } from 'react';
import { openStages } from '#domain/journey/journey';
import type { Answer, Criterion } from '#domain/rating/criterion';
import { askedCriteria } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import { answerChoices } from '../../../features/rating/answers/answerChoices';
import { answerWords, REASON_QUESTION, stageName } from '../../../features/rating/answers/words';
import { onScreen } from '../../../features/rating/kinds';
import { DISRUPTION_WORDS } from '#domain/rating/disruptionWords';
import { PersonName } from '../../../people/PersonName';
import { usePanel } from '../PanelContext';
import { LevelBelow } from '../reading/LevelBelow';
import { Confirmed } from '../reading/Confirmed';
import './rating-text.css';

/** The rating as text, for whoever may read it only: what was answered and what that means, nothing to press. */
export function RatingText() {
  const { settings, content, people, view } = usePanel();
  const { stage, otherStages, disruption, reason, sponsor } = content;
  const asked = askedCriteria(settings).filter((criterion) => onScreen(criterion).control.is !== 'stage');
  const others = otherStages.map((id) => stageName(id, settings)).join(', ');
  const isOffered = openStages(settings.journeys).some(({ id }) => id === stage);
  return (
    <dl className="panel-form rating-text">
      {asked.map((criterion) => (
        <Fragment key={criterion.id}>
          <AnswerText criterion={criterion} answer={content.answers[criterion.id] ?? null} />
          {criterion.id === 'impact' && <ReasonText reason={reason} />}
        </Fragment>
      ))}
      <Line
        label="Journey stage"
        value={stage === null ? null : stageName(stage, settings)}
        meaning={[others && `Also ${others}.`, stage !== null && !isOffered && 'No longer offered.']
          .filter(Boolean)
          .join(' ')}
        none="Not chosen"
      />
      <Line
        label="Disruption while delivering"
        value={disruption === null ? null : (DISRUPTION_WORDS[disruption]?.label ?? String(disruption))}
        meaning={disruption === null ? '' : DISRUPTION_WORDS[disruption]?.anchor}
        below={<LevelBelow rated={disruption} facts={view.facts} />}
      />
      <div>
        <dt className="lens-label">Sponsor</dt>
        <dd>
          {sponsor === null ? (
            <span className="panel-subtle">No sponsor</span>
          ) : (
            <PersonName accountId={sponsor} people={people} size={24} />
          )}
          <Confirmed />
        </dd>
      </div>
    </dl>
  );
}

function ReasonText({ reason }: { reason: string | null }) {
  return (
    <div>
      <dt className="lens-label">{REASON_QUESTION}</dt>
      <dd>{reason ?? <span className="panel-subtle">Nothing is written</span>}</dd>
    </div>
  );
}

function AnswerText({ criterion, answer }: { criterion: Criterion; answer: Answer | null }) {
  const { settings } = usePanel();
  const chosen = answerChoices(criterion).find(({ value }) => value === String(answer));
  return (
    <Line
      label={textOf(criterion.label)}
      value={answer === null ? null : answerWords(criterion, answer, settings)}
      meaning={chosen?.anchor}
    />
  );
}

interface LineProps {
  label: string;
  value: string | null;
  meaning?: string | undefined;
  /** What stands there while nothing was answered. */
  none?: string;
  below?: ReactNode;
}

function Line({ label, value, meaning, none = 'Not rated', below }: LineProps) {
  return (
    <div>
      <dt className="lens-label">{label}</dt>
      <dd>
        {value === null ? (
          <span className="panel-subtle">{none}</span>
        ) : (
          <>
            <strong>{value}</strong> {meaning}
          </>
        )}
        {below}
      </dd>
    </div>
  );
}
