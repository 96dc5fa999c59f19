import type { GadgetRecord } from '../../pageData';
import type { Host } from '../host';
import type { Frame, View } from '../frame';
import { askServer } from '../page';
import { WidgetEditor, type Configuration } from './widgetEditor';

type Mode = 'view' | 'edit';

const WIDGET = 'dashboards:widget';
const WIDGET_CHANGED = 'FORGE_DASHBOARDS_WIDGET_CONFIG_CHANGED';
const MINUTE = 60_000;

/** One gadget or widget on the dashboard: its frame, its buttons, its configuration. */
export class Gadget {
  readonly id: string;
  private readonly body: HTMLElement;
  private frame: Frame | undefined;
  private mode: Mode = 'view';
  private timer: number | undefined;

  constructor(
    private readonly element: HTMLElement,
    private readonly record: GadgetRecord,
    private readonly dashboardId: string,
    private readonly host: Host,
    private readonly refreshOthers: () => void,
  ) {
    this.id = record.id;
    const body = element.querySelector<HTMLElement>('.gadget-body');
    if (!body) throw new Error('A gadget has no body.');
    this.body = body;
    this.onClick('refresh', () => this.refresh());
    this.onClick('edit', () => this.show('edit'));
    this.onClick('remove', () => void this.remove());
  }

  /** Shows the app's page anew, for looking or for configuring. */
  show(mode: Mode): void {
    this.mode = mode;
    this.frame?.remove();
    this.body.replaceChildren();
    const slot = document.createElement('div');
    slot.className = 'frame-slot';
    this.body.append(slot);
    this.element.dataset['mode'] = mode;
    this.frame = this.host.mount(slot, {
      moduleKey: this.record.moduleKey,
      extension: this.extension(),
      view: this.view(),
    });
    this.planRefresh();
  }

  /** Loads the app's page anew, unless the module refreshes by itself or somebody is configuring it. */
  reload(): void {
    if (this.mode === 'view' && this.frame?.module.refreshable) this.frame.reload();
  }

  private refresh(): void {
    if (this.frame?.module.refreshable) this.reload();
    else this.refreshOthers();
  }

  private get isWidget(): boolean {
    return this.host.page.modules.some(({ key, type }) => key === this.record.moduleKey && type === WIDGET);
  }

  private extension(): Record<string, unknown> {
    const { configuration } = this.record;
    const edit = this.mode === 'edit' ? { entryPoint: 'edit' } : {};
    if (!this.isWidget) {
      return {
        dashboard: { id: this.dashboardId },
        gadget: { id: this.id },
        ...(configuration ? { gadgetConfiguration: configuration } : {}),
        ...edit,
      };
    }
    return {
      config: configuration ?? {},
      context: { dashboardId: this.dashboardId, widgetId: this.id },
      layout: {
        width: this.body.clientWidth,
        height: this.body.clientHeight,
        rowSpan: 'medium',
        columnSpan: this.body.clientWidth < 500 ? 4 : 12,
      },
      placement: this.mode === 'edit' ? 'WIDGET_EDIT' : 'DASHBOARD_VIEW',
      ...edit,
    };
  }

  private view(): View {
    if (this.isWidget)
      return this.mode === 'edit'
        ? { widgetEdit: this.widgetEditor().functions }
        : { widget: { setPreviewConfig: () => undefined } };
    if (this.mode === 'view') return { refresh: () => Promise.resolve(this.reload()) };
    return { submit: async (payload) => this.submit(payload), close: () => this.show('view') };
  }

  private widgetEditor(): WidgetEditor {
    const { configuration } = this.record;
    return new WidgetEditor(this.body, this.id, configuration ?? {}, {
      keep: (kept) => this.keep(kept),
      done: () => this.widgetDone(),
    });
  }

  private widgetDone(): void {
    this.show('view');
    this.host.events.emit(WIDGET_CHANGED, { widgetId: this.id });
  }

  private async submit(payload: unknown): Promise<void> {
    if (typeof payload !== 'object' || payload === null)
      throw new Error('A gadget submits an object as its configuration.');
    await this.keep({ ...payload });
    // The app's call is answered before its page goes.
    window.setTimeout(() => this.show('view'));
  }

  private async keep(configuration: Configuration): Promise<void> {
    await askServer(this.host.page.viewer.accountId, 'PUT', `/shell/gadgets/${this.id}`, { configuration });
    this.record.configuration = configuration;
  }

  /** `refresh` of a gadget's configuration: minutes between two refreshes. */
  private planRefresh(): void {
    window.clearInterval(this.timer);
    const minutes = Number(this.record.configuration?.['refresh']);
    if (this.mode === 'view' && Number.isInteger(minutes) && minutes > 0)
      this.timer = window.setInterval(() => this.refresh(), minutes * MINUTE);
  }

  private async remove(): Promise<void> {
    await askServer(this.host.page.viewer.accountId, 'DELETE', `/shell/gadgets/${this.id}`);
    window.location.reload();
  }

  private onClick(action: string, listener: () => void): void {
    this.element.querySelector(`[data-action="${action}"]`)?.addEventListener('click', listener);
  }
}
