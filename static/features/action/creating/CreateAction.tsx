import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { MadeIssue } from '../../../host/creating/findMade';
import { Message } from '../../../parts/messages/Message';
import { useFocusAfter } from '../../../parts/opening/useFocusAfter';
import { EpicLink } from '../../portfolio/list/EpicLink';
import type { ActionOf } from '../actionOf';
import { ActionForm } from './ActionForm';
import '../action.css';

export interface CreateActionProps {
  of: ActionOf;
  /** Which record it is for, where several stand on a screen: heard after "Create action". */
  about?: string;
  onMade?: (issue: MadeIssue) => void;
  /** The form was left after a send that failed or was not answered. */
  onDoubt?: () => void;
}

interface Made {
  issue: MadeIssue & { summary: string };
  unlinked: readonly string[];
}

/** A button that opens the form of an action, and then the key of the issue that came of it. */
export function CreateAction({ of, about, onMade, onDoubt }: CreateActionProps) {
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const button = useFocusAfter(isOpen);
  const done = (issue: Made['issue'], unlinked: readonly string[]): void => {
    setMade({ issue, unlinked });
    setOpen(false);
    onMade?.(issue);
  };
  const leave = (wasSent: boolean): void => {
    setOpen(false);
    if (wasSent) onDoubt?.();
  };
  if (isOpen) return <ActionForm of={of} onMade={done} onCancel={leave} />;
  return (
    <div className="lens-action">
      <Button ref={button} spacing="compact" onClick={() => setOpen(true)}>
        Create action
        {about !== undefined && <span className="lens-visually-hidden">{` for ${about}`}</span>}
      </Button>
      <p className="lens-action__said" role="status">
        {made && (
          <>
            Created: <EpicLink epic={made.issue} />
          </>
        )}
      </p>
      {made && made.unlinked.length > 0 && (
        <Message tone="warning">
          {made.unlinked.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Message>
      )}
    </div>
  );
}
