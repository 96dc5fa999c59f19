import type { Frame } from './frame';

interface DialogOptions {
  /** What it is called. */
  label: string;
  /** Drawn above what it holds; empty for none. */
  title?: string;
  size: string | { width: string; height?: string | undefined };
  closeOnEscape?: boolean;
  closeOnOverlayClick?: boolean;
}

function build({ label, title = '', size }: DialogOptions): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'modal';
  dialog.setAttribute('aria-label', label);
  if (typeof size === 'string') dialog.dataset['size'] = size;
  else {
    dialog.style.width = size.width;
    if (size.height) dialog.style.height = size.height;
  }
  if (title) {
    const heading = document.createElement('h2');
    heading.textContent = title;
    dialog.append(heading);
  }
  return dialog;
}

/**
 * Shows a page of the app in a dialog over the page.
 * @param mount puts it there. @param closed is told what the app closed it with; undefined where a person did.
 */
export function openDialog(
  options: DialogOptions,
  mount: (dialog: HTMLElement, close: (result?: unknown) => void) => Frame,
  closed: (result: unknown) => void = () => undefined,
): void {
  const { closeOnEscape = true, closeOnOverlayClick = true } = options;
  const dialog = build(options);
  const close = (result?: unknown): void => {
    if (!dialog.isConnected) return;
    dialog.remove();
    frame.remove();
    closed(result);
  };
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (closeOnEscape) close();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && closeOnOverlayClick) close();
  });
  document.body.append(dialog);
  dialog.showModal();
  const frame = mount(dialog, close);
}
