import { useEffect } from 'react';
import { Message } from '../../../parts/messages/Message';
import { useDesk } from '../drafting/DraftContext';
import { openDraft, rebaseDraft, type Stored } from '../drafting/draft';
import { fieldIds, goToField } from '../fields/fieldIds';
import { ConflictPanel } from './ConflictPanel';
import { ProblemSummary } from './ProblemSummary';
import type { Save } from './useSave';
import { useShownOutcome } from './useShownOutcome';

/** Above the save bar: what stands in the way of saving, and how the last try ended. */
export function SaveOutcome({ save }: { save: Save }) {
  const { problems, reason } = useDesk();
  const { state } = save;
  useReasonFocus(state.kind === 'incomplete' && problems.length === 0 && reason.trim() === '');

  return (
    <div className="lens-outcome">
      {state.kind === 'incomplete' && problems.length > 0 && <ProblemSummary problems={problems} tried={state} />}
      {state.kind === 'failed' && <Refusal save={save} />}
      {state.kind === 'conflict' && <ConflictChoice save={save} theirs={state.conflict.theirs} />}
    </div>
  );
}

/** The reason is the last thing to ask: the focus goes there when nothing else is wrong. */
function useReasonFocus(wanted: boolean): void {
  useEffect(() => {
    if (wanted) goToField(fieldIds.reason);
  }, [wanted]);
}

function Refusal({ save }: { save: Save }) {
  const { state } = save;
  const box = useShownOutcome<HTMLDivElement>(state);
  if (state.kind !== 'failed') return null;
  const { message, problems } = state.failure;
  return (
    <div tabIndex={-1} ref={box} role="group" aria-label="Not saved">
      <Message tone="error" action={{ label: 'Try again', onClick: () => void save.save() }}>
        <strong>Not saved.</strong> {message} What you changed is still here.
        {problems && problems.length > 0 && (
          <ul className="lens-problems">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </Message>
    </div>
  );
}

function ConflictChoice({ save, theirs }: { save: Save; theirs: Stored }) {
  const { change, replace, announce } = useDesk();
  if (save.state.kind !== 'conflict') return null;

  const keepMine = (): void => {
    change((before) => rebaseDraft(before, theirs));
    announce(`Your changes now stand on top of version ${theirs.version}. Look them through and save.`);
    save.dismiss();
    goToField(fieldIds.reason);
  };
  const takeTheirs = (): void => {
    replace(`Version ${theirs.version} is on screen. Your changes were put aside.`, () => openDraft(theirs), '');
    save.dismiss();
  };
  return <ConflictPanel conflict={save.state.conflict} onKeepMine={keepMine} onTakeTheirs={takeTheirs} />;
}
