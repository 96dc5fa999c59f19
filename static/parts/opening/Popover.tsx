import { useEffect, useId, type ReactNode } from 'react';
import { Icon } from '../controls/Icon';
import { usePopup } from './usePopup';
import './popup.css';

export interface PopoverProps {
  /** What the button says, and the name of what opens. */
  label: string;
  /** Drawn in the button in place of the label, which then is only heard. */
  face?: ReactNode;
  /** Look of the button: a tool with a chevron, or a small round one. */
  look?: 'tool' | 'round';
  /** What opens; it may be given how to close it. */
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** A button, and what it opens above the screen: fields, choices, an explanation. */
export function Popover({ label, face, look = 'tool', children }: PopoverProps) {
  const id = useId();
  const { isOpen, open, close, button, popup, around } = usePopup();
  // Whoever hears the screen is told what opened, and goes on into it.
  useEffect(() => {
    if (isOpen) popup.current?.focus();
  }, [isOpen, popup]);
  return (
    // The events of both parts bubble to here; the element itself is nothing that one uses.
    <span role="presentation" className="lens-popup-at" {...around}>
      <button
        ref={button}
        type="button"
        className={look === 'round' ? 'lens-popup-round' : 'lens-popup-tool'}
        aria-label={face === undefined ? undefined : label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => (isOpen ? close(false) : open())}
      >
        {face ?? label}
        {look === 'tool' && <Icon name="chevronDown" />}
      </button>
      {isOpen && (
        <div
          ref={popup}
          id={id}
          className="lens-popup"
          role="dialog"
          aria-label={label}
          // An explanation holds nothing to go on to, and may be taller than the frame: its keys scroll it.
          tabIndex={look === 'round' ? 0 : -1}
          {...{ popover: 'manual' }}
        >
          {typeof children === 'function' ? children(() => close(true)) : children}
        </div>
      )}
    </span>
  );
}

/** A "?" with an explanation behind it. */
export function HelpButton({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Popover label={label} face={<Icon name="question" />} look="round">
      <div className="lens-popup__help">{children}</div>
    </Popover>
  );
}
