import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { Failure } from '#contract/errors';
import { PARAGRAPH_MAX } from '#kernel/lengths';
import { call } from '../../../host/server';
import { useLeaveGuard } from '../../../parts/fields/useLeaveGuard';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import type { OfficeMeasureRow } from './readSayDo';

interface KeepRewardedProps {
  row: OfficeMeasureRow;
  onSaved: () => void;
  onLeft: () => void;
}

/** Says why a measure stays rewarded though it counts what we do: kept in its history, with who and when. */
export function KeepRewarded({ row, onSaved, onLeft }: KeepRewardedProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState(row.kept ?? '');
  const [isLacking, setLacking] = useState(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  useLeaveGuard(reason !== (row.kept ?? ''));
  useEffect(() => field.current?.focus(), []);
  const send = async (): Promise<void> => {
    const isEmpty = reason.trim() === '';
    setLacking(isEmpty);
    if (isEmpty) return field.current?.focus();
    setSending(true);
    setFailure(null);
    const { id: measure, home, version } = row;
    const changes = { rewardKept: reason.trim() };
    const answer = await call('entry.save', { id: measure, kind: 'measure', home, version, changes });
    setSending(false);
    if (answer.ok) return onSaved();
    setFailure(answer.error);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  return (
    <form className="say-do__form" noValidate onSubmit={submit}>
      <label htmlFor={id}>It stays, because</label>
      <textarea
        ref={field}
        id={id}
        className="lens-input"
        rows={2}
        value={reason}
        maxLength={PARAGRAPH_MAX}
        aria-invalid={isLacking}
        aria-describedby={isLacking ? `${id}-lack` : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {isLacking && <p id={`${id}-lack`}>Write why it stays.</p>}
      {failure && <FailureMessage failure={failure} onTryAgain={() => void send()} />}
      <p className="say-do__doing">
        <Button type="submit" spacing="compact" appearance="primary" isDisabled={isSending}>
          Save
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onLeft}>
          Cancel
        </Button>
      </p>
    </form>
  );
}
