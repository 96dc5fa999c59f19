import { useId, useState } from 'react';
import type { EntryView } from '#contract/register';
import { optionsOf } from '#domain/register/field';
import { KINDS } from '#domain/register/kinds/index';
import { PARAGRAPH_MAX } from '#kernel/lengths';
import { Radio } from '../../../parts/controls/Checkbox';
import { SendFoot } from '../sending/SendFoot';
import { useSending } from '../sending/useSending';

interface ChallengeFormProps {
  issueId: string;
  onAdded: (entry: EntryView) => void;
  onCancel: () => void;
}

const { claim, reason } = KINDS.challenge.fields;

/** Says that a rating is wrong: in what, and why. Whoever may edit the epic owes an answer. */
export function ChallengeForm({ issueId, onAdded, onCancel }: ChallengeFormProps) {
  const id = useId();
  // What is sent once more because no answer came makes one record.
  const [key] = useState(() => crypto.randomUUID());
  const [said, setSaid] = useState<{ claim: string | null; reason: string }>({ claim: null, reason: '' });
  const [wasSent, setSent] = useState(false);
  const sending = useSending('entry.save', ({ entry }) => onAdded(entry));
  const lacks = said.claim === null ? 'Choose what is wrong first.' : null;
  return (
    <form
      className="voice-challenge voice-challenge--new"
      onSubmit={(event) => {
        event.preventDefault();
        setSent(true);
        if (lacks === null)
          sending.send({ kind: 'challenge', home: { issueId }, version: 0, key, changes: { ...said } });
      }}
    >
      <fieldset className="voice-challenge__claims">
        <legend className="lens-label">{claim.label}</legend>
        {optionsOf(claim).map(({ id: one, label }) => (
          <Radio key={one} name={id} checked={said.claim === one} onChange={() => setSaid({ ...said, claim: one })}>
            {label}
          </Radio>
        ))}
      </fieldset>
      <label className="lens-label" htmlFor={`${id}-reason`}>
        {reason.label}
      </label>
      <textarea
        id={`${id}-reason`}
        className="lens-input"
        rows={2}
        maxLength={PARAGRAPH_MAX}
        placeholder={reason.hint}
        value={said.reason}
        onChange={({ target }) => setSaid({ ...said, reason: target.value })}
      />
      <SendFoot
        sending={sending}
        does="Challenge the rating"
        doing="Sending…"
        lacks={wasSent ? lacks : null}
        onCancel={onCancel}
      />
    </form>
  );
}
