import { useEffect, useRef, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { SHOW_FIELD } from '../../features/settings/fields/fieldIds';

interface PlacePanelProps {
  isOpen: boolean;
  /** A field in it is gone to from elsewhere. */
  onShow: () => void;
  children: ReactNode;
}

/** One section of the page. It stays while another is open, with all that was typed and begun in it. */
export function PlacePanel({ isOpen, onShow, children }: PlacePanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = panel.current;
    // At once, because the focus goes to the field next.
    const show = (): void => flushSync(onShow);
    element?.addEventListener(SHOW_FIELD, show);
    return () => element?.removeEventListener(SHOW_FIELD, show);
  }, [onShow]);
  return (
    <div className="lens-settings__place" hidden={!isOpen} ref={panel}>
      {children}
    </div>
  );
}
