import * as z from 'zod/mini';
import { openDialog } from '../dialog';
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

/** Shows the app's page once more, in a dialog; what it closes with goes to the caller's `onClose`. */
export const openModal: Operation = (payload, opener, host) => {
  const { resource, onClose, title, context, ...options } = modalSchema.parse(payload);
  if (resource) throw new Error('The local Jira serves one resource: leave the resource of a modal out.');
  const { key } = opener.module;
  const extension = { ...opener.extension, modal: context ?? {} };
  openDialog(
    { ...options, title, label: title || opener.module.title },
    (dialog, close) => host.mount(dialog, { moduleKey: key, extension, view: { close } }),
    (result) =>
      void Promise.resolve(onClose(result)).catch((error: unknown) =>
        console.error('The app failed after its dialog closed:', error),
      ),
  );
  return true;
};
