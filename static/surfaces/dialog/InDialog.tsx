import Button from '@atlaskit/button/new';
import { useEffect, useState, type ReactNode } from 'react';
import { closeDialog, holdsUnsaved } from '../../host/modules/dialog';
import './in-dialog.css';

/** How often is looked whether all is saved, once somebody wants to close. */
const LOOK_MS = 250;

/**
 * What stands in a dialog of Jira, which draws no button to close it. Nobody who closes it loses what is still being
 * saved: it closes by itself as soon as that is done, or at once where the person says so.
 */
export function InDialog({ about = '', children }: { about?: string; children: ReactNode }) {
  const [closing, setClosing] = useState(false);
  useEffect(() => {
    if (!closing) return undefined;
    const timer = setInterval(() => !holdsUnsaved() && void closeDialog(), LOOK_MS);
    return () => clearInterval(timer);
  }, [closing]);
  const close = (): void => {
    if (holdsUnsaved()) setClosing(true);
    else void closeDialog();
  };
  return (
    <div className="lens-dialog">
      <div className="lens-dialog__bar">
        <p className="lens-dialog__about">{about}</p>
        {closing ? (
          <>
            <p role="status" className="lens-dialog__waits">
              Not everything is saved yet. This closes when it is.
            </p>
            <Button spacing="compact" onClick={() => setClosing(false)}>
              Keep it open
            </Button>
            <Button spacing="compact" onClick={() => void closeDialog()}>
              Close without saving
            </Button>
          </>
        ) : (
          <Button spacing="compact" onClick={close}>
            Close
          </Button>
        )}
      </div>
      {children}
    </div>
  );
}
