import * as z from 'zod/mini';
import type { Host } from '../host';
import { askServer, ServerError } from '../page';

const statusSchema = z.nullable(
  z.object({
    type: z.string(),
    value: z.object({ label: z.string(), url: z.optional(z.string()), type: z.optional(z.string()) }),
  }),
);
const extensionSchema = z.looseObject({ issue: z.object({ id: z.string() }) });

function showStatus(place: HTMLElement, status: z.infer<typeof statusSchema>): void {
  if (!status) {
    place.replaceChildren();
    return;
  }
  const { label, url, type = 'default' } = status.value;
  if (status.type === 'icon') {
    const icon = document.createElement('img');
    icon.src = url ?? '';
    icon.alt = label;
    place.replaceChildren(icon);
    return;
  }
  const text = document.createElement('span');
  text.className = status.type === 'badge' ? 'badge' : 'lozenge';
  text.dataset['appearance'] = type;
  text.textContent = label;
  place.replaceChildren(text);
}

/**
 * A collapsible group of the app in the sidebar: its status while collapsed, its page from the first time it is opened.
 */
export class ContextGroup {
  private readonly moduleKey: string;
  private readonly extension: z.infer<typeof extensionSchema>;
  private readonly place: HTMLElement;
  private mounted = false;

  constructor(
    element: HTMLDetailsElement,
    private readonly host: Host,
    private readonly refreshPage: () => Promise<void>,
  ) {
    const place = element.querySelector<HTMLElement>('[data-status]');
    if (!place) throw new Error('A context group has no place for its status.');
    this.place = place;
    this.moduleKey = z.string().parse(element.dataset['contextModule']);
    this.extension = extensionSchema.parse(JSON.parse(element.dataset['extension'] ?? ''));
    showStatus(place, statusSchema.parse(JSON.parse(place.dataset['status'] ?? 'null')));
    element.addEventListener('toggle', () => {
      if (element.open) this.mount(element);
      else void this.update();
    });
  }

  /** Asks the app's function for the status. When it fails, the manifest's stays, as in Jira. */
  async update(): Promise<void> {
    const body = { moduleKey: this.moduleKey, issueId: this.extension.issue.id };
    try {
      const answer = await askServer(this.host.page.viewer.accountId, 'POST', '/shell/properties', body);
      showStatus(this.place, z.object({ status: statusSchema }).parse(answer).status);
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
      console.error(error.message);
    }
  }

  private mount(element: HTMLElement): void {
    if (this.mounted) return;
    this.mounted = true;
    const slot = document.createElement('div');
    slot.className = 'frame-slot';
    element.append(slot);
    this.host.mount(slot, {
      moduleKey: this.moduleKey,
      extension: this.extension,
      view: { refresh: this.refreshPage },
    });
  }
}
