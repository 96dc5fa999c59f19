import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { AssessmentView } from '#contract/rating';
import type { Failure } from '#contract/errors';
import type { EntryView } from '#contract/register';
import { impactOf } from '#domain/rating/missing';
import { confirmationOf } from '#domain/voice/confirmation';
import type { Settings } from '#domain/settings/settings';
import { LINE_MAX, PARAGRAPH_MAX } from '#kernel/lengths';
import { call } from '../../host/server';
import { useWritten } from '../../parts/fields/useWritten';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { Loading } from '../../parts/messages/Loading';
import { Message } from '../../parts/messages/Message';
import { useAnswer } from '../../parts/messages/useAnswer';
import { ScoreText } from '../../parts/score/ScoreText';
import { useDay } from '../../parts/texts/useDay';
import { confirmationWords } from './confirmationWords';
import { RatingInWords } from './RatingInWords';
import '../../parts/fields/choices.css';
import './sponsor.css';

export interface ConfirmRatingProps {
  issueId: string;
  settings: Settings;
  onDone: (entry: EntryView) => void;
  onLater?: () => void;
}

/** The sponsor reads a rating as it is now and confirms that very version of it, at a gate. */
export default function ConfirmRating(props: ConfirmRatingProps) {
  const { issueId } = props;
  const rating = useAnswer('assessment.open', { issueId });
  const earlier = useAnswer('entry.list', { kind: 'confirmation', home: { issueId } });
  if (rating.state === 'failed') return <FailureMessage failure={rating.failure} onTryAgain={rating.again} />;
  if (earlier.state === 'failed') return <FailureMessage failure={earlier.failure} onTryAgain={earlier.again} />;
  if (rating.state === 'loading' || earlier.state === 'loading') return <Loading>Reading the rating…</Loading>;
  const view = rating.value;
  if (view.can.why === 'owesOpinion')
    return <Message tone="information">You were asked for an opinion on this epic. Give it first.</Message>;
  if (view.assessment.version === 0)
    return <Message tone="information">Nobody has rated this epic yet, so there is nothing to confirm.</Message>;
  if (!earlier.value.mayAdd)
    return <Message tone="information">A rating is confirmed by the sponsor of the epic.</Message>;
  return <ConfirmForm {...props} view={view} onAgain={rating.anew} />;
}

function ConfirmForm({
  issueId,
  settings,
  onDone,
  onLater,
  view,
  onAgain,
}: ConfirmRatingProps & { view: AssessmentView; onAgain: () => void }) {
  const id = useId();
  const { assessment, score, facts } = view;
  const { version } = assessment;
  const before = confirmationWords(confirmationOf(facts, impactOf(assessment.answers)), useDay());
  const [{ gate, remark }, write] = useWritten({ gate: '', remark: '' });
  const [{ busy, failure }, setState] = useState<{ busy: boolean; failure: Failure | null }>({
    busy: false,
    failure: null,
  });
  const confirm = async (): Promise<void> => {
    setState({ busy: true, failure: null });
    const changes = { version, gate, remark };
    const answer = await call('entry.save', { kind: 'confirmation', home: { issueId }, version: 0, changes });
    setState({ busy: false, failure: answer.ok ? null : answer.error });
    if (answer.ok) return onDone(answer.value.entry);
    if (answer.error.code === 'conflict') onAgain();
  };
  return (
    <form
      className="sponsor-form"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void confirm();
      }}
    >
      <h3 id={`${id}-title`} className="sponsor-form__title">
        {`You confirm version ${version}: `}
        <ScoreText score={score} />
      </h3>
      {before !== null && <p className="sponsor-form__note">{`${before}.`}</p>}
      <RatingInWords assessment={assessment} settings={settings} />
      <div className="sponsor-form__field">
        <label className="lens-label" htmlFor={`${id}-gate`}>
          At which gate
        </label>
        <input
          id={`${id}-gate`}
          className="lens-input"
          value={gate}
          maxLength={LINE_MAX}
          autoComplete="off"
          onChange={(event) => write({ gate: event.target.value })}
        />
      </div>
      <div className="sponsor-form__field">
        <label className="lens-label" htmlFor={`${id}-remark`}>
          Remark (optional)
        </label>
        <textarea
          id={`${id}-remark`}
          className="lens-input"
          rows={2}
          value={remark}
          maxLength={PARAGRAPH_MAX}
          onChange={(event) => write({ remark: event.target.value })}
        />
      </div>
      <p className="sponsor-form__note">
        It lapses when the impact moves by more than one level. Your name stands beside it.
      </p>
      {failure && <Message tone="warning">{failure.message}</Message>}
      <div className="sponsor-form__buttons">
        <Button type="submit" appearance="primary" isDisabled={busy}>
          {busy ? 'Confirming…' : `Confirm version ${version}`}
        </Button>
        {onLater && (
          <Button appearance="subtle" onClick={onLater}>
            Later
          </Button>
        )}
      </div>
    </form>
  );
}
