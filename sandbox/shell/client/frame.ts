import type { PageModule } from '../pageData';

export type Callback = (...parameters: unknown[]) => unknown;

/** What the place of a frame can do; what it leaves out is refused to the app, as Jira refuses it there. */
export interface View {
  /** The app hands in what the person chose. */
  submit?(payload: unknown): Promise<void>;
  close?(payload: unknown): void | Promise<void>;
  refresh?(payload: unknown): Promise<void>;
  /** Functions for `@forge/dashboards-bridge` in a widget, by name. */
  widget?: Record<string, Callback>;
  /** The same while a widget is being configured. */
  widgetEdit?: Record<string, Callback>;
}

/** One page of the app in the Jira page. */
export interface Frame {
  readonly id: string;
  readonly module: PageModule;
  readonly view: View;
  /** The extension part of the context. */
  readonly extension: Record<string, unknown>;
  /** Called when the app's page is left or loaded anew: its callbacks have no one behind them any more. */
  onGone(cleanup: () => void): void;
  reload(): void;
  remove(): void;
}

export interface FrameOptions {
  moduleKey: string;
  extension: Record<string, unknown>;
  view?: View;
}
