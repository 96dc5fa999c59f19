import { useState } from 'react';
import type { EntryView } from '#contract/register';
import type { Settings } from '#domain/settings/settings';
import { Message } from '../../../parts/messages/Message';
import { entryIn } from '../sending/entryIn';
import { SendTrouble } from '../sending/SendTrouble';
import { useSending } from '../sending/useSending';
import { ChallengeText } from './ChallengeText';
import { ChangeRating } from './ChangeRating';
import { KeepRating } from './KeepRating';
import './challenge.css';

export interface ChallengeAnswerProps {
  entry: EntryView;
  settings: Settings;
  /** Is told when it was answered. */
  onDone: (entry: EntryView) => void;
}

type Way = 'change' | 'keep';

/** What somebody says against the rating, and the two ways to answer: neither is chosen for the owner. */
export function ChallengeAnswer({ entry, onDone }: ChallengeAnswerProps) {
  const [way, setWay] = useState<Way | null>(null);
  const sending = useSending('entry.answer', ({ entry: answered }) => onDone(answered));
  const current = entryIn(sending.failure);
  if (current?.answer)
    return (
      <div className="voice-challenge">
        <ChallengeText entry={current} />
        <Message
          tone="information"
          action={{
            label: 'All right',
            onClick: () => {
              sending.forget();
              onDone(current);
            },
          }}
        >
          It was answered meanwhile, as you see above. Yours was not sent.
        </Message>
      </div>
    );
  const answer = (outcome: 'changed' | 'kept', text: string): void =>
    sending.send({ id: entry.id, version: (current ?? entry).version, answer: { outcome, text } });
  const toggle = (next: Way): void => setWay(way === next ? null : next);
  return (
    <div className="voice-challenge">
      <ChallengeText entry={current ?? entry} />
      {current && <p role="alert">Its author changed it meanwhile: read it again, then answer.</p>}
      {entry.may.answer && (
        <>
          <div className="voice-challenge__ways">
            <button
              type="button"
              className="lens-plain-button"
              aria-expanded={way === 'change'}
              onClick={() => toggle('change')}
            >
              Change the rating
            </button>
            <button
              type="button"
              className="lens-plain-button"
              aria-expanded={way === 'keep'}
              onClick={() => toggle('keep')}
            >
              Keep it, because …
            </button>
          </div>
          {way === 'change' && 'issueId' in entry.home && (
            <ChangeRating
              issueId={entry.home.issueId}
              since={entry.at}
              busy={sending.busy}
              onAnswer={(text) => answer('changed', text)}
            />
          )}
          {way === 'keep' && <KeepRating busy={sending.busy} onAnswer={(text) => answer('kept', text)} />}
          {!current && <SendTrouble sending={sending} />}
        </>
      )}
    </div>
  );
}

export default ChallengeAnswer;
