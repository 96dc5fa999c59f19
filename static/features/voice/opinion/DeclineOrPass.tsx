import { useId, useState } from 'react';
import type { EntryView } from '#contract/register';
import { LINE_MAX } from '#kernel/lengths';
import { Radio } from '../../../parts/controls/Checkbox';
import { onDemand } from '../../../parts/messages/onDemand';
import { rememberPerson } from '../../../people/usePeople';
import { SendTrouble } from '../sending/SendTrouble';
import { useSending } from '../sending/useSending';
import type { Opinions } from './useOpinions';

const PersonPicker = onDemand(
  () => import('../../../people/choosing/PersonPicker'),
  <p className="lens-question">Loading the search…</p>,
);

interface DeclineOrPassProps {
  issueId: string;
  own: EntryView | null;
  onRead: (opinions: Opinions) => void;
}

/** Reasons that most people have; one of them, or words of one's own. */
const REASONS = ['I do not know these customers', 'I do not know what changes here', 'I have no time for it now'];

/** Two ways out of what one was asked: it is not one's subject, or somebody else knows better. */
export function DeclineOrPass({ issueId, own, onRead }: DeclineOrPassProps) {
  const [opened, setOpened] = useState<'decline' | 'pass' | null>(null);
  const labelId = useId();
  const sending = useSending('opinion.save', onRead);
  const save = (changes: Record<string, string>): void =>
    sending.send({ issueId, version: own?.version ?? 0, changes });
  if (own?.status !== 'asked') return null;
  const toggle = (which: 'decline' | 'pass'): void => setOpened(opened === which ? null : which);
  return (
    <div className="voice-out">
      <div className="voice-out__ways">
        <button
          type="button"
          className="lens-plain-button"
          aria-expanded={opened === 'decline'}
          onClick={() => toggle('decline')}
        >
          Not my subject
        </button>
        <button
          type="button"
          className="lens-plain-button"
          aria-expanded={opened === 'pass'}
          onClick={() => toggle('pass')}
        >
          Pass on to …
        </button>
      </div>
      {opened === 'decline' && <Decline busy={sending.busy} onDecline={(declined) => save({ declined })} />}
      {opened === 'pass' && (
        <div>
          <span className="lens-label" id={labelId}>
            Who knows these customers better?
          </span>
          <PersonPicker
            labelledBy={labelId}
            issueId={issueId}
            onClose={() => undefined}
            onChoose={(person) => {
              rememberPerson(person);
              save({ passedTo: person.accountId });
            }}
          />
          {sending.busy && <p role="status">Passing it on…</p>}
        </div>
      )}
      <SendTrouble sending={sending} />
    </div>
  );
}

function Decline({ busy, onDecline }: { busy: boolean; onDecline: (reason: string) => void }) {
  const name = useId();
  const [reason, setReason] = useState('');
  const [own, setOwn] = useState('');
  const said = (reason === '' ? own : reason).trim();
  return (
    <fieldset className="voice-out__why">
      <legend className="lens-label">Why can you not say?</legend>
      {REASONS.map((one) => (
        <Radio key={one} name={name} checked={reason === one} onChange={() => setReason(one)}>
          {one}
        </Radio>
      ))}
      <input
        className="lens-input"
        aria-label="Another reason"
        placeholder="Another reason"
        maxLength={LINE_MAX}
        value={own}
        onChange={({ target }) => {
          setOwn(target.value);
          setReason('');
        }}
      />
      <button
        type="button"
        className="lens-plain-button"
        aria-disabled={said === '' || busy}
        onClick={() => said !== '' && !busy && onDecline(said)}
      >
        {busy ? 'Sending…' : 'Decline'}
      </button>
    </fieldset>
  );
}
