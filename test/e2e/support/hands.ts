import type { Locator, Page } from 'playwright-core';

/**
 * Seconds by the keystroke-level model of Card, Moran and Newell (1980): a key of an average typist, a click with the
 * way to it, the hand on its way between mouse and keys, and the thought before each of them.
 */
const SECONDS = { key: 0.2, click: 1.1 + 0.2, hand: 0.4, thought: 1.35 };

/** A person's hands: all that they do is counted. */
export class Hands {
  readonly done = { clicks: 0, keys: 0, thoughts: 0, turns: 0 };
  private at: 'mouse' | 'keys' = 'mouse';

  constructor(private readonly page: Page) {}

  async click(target: Locator): Promise<void> {
    this.takes('mouse');
    this.done.clicks += 1;
    await target.click();
  }

  /** @param keys pressed together count one by one. */
  async press(keys: string): Promise<void> {
    this.takes('keys');
    this.done.keys += keys.split('+').length;
    await this.page.keyboard.press(keys);
  }

  async type(text: string): Promise<void> {
    this.takes('keys');
    this.done.keys += text.length;
    await this.page.keyboard.type(text);
  }

  /** Goes back by the keys of the browser, which only one with a window has. */
  async back(): Promise<void> {
    this.takes('keys');
    this.done.keys += 2;
    await this.page.goBack();
  }

  /** Opens a list, and chooses in it. */
  async choose(list: Locator, value: string): Promise<void> {
    this.takes('mouse');
    this.done.clicks += 2;
    await list.selectOption(value);
  }

  get seconds(): number {
    const { clicks, keys, thoughts, turns } = this.done;
    return keys * SECONDS.key + clicks * SECONDS.click + turns * SECONDS.hand + thoughts * SECONDS.thought;
  }

  private takes(hand: 'mouse' | 'keys'): void {
    // One thinks before each click, and once before one types.
    if (hand === 'mouse' || this.at === 'mouse') this.done.thoughts += 1;
    if (hand !== this.at) this.done.turns += 1;
    this.at = hand;
  }
}

/** Puts a text where the next paste takes it from. */
export async function copied(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
}
