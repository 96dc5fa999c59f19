/**
 * How fast this page calls the server. The bridge refuses more than 500 calls in 25 s, and the platform more than 1,200
 * a minute for one person; long work such as an import would run into both. So calls take turns: a few at once are
 * free, and beyond those they leave evenly.
 */

/** Calls that leave at once after a rest. */
const BURST = 90;
/** Calls a second after those: with the burst at most 490 in any 25 s. */
export const A_SECOND = 16;

export class InvokePace {
  private turns = BURST;
  private countedAt: number;
  private queue: Promise<void> = Promise.resolve();

  /** @param now milliseconds, only ever compared with each other. */
  constructor(private readonly now: () => number = Date.now) {
    this.countedAt = now();
  }

  /** Resolves when the next call may leave, in the order of asking. */
  turn(): Promise<void> {
    this.queue = this.queue.then(() => this.take());
    return this.queue;
  }

  private async take(): Promise<void> {
    this.count();
    if (this.turns < 1) {
      await new Promise((resolve) => setTimeout(resolve, Math.ceil(((1 - this.turns) / A_SECOND) * 1000)));
      this.count();
    }
    this.turns -= 1;
  }

  /** A clock that was set back gives no turns, and takes none. */
  private count(): void {
    const now = this.now();
    this.turns = Math.min(BURST, this.turns + (Math.max(0, now - this.countedAt) / 1000) * A_SECOND);
    this.countedAt = now;
  }
}
