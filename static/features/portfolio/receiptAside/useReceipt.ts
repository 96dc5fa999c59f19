import { useState } from 'react';
import { usePortfolioPage } from '../page/PageContext';

export interface OpenReceipt {
  /** Key of the epic, as the address names it; null when no receipt is open. */
  epicKey: string | null;
  /** What was pressed to open it; null when the page was opened with it. */
  opener: Element | null;
  /** Opens the receipt of an epic, or closes it where it is open. */
  toggle: (key: string) => void;
  close: () => void;
}

/**
 * The receipt that is open on the page. The address keeps it, so that it can be linked and the back button closes it.
 */
export function useReceipt(): OpenReceipt {
  const { address, setOwn } = usePortfolioPage();
  const [opener, setOpener] = useState<Element | null>(null);
  const epicKey = address.own['epic'] || null;
  const close = (): void => setOwn({ epic: '' }, 'replace');
  const toggle = (key: string): void => {
    if (key === epicKey) return close();
    setOpener(document.activeElement);
    setOwn({ epic: key });
  };
  return { epicKey, opener, toggle, close };
}
