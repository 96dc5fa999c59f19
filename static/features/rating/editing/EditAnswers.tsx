import { useEffect, useState } from 'react';
import { editableIssues } from '../../../host/jira';
import { Loading } from '../../../parts/messages/Loading';
import { onDemand } from '../../../parts/messages/onDemand';

const AnswersEditor = onDemand(() => import('./AnswersEditor'), <Loading>Reading the answers…</Loading>);

export interface EditAnswersProps {
  issueId: string;
  /** Key of the epic, for those who hear the button. */
  epicKey: string;
  /** Is told of every save. */
  onSaved: () => void;
}

/** A way to the answers of an epic without leaving the list; shown to those who may edit the epic. */
export function EditAnswers({ issueId, epicKey, onSaved }: EditAnswersProps) {
  const [mayEdit, setMayEdit] = useState(false);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    let wanted = true;
    editableIssues([issueId]).then(
      (editable) => wanted && setMayEdit(editable.has(issueId)),
      // The panel of the epic is still there, and the server checks every save; the list works without the button.
      (error: unknown) => console.warn(`Whether ${epicKey} may be edited could not be asked`, error),
    );
    return () => {
      wanted = false;
    };
  }, [issueId, epicKey]);
  if (!mayEdit) return null;
  return (
    <div className="rate-editor">
      <button
        type="button"
        className="lens-plain-button"
        aria-expanded={isOpen}
        onClick={() => setOpen((open) => !open)}
      >
        {isOpen ? 'Done' : 'Edit the answers'}
        <span className="lens-visually-hidden"> of {epicKey}</span>
      </button>
      {isOpen && <AnswersEditor issueId={issueId} onSaved={onSaved} />}
    </div>
  );
}
