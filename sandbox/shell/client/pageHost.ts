import type { PageData } from '../pageData';
import { AppFrame } from './appFrame';
import { EventBus } from './eventBus';
import type { Host } from './host';
import type { Frame, FrameOptions } from './frame';
import { ThemeSwitch } from './switches';

export class PageHost implements Host {
  readonly events = new EventBus();
  readonly theme: ThemeSwitch;

  constructor(readonly page: PageData) {
    this.theme = new ThemeSwitch(page.theme);
  }

  mount(slot: HTMLElement, options: FrameOptions): Frame {
    return new AppFrame(slot, options, this);
  }
}
