import type { ReactNode } from 'react';
import { Icon } from '../controls/Icon';
import './disclosure.css';

export interface DisclosureProps {
  /** What is pressed to open and close it. */
  summary: ReactNode;
  children: ReactNode;
  /** Open from the start; with `onToggle` also while the screen says so. */
  open?: boolean;
  /** Is told when it was opened or closed, however that came. */
  onToggle?: (open: boolean) => void;
  /** Of the whole, for its place on the screen. */
  className?: string;
}

/** Something that is not needed at once, behind a line that names it. */
export function Disclosure({ summary, children, open, onToggle, className }: DisclosureProps) {
  return (
    <details
      className={className ? `lens-disclosure ${className}` : 'lens-disclosure'}
      open={open}
      onToggle={onToggle && ((event) => onToggle(event.currentTarget.open))}
    >
      <summary className="lens-disclosure__head">
        <Icon name="chevronRight" className="lens-disclosure__chevron" />
        <span className="lens-disclosure__words">{summary}</span>
      </summary>
      {children}
    </details>
  );
}
