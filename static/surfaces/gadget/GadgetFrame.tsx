import type { ReactNode } from 'react';
import { Message } from '../../parts/messages/Message';
import '../../features/portfolio/list/portfolio.css';

export interface GadgetFrameProps {
  /** What the dashboard kept could not be read. */
  unreadable: boolean;
  busy: boolean;
  children: ReactNode;
}

/** What stands around everything that a gadget shows. */
export function GadgetFrame({ unreadable, busy, children }: GadgetFrameProps) {
  return (
    <main className="lens-portfolio" aria-busy={busy}>
      <div className="lens-portfolio__body">
        {unreadable && (
          <Message tone="warning">
            The settings of this gadget could not be read, so it shows all epics. Edit the gadget and save it again.
          </Message>
        )}
        {children}
      </div>
    </main>
  );
}
