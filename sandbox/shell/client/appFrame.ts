import iframeResize from 'iframe-resizer/js/iframeResizer';
import { Wire } from '../bridge/wire';
import type { Host } from './host';
import type { Frame, FrameOptions, View } from './frame';
import { OPERATIONS } from './operations';

/** As Jira gives its frames: no pop-ups and no leaving for another page, except through the bridge. */
const SANDBOX = 'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';
const FEATURES = 'camera; clipboard-write; display-capture; fullscreen; microphone';

export class AppFrame implements Frame {
  readonly id = crypto.randomUUID();
  readonly module: Frame['module'];
  readonly view: View;
  private readonly iframe = document.createElement('iframe');
  private readonly base: Record<string, unknown>;
  private wire: Wire | undefined;
  private cleanups: (() => void)[] = [];
  private stopResizing: () => void = () => undefined;

  constructor(
    slot: HTMLElement,
    { moduleKey, extension, view = {} }: FrameOptions,
    private readonly host: Host,
  ) {
    const module = host.page.modules.find(({ key }) => key === moduleKey);
    if (!module) throw new Error(`The manifest has no module ${moduleKey} to show.`);
    this.module = module;
    this.view = view;
    this.base = { type: module.type, ...extension };
    this.iframe.title = module.title;
    this.iframe.dataset['moduleKey'] = moduleKey;
    this.iframe.setAttribute('sandbox', SANDBOX);
    this.iframe.allow = FEATURES;
    window.addEventListener('message', this.connect);
    this.iframe.addEventListener('load', this.resize, { once: true });
    this.iframe.src = module.source;
    slot.append(this.iframe);
  }

  get extension(): Record<string, unknown> {
    return { ...this.base, location: window.location.href };
  }

  onGone(cleanup: () => void): void {
    this.cleanups.push(cleanup);
  }

  reload(): void {
    this.disconnect();
    this.iframe.src = this.module.source;
  }

  remove(): void {
    window.removeEventListener('message', this.connect);
    this.disconnect();
    this.stopResizing();
    this.iframe.remove();
  }

  /** Only the page in this very frame, from the app's origin, gets a bridge. */
  private readonly connect = ({ source, origin, data, ports }: MessageEvent<unknown>): void => {
    if (source !== this.iframe.contentWindow || origin !== this.host.page.contentOrigin) return;
    const [port] = ports;
    if (!port || typeof data !== 'object' || data === null || !('bridge' in data) || data.bridge !== 'connect') return;
    this.disconnect();
    this.wire = new Wire(port, (operation, payload) => this.perform(operation, payload));
  };

  private perform(name: unknown, payload: unknown): unknown {
    const operation = OPERATIONS.get(String(name));
    if (!operation) throw new Error(`The local Jira does not model the bridge operation "${String(name)}".`);
    return operation(payload, this, this.host);
  }

  private disconnect(): void {
    for (const cleanup of this.cleanups.splice(0)) cleanup();
    this.wire?.close();
    this.wire = undefined;
  }

  private readonly resize = (): void => {
    const [resized] = iframeResize(
      { checkOrigin: [this.host.page.contentOrigin], warningTimeout: 0, minHeight: 48 },
      this.iframe,
    );
    this.stopResizing = () => resized?.iFrameResizer.removeListeners();
  };
}
