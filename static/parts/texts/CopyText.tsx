import { useEffect, useRef, useState } from 'react';
import './copy-text.css';

export interface CopyTextProps {
  /** What is copied, as it is when the button is pressed. */
  text: string;
  /** What the button says. */
  label: string;
  /** Name of the field that holds the text where it has to be copied by hand. */
  fieldLabel: string;
}

/**
 * Puts a text on the clipboard. The page around may forbid that to the frame: then the text stands there, selected, to
 * be copied by hand.
 */
export function CopyText({ text, label, fieldLabel }: CopyTextProps) {
  const [outcome, setOutcome] = useState<'copied' | 'byHand' | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (outcome !== 'byHand') return;
    field.current?.focus();
    field.current?.select();
  }, [outcome]);
  const copy = (): void => {
    setOutcome(null);
    void copied(text).then((done) => setOutcome(done ? 'copied' : 'byHand'));
  };
  return (
    <div className="lens-copy">
      <button type="button" className="lens-plain-button" onClick={copy}>
        {label}
      </button>
      <span role="status">
        {outcome === 'copied' && 'Copied.'}
        {outcome === 'byHand' &&
          'This page may not copy by itself. The text is selected below: copy it with Ctrl+C, or ⌘C on a Mac.'}
      </span>
      {outcome === 'byHand' && (
        <textarea ref={field} className="lens-input" readOnly rows={4} aria-label={fieldLabel} value={text} />
      )}
    </div>
  );
}

/** @returns whether the browser put the text on the clipboard. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    console.warn('The clipboard is not open to this page', error);
    return false;
  }
}
