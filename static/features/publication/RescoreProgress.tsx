import type { RescoreStatus } from '#contract/publication';
import { Message } from '../../parts/messages/Message';
import type { Rescore } from './useRescore';
import './rescore.css';

const epics = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'epic' : 'epics'}`;

/** How far the scores have followed the settings; nothing when there is nothing to say. */
export function RescoreProgress({ rescore }: { rescore: Rescore }) {
  const { status, failure, watched } = rescore;
  if (status === null)
    return failure ? (
      <p className="lens-rescore__note">Whether scores are being brought up to date cannot be read at the moment.</p>
    ) : null;
  return (
    <div className="lens-rescore">
      <Progress status={status} watched={watched} />
      {failure && (
        <p className="lens-rescore__note">The progress cannot be read at the moment; it is asked for again.</p>
      )}
      {status.missed > 0 && status.state !== 'running' && (
        <p className="lens-rescore__note">
          {epics(status.missed)} could not be brought up to date then: Customer Lens may not change{' '}
          {status.missed === 1 ? 'it' : 'them'}, or Jira did not answer. The nightly check tries again where it may;
          anyone who may edit {status.missed === 1 ? 'it' : 'them'} can by saving a rating. Health says what is still to
          be done.
        </p>
      )}
    </div>
  );
}

function Progress({ status: { state, done, total, missed }, watched }: { status: RescoreStatus; watched: boolean }) {
  if (state === 'running') return <Running done={done} total={total} />;
  if (state === 'failed') {
    return (
      <Message tone="error">
        Bringing the scores up to date stopped after {epics(done)}. Your settings are saved; the rest of the epics still
        show scores of an earlier version, until Customer Lens mends them overnight or settings are saved again.
      </Message>
    );
  }
  if (state === 'done' && watched) {
    return missed > 0 ? (
      <p role="status">
        Re-scored with the new settings: {(done - missed).toLocaleString('en')} of {epics(done)}.
      </p>
    ) : (
      <p role="status">Scores are up to date: {epics(done)} re-scored with the new settings.</p>
    );
  }
  return null;
}

function Running({ done, total }: { done: number; total: number }) {
  const known = total > 0;
  const words = known ? `${done.toLocaleString('en')} of about ${epics(Math.max(total, done))}` : 'starting';
  return (
    <>
      <p id="rescore-words">Scores are being brought up to date: {words}. You can close this page; it goes on.</p>
      <div
        className={known ? 'lens-rescore__track' : 'lens-rescore__track lens-rescore__track--starting'}
        role="progressbar"
        aria-label="Re-scoring of rated epics"
        aria-valuemin={0}
        aria-valuemax={known ? Math.max(total, done) : undefined}
        aria-valuenow={known ? done : undefined}
        aria-valuetext={words}
      >
        <div style={{ width: known ? `${Math.min(100, (100 * done) / Math.max(total, done))}%` : '0%' }} />
      </div>
    </>
  );
}
