import Button from '@atlaskit/button/new';
import { useEffect, useId, useState } from 'react';
import type { Failure } from '#contract/errors';
import type { EntryView } from '#contract/register';
import { LINE_MAX } from '#kernel/lengths';
import { call } from '../../../host/server';
import { useLeaveGuard } from '../../../parts/fields/useLeaveGuard';
import { useWritten } from '../../../parts/fields/useWritten';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { PersonName } from '../../../people/PersonName';
import { usePeople } from '../../../people/usePeople';
import { freshKey } from '../../register/form/useSaveEntry';
import './go-live.css';

interface FreezeGoLiveProps {
  issueId: string;
  /** The title that is offered. */
  title: string;
  sponsor: string | null | undefined;
  onFrozen: (entry: EntryView) => void;
  onCancel: () => void;
}

/** Freezes the page before go-live of an epic, as it stands now. */
export function FreezeGoLive({ issueId, title: first, sponsor, onFrozen, onCancel }: FreezeGoLiveProps) {
  const id = useId();
  const [{ title }, write] = useWritten({ title: first });
  const [key] = useState(freshKey);
  const [tried, setTried] = useState(false);
  const [{ busy, failure }, setState] = useState<{ busy: boolean; failure: Failure | null }>({
    busy: false,
    failure: null,
  });
  const people = usePeople([sponsor]);
  const isEmpty = title.trim() === '';
  useLeaveGuard(title !== first);
  // Opened by a button: the focus goes where one begins.
  useEffect(() => document.getElementById(`${id}-title`)?.focus(), [id]);
  const send = async (): Promise<void> => {
    setState({ busy: true, failure: null });
    const answer = await call('goLive.freeze', { issueId, title: title.trim(), key });
    if (answer.ok) return onFrozen(answer.value.entry);
    setState({ busy: false, failure: answer.error });
  };
  return (
    <form
      className="go-live-form"
      aria-label="Freeze the page before go-live"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isEmpty && !busy) void send();
      }}
    >
      <div>
        <label className="lens-label" htmlFor={`${id}-title`}>
          Title
        </label>
        <input
          id={`${id}-title`}
          className="lens-input"
          value={title}
          maxLength={LINE_MAX}
          autoComplete="off"
          aria-invalid={tried && isEmpty}
          aria-describedby={tried && isEmpty ? `${id}-problem` : undefined}
          onChange={({ target }) => write({ title: target.value })}
        />
        {tried && isEmpty && (
          <p className="go-live-form__problem" id={`${id}-problem`} role="alert">
            Give it a title.
          </p>
        )}
      </div>
      <p className="go-live-pages__quiet">
        The page is frozen as the epic stands now: what is ready, who met which data, what nobody has found yet, the
        gaps that are open. Nobody can change it afterwards.{' '}
        {sponsor === null && 'The epic has no sponsor, so whoever may edit it decides.'}
        {sponsor != null && (
          <>
            <PersonName accountId={sponsor} people={people} /> decides: go, go with conditions, or wait.
          </>
        )}
      </p>
      <div className="go-live-form__buttons">
        <Button type="submit" appearance="primary" isLoading={busy}>
          Freeze the page
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
      {failure && <FailureMessage failure={failure} onTryAgain={() => void send()} />}
    </form>
  );
}
