import * as z from 'zod/mini';
import type { Operation } from '../host';
import type { Callback } from '../frame';

const SIZES = ['small', 'medium', 'large', 'xlarge', 'max', 'fullscreen', 'resizable'] as const;
const modalSchema = z.object({
  resource: z.nullish(z.string()),
  onClose: z.custom<Callback>((value) => typeof value === 'function'),
  size: z.union([z.enum(SIZES), z.object({ width: z.string(), height: z.optional(z.string()) })]),
  context: z.optional(z.unknown()),
  closeOnEscape: z.boolean(),
  closeOnOverlayClick: z.boolean(),
  title: z.string(),
});
type ModalOptions = z.infer<typeof modalSchema>;

function buildDialog({ size, title }: ModalOptions, fallbackTitle: string): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'modal';
  dialog.setAttribute('aria-label', title || fallbackTitle);
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

/** Shows the app's page once more, in a dialog; what it closes with goes to the caller's `onClose`. */
export const openModal: Operation = (payload, opener, host) => {
  const options = modalSchema.parse(payload);
  if (options.resource) throw new Error('The local Jira serves one resource: leave the resource of a modal out.');
  const dialog = buildDialog(options, opener.module.title);
  const close = (result?: unknown): void => {
    if (!dialog.isConnected) return;
    dialog.remove();
    frame.remove();
    void Promise.resolve(options.onClose(result)).catch((error: unknown) =>
      console.error('The app failed after its dialog closed:', error),
    );
  };
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (options.closeOnEscape) close();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && options.closeOnOverlayClick) close();
  });
  document.body.append(dialog);
  dialog.showModal();
  const extension = { ...opener.extension, modal: options.context ?? {} };
  const frame = host.mount(dialog, { moduleKey: opener.module.key, extension, view: { close } });
  return true;
};
