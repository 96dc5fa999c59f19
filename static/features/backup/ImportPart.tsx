import { useEffect, useState } from 'react';
import type { ImportView } from '#contract/backup';
import { useHost } from '../../host/HostProvider';
import { call } from '../../host/server';
import { counted, figuresIn } from '../../parts/texts/counted';
import { FileButton } from '../../parts/controls/FileButton';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { Message } from '../../parts/messages/Message';
import { PersonName } from '../../people/PersonName';
import { TimeText } from '../../parts/texts/TimeText';
import { usePeople } from '../../people/usePeople';
import { useDesk } from '../settings/drafting/DraftContext';
import { appliedWords, movedSettings, progressOf } from './importWords';
import { Preview } from './Preview';
import { isAtWork, useImport, type Sending } from './useImport';

/** A file is chosen, checked, shown and only then imported; the server goes on when the page is closed. */
export function ImportPart() {
  const { status, sending, failure, watched, choose, apply, again } = useImport();
  const { accountId } = useHost();
  const last = status?.last ?? null;
  const busy = isAtWork(last) || sending.step === 'reading' || sending.step === 'sending';
  const showsLast = last !== null && sending.step === 'none' && isNews(last, watched, accountId);
  const settingsUnread = useSettingsOf(watched ? last : null);
  return (
    <section className="lens-backup__part" aria-label="Import">
      <h3>Import</h3>
      <p>
        Brings back what an export of this site holds. You see first what it would change. Nothing is deleted, and what
        it changes stays in the history.
      </p>
      <FileButton
        label="File of an export"
        accept=".json,application/json"
        disabled={busy || status === null}
        onChoose={choose}
      >
        Choose a file
      </FileButton>
      <Progress sending={sending} />
      {failure && <FailureMessage failure={failure} onTryAgain={again} />}
      {showsLast && <LastImport last={last} settingsUnread={settingsUnread} onApply={apply} />}
    </section>
  );
}

/**
 * Whether an import is still something to be told: while it goes on or waits, to everybody; its end to who saw it go
 * on, and later to who started it, because nobody else can tell that it is not about them.
 */
function isNews({ state, actor }: ImportView, watched: boolean, accountId: string | null): boolean {
  if (state === 'staging') return false;
  if (state === 'refused') return watched;
  return state !== 'done' || watched || actor === accountId;
}

/**
 * Has the page follow settings that an import put in force while it was open. @returns whether those could not be read.
 */
function useSettingsOf(watched: ImportView | null): boolean {
  const { learn } = useDesk();
  const moved = watched !== null && movedSettings(watched) ? watched.import : null;
  const [unread, setUnread] = useState(false);
  useEffect(() => {
    if (moved === null) return;
    void call('settings.open', {}).then((opened) => (opened.ok ? learn(opened.value) : setUnread(true)));
  }, [moved, learn]);
  return unread;
}

function Progress({ sending }: { sending: Sending }) {
  if (sending.step === 'none') return null;
  if (sending.step === 'refused') return <Message tone="error">{sending.problem}</Message>;
  const words =
    sending.step === 'reading' ? 'Reading the file…' : 'Sending the file. Keep this page open until it is sent.';
  return (
    <>
      <p role="status">{words}</p>
      {sending.step === 'sending' ? (
        <progress aria-label="Sending the file" max={sending.parts} value={sending.part} />
      ) : (
        <progress aria-label="Reading the file" />
      )}
    </>
  );
}

function LastImport({
  last,
  settingsUnread,
  onApply,
}: {
  last: ImportView;
  settingsUnread: boolean;
  onApply: () => void;
}) {
  switch (last.state) {
    case 'staging':
      return null;
    case 'checking':
      return (
        <>
          <p role="status">The file is being compared with what is here. Nothing is changed yet.</p>
          <progress aria-label="Comparing the file" max={last.parts} value={last.done} />
        </>
      );
    case 'ready':
      return <Preview last={last} onImport={onApply} />;
    case 'applying':
      return <Applying last={last} />;
    case 'done':
      return <Done last={last} settingsUnread={settingsUnread} />;
    case 'refused':
      return <Message tone="error">{last.problem}</Message>;
    case 'stopped':
      return (
        <Message tone="error" action={{ label: 'Go on', onClick: onApply }}>
          {last.problem}
        </Message>
      );
  }
}

function Applying({ last }: { last: ImportView }) {
  const figures = figuresIn(useHost().locale);
  const { done, total } = progressOf(last);
  return (
    <>
      <p role="status">
        Importing: {figures(done)} of {counted(figures, total, 'epic', 'epics')}. You can close this page; it goes on.
      </p>
      <progress aria-label="Importing" max={last.parts} value={last.done} />
    </>
  );
}

function Done({ last, settingsUnread }: { last: ImportView; settingsUnread: boolean }) {
  const figures = figuresIn(useHost().locale);
  const people = usePeople([last.actor]);
  return (
    <div className="lens-backup__preview" role="status">
      <p>
        <strong>Imported</strong> <TimeText iso={last.updatedAt} /> by{' '}
        <PersonName accountId={last.actor} people={people} />.
      </p>
      <ul>
        {appliedWords(last, figures).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {settingsUnread && <li>This page still shows the settings from before. Reload it to see those in force.</li>}
      </ul>
    </div>
  );
}
