import type { ReactNode } from 'react';
import './message.css';

export interface MessageProps {
  tone: 'information' | 'warning' | 'error' | 'empty';
  children: ReactNode;
  action?: { label: string; onClick: () => void } | undefined;
}

/**
 * A sentence that says what is so and, with `action`, what to do. Errors and warnings are announced to screen readers.
 * The button is the browser's own: it must be there when nothing else can be loaded, and on every surface's first load.
 */
export function Message({ tone, children, action }: MessageProps) {
  return (
    <div
      className={`lens-message lens-message--${tone}`}
      role={tone === 'error' || tone === 'warning' ? 'alert' : 'note'}
    >
      <div>{children}</div>
      {action && (
        <button type="button" className="lens-plain-button" onClick={action.onClick}>
          {action.label}
        </button>
      )}
    </div>
  );
}
