import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import { useLeaveGuard } from '../../../parts/fields/useLeaveGuard';
import { Message } from '../../../parts/messages/Message';
import { entryIn } from '../sending/entryIn';
import { SendTrouble } from '../sending/SendTrouble';
import { useSending } from '../sending/useSending';
import { saidWords } from '../voiceWords';
import { DeclineOrPass } from './DeclineOrPass';
import { OpinionFields } from './OpinionFields';
import { draftOf, dropDraft, isWrongNumber, keepDraft, keptDraft, saidBy, saidIn, saysSo } from './opinionDraft';
import type { Opinions, OwnOpinionProps } from './useOpinions';

interface OpinionQuestionsProps extends OwnOpinionProps {
  /** What was said already is changed. */
  isRevision: boolean;
  onCancel?: () => void;
}

/** The thirty seconds: a level, how sure, for whom, from where one knows it. */
export function OpinionQuestions(props: OpinionQuestionsProps) {
  const { issueId, settings, opinions, isRevision, onRead, onCancel } = props;
  const { own } = opinions;
  const [draft, setDraft] = useState(() => keptDraft(issueId) ?? draftOf(own));
  const [lacksLevel, setLacksLevel] = useState(false);
  const done = (next: Opinions): void => {
    dropDraft(issueId);
    onRead(next);
  };
  const sending = useSending('opinion.save', done);
  const current = entryIn(sending.failure);
  useLeaveGuard(sending.busy || keptDraft(issueId) === draft);
  const reading = useSending('opinion.open', done);
  // What was sent was stored and its answer was lost: what is there says just that.
  const wasStored = current !== null && saysSo(current, saidBy(draft));
  const read = reading.send;
  useEffect(() => {
    if (wasStored) read({ issueId });
  }, [wasStored, read, issueId]);

  const send = (version: number): void => {
    setLacksLevel(draft.impact === null);
    if (draft.impact === null || isWrongNumber(draft)) return;
    sending.send({ issueId, version, changes: { ...saidBy(draft) } });
  };
  return (
    <form
      className="voice-opinion__form"
      onSubmit={(event) => {
        event.preventDefault();
        send(own?.version ?? 0);
      }}
    >
      <OpinionFields
        draft={draft}
        settings={settings}
        lacksLevel={lacksLevel && draft.impact === null}
        onChange={(change) => {
          const next = { ...draft, ...change };
          setDraft(next);
          keepDraft(issueId, next);
        }}
      />
      {current && !wasStored ? (
        <Message tone="warning">
          <p>You sent another answer elsewhere meanwhile: {saidWords(saidIn(current))}. Which one counts?</p>
          <div className="voice-opinion__choose">
            <button type="button" className="lens-plain-button" onClick={() => send(current.version)}>
              Send this one: {saidWords(saidBy(draft))}
            </button>
            <button type="button" className="lens-plain-button" onClick={() => reading.send({ issueId })}>
              Leave the other one
            </button>
          </div>
        </Message>
      ) : (
        !wasStored && <SendTrouble sending={sending} />
      )}
      <SendTrouble sending={reading} />
      <div className="voice-opinion__send">
        <Button type="submit" appearance="primary" shouldFitContainer isDisabled={sending.busy || reading.busy}>
          {sending.busy || reading.busy ? 'Sending…' : isRevision ? 'Send the change' : 'Send'}
        </Button>
      </div>
      {onCancel ? (
        <Button appearance="subtle" onClick={onCancel}>
          Leave it as it was
        </Button>
      ) : (
        <DeclineOrPass issueId={issueId} own={own} onRead={done} />
      )}
    </form>
  );
}
