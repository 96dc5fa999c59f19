import * as z from 'zod/mini';
import type { Operation } from '../host';
import type { Callback } from '../frame';

const APPEARANCES = ['info', 'success', 'warning', 'error'] as const;
const appearanceSchema = z.optional(z.enum(APPEARANCES));
const flagId = z.union([z.string(), z.number()]);
const flagSchema = z.object({
  id: flagId,
  title: z.optional(z.string()),
  description: z.optional(z.string()),
  type: appearanceSchema,
  appearance: appearanceSchema,
  actions: z.optional(
    z.array(z.object({ text: z.string(), onClick: z.custom<Callback>((value) => typeof value === 'function') })),
  ),
  isAutoDismiss: z.optional(z.boolean()),
});
type Flag = z.infer<typeof flagSchema>;

/** Milliseconds after which Jira takes a message away that goes by itself. */
const SHOWN_FOR = 8000;

const shown = new Map<string | number, HTMLElement>();

function closeFlag(id: string | number): boolean {
  const element = shown.get(id);
  element?.remove();
  shown.delete(id);
  return element !== undefined;
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', onClick);
  return element;
}

function paragraph(className: string, text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}

function build({ id, title, description, type, appearance, actions = [] }: Flag): HTMLElement {
  const element = document.createElement('article');
  element.className = 'flag';
  element.dataset['appearance'] = appearance ?? type ?? 'info';
  if (title) element.append(paragraph('flag-title', title));
  if (description) element.append(paragraph('flag-description', description));
  const buttons = document.createElement('div');
  buttons.className = 'flag-buttons';
  buttons.append(
    ...actions.map(({ text, onClick }) => button(text, () => void onClick())),
    button('Dismiss', () => closeFlag(id)),
  );
  element.append(buttons);
  return element;
}

const showFlag: Operation = (payload) => {
  const flag = flagSchema.parse(payload);
  closeFlag(flag.id);
  const element = build(flag);
  document.getElementById('flags')?.append(element);
  shown.set(flag.id, element);
  if (flag.isAutoDismiss) window.setTimeout(() => shown.get(flag.id) === element && closeFlag(flag.id), SHOWN_FOR);
  return true;
};

export const flagOperations: Record<string, Operation> = {
  showFlag,
  closeFlag: (payload) => closeFlag(z.object({ id: flagId }).parse(payload).id),
};
