import Button from '@atlaskit/button/new';
import { useEffect, useId, useState } from 'react';
import type { Failure } from '#contract/errors';
import type { EntryView } from '#contract/register';
import { LINE_MAX } from '#kernel/lengths';
import { storedNow } from '../../../../host/conflict';
import { useHost } from '../../../../host/HostProvider';
import { call } from '../../../../host/server';
import { DateField } from '../../../../parts/controls/DateField';
import { useWritten } from '../../../../parts/fields/useWritten';
import { FailureMessage } from '../../../../parts/messages/FailureMessage';
import { Message } from '../../../../parts/messages/Message';
import { dayOf } from '../../../../parts/texts/zoneTime';
import './told-upward.css';

export interface ToldUpwardProps {
  /** A gap. */
  entry: EntryView;
  /** `published` false: saved, but Jira's search shows it a little later. */
  onTold: (entry: EntryView, published: boolean) => void;
  /** Somebody else changed it meanwhile. */
  onMet: (entry: EntryView) => void;
  onLater: () => void;
}

/** Says in place when a gap was told upward, today at first, and to whom. */
export function ToldUpward({ entry, onTold, onMet, onLater }: ToldUpwardProps) {
  const id = useId();
  const { timeZone } = useHost();
  const [first] = useState(() => ({ day: dayOf(Date.now(), timeZone), to: toldTo(entry) }));
  const [{ day, to }, write] = useWritten(first);
  const [tried, setTried] = useState(false);
  const [met, setMet] = useState(false);
  const [{ busy, failure }, setState] = useState<{ busy: boolean; failure: Failure | null }>({
    busy: false,
    failure: null,
  });
  // Opened by a button: the focus goes where one begins.
  useEffect(() => document.getElementById(`${id}-day`)?.focus(), [id]);
  const send = async (): Promise<void> => {
    setState({ busy: true, failure: null });
    const { kind, home, version } = entry;
    const changes = { toldAt: day, toldTo: to.trim() === '' ? null : to.trim() };
    const answer = await call('entry.save', { id: entry.id, kind, home, version, changes });
    if (answer.ok) return onTold(answer.value.entry, answer.value.published);
    const current = storedNow<'entry.save'>(answer.error);
    setMet(current !== null);
    setState({ busy: false, failure: current ? null : answer.error });
    if (current) onMet(current);
  };
  return (
    <form
      className="told-upward"
      aria-label="Told upward"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (day !== '' && !busy) void send();
      }}
    >
      <div className="told-upward__fields">
        <div>
          <label className="lens-label" htmlFor={`${id}-day`}>
            When it was told
          </label>
          <DateField
            id={`${id}-day`}
            value={day}
            aria-invalid={tried && day === ''}
            aria-describedby={tried && day === '' ? `${id}-problem` : undefined}
            onChange={({ target }) => write({ day: target.value })}
          />
        </div>
        <div className="told-upward__to">
          <label className="lens-label" htmlFor={`${id}-to`}>
            To whom (optional)
          </label>
          <input
            id={`${id}-to`}
            className="lens-input"
            value={to}
            maxLength={LINE_MAX}
            autoComplete="off"
            onChange={({ target }) => write({ to: target.value })}
          />
        </div>
      </div>
      {tried && day === '' && (
        <p className="told-upward__problem" id={`${id}-problem`} role="alert">
          Choose the day on which it was told.
        </p>
      )}
      {met && (
        <Message tone="warning">Somebody else changed this gap meanwhile. Look at it, and send once more.</Message>
      )}
      {failure && <FailureMessage failure={failure} onTryAgain={() => void send()} />}
      <div className="told-upward__buttons">
        <Button type="submit" appearance="primary" isLoading={busy}>
          Told upward
        </Button>
        <Button appearance="subtle" onClick={onLater}>
          Later
        </Button>
      </div>
    </form>
  );
}

const toldTo = ({ body }: EntryView): string => (typeof body['toldTo'] === 'string' ? body['toldTo'] : '');
