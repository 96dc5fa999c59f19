import type { PageData, Theme } from '../pageData';
import type { EventBus } from './eventBus';
import type { Frame, FrameOptions } from './frame';

/** The Jira page, as operations and parts of the page know it. */
export interface Host {
  readonly page: PageData;
  readonly theme: { current: Theme; onChange(listener: () => void): () => void };
  readonly events: EventBus;
  /** Puts a module into an element. */
  mount(slot: HTMLElement, options: FrameOptions): Frame;
}

/** Answers one operation of the bridge. @throws Error whose message reaches the app */
export type Operation = (payload: unknown, frame: Frame, host: Host) => unknown;

/** Refuses what the place of the frame does not offer: the app's package turns `false` into its own error. */
export const NOT_HERE = false;
