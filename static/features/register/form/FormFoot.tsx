import { useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import type { DraftOnScreen } from './useDraft';

interface FormFootProps {
  onScreen: DraftOnScreen;
  /** The word on the button that sends. */
  does: string;
  /** What keeps it from being sent; null while nothing does. */
  lack: string | null;
  onCancel: () => void;
  /** What else stands below the buttons. */
  children?: ReactNode;
}

/** Below the fields: what went wrong and what to do, sending, and leaving. */
export function FormFoot({ onScreen, does, lack, onCancel, children }: FormFootProps) {
  const { failure, problems, isSending, isPartlySaved, hasChanges, send } = onScreen;
  const [asksToLeave, setAsksToLeave] = useState(false);
  const wrong = Object.keys(problems).length;
  const leave = (): void => {
    if (hasChanges && !asksToLeave) setAsksToLeave(true);
    else onCancel();
  };
  return (
    <div className="register-form__foot">
      <div className="register-form__buttons">
        <Button type="submit" appearance="primary" isLoading={isSending}>
          {does}
        </Button>
        <Button appearance="subtle" onClick={leave}>
          {asksToLeave && hasChanges ? 'Discard what I wrote' : 'Cancel'}
        </Button>
        <p className="register-form__note" role="status">
          {asksToLeave && hasChanges && 'What you wrote is not saved. '}
          {wrong > 0 && `${wrong === 1 ? 'One field needs' : `${wrong} fields need`} a look: see above. `}
          {isPartlySaved && 'Saved. What you wrote since then is not saved yet. '}
          {lack}
        </p>
      </div>
      {/* Below the buttons: whoever presses one twice presses the same one. */}
      {failure && (
        <>
          <FailureMessage failure={failure} onTryAgain={() => void send()} />
          <p className="register-form__note">It is not saved. What you wrote is kept in these fields.</p>
        </>
      )}
      {children}
    </div>
  );
}
