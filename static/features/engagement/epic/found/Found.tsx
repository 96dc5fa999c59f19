import { useState } from 'react';
import { onDemand } from '../../../../parts/messages/onDemand';
import { Loading } from '../../../../parts/messages/Loading';
import { useFocusAfter } from '../../../../parts/opening/useFocusAfter';
import type { FoundProps } from './foundProps';

const PasteFound = onDemand(() => import('./PasteFound'), <Loading>Opening…</Loading>);

/** The button behind which one says what a session found. */
export function Found(props: FoundProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useFocusAfter(isOpen);
  if (isOpen) return <PasteFound {...props} onClose={() => setOpen(false)} />;
  return (
    <div>
      <button ref={button} type="button" className="lens-plain-button" onClick={() => setOpen(true)}>
        What was found
      </button>
    </div>
  );
}
