/** Id of the receipt while one is open: there is one at most. */
export const RECEIPT_ID = 'lens-page-receipt';

/**
 * Puts the focus back where a receipt was opened from; where that is not drawn any more, on the row that the keyboard
 * is at.
 */
export function focusOpener(opener: Element | null): void {
  const there =
    opener?.isConnected && opener !== document.body ? opener : document.querySelector('[role=row][tabindex="0"]');
  if (there instanceof HTMLElement) there.focus();
}
