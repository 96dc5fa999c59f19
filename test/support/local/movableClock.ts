import { systemClock, type Clock } from '#sandbox/clock';

interface Waiting {
  due: number;
  work: () => void;
  /** Whether anybody waits for it. */
  awaited: boolean;
}

/**
 * Turns of the event loop in which nothing begins to wait and nothing is done: then whatever is under way waits for
 * time alone.
 */
const STILL_TURNS = 6;

/**
 * A clock that goes as the computer's does, and that a test can move: what falls due on the way is done in its order,
 * each at its own time. It never goes back.
 */
export class MovableClock implements Clock {
  private ahead = 0;
  private waiting: Waiting[] = [];
  private timer: NodeJS.Timeout | undefined;
  /** How much work is under way that shall not wait. */
  private hurrying = 0;
  private watching = false;
  private stirred = false;

  now(): number {
    return Date.now() + this.ahead;
  }

  after(milliseconds: number, work: () => void): () => void {
    return this.wait(milliseconds, work, true);
  }

  later(milliseconds: number, work: () => void): () => void {
    return this.wait(milliseconds, work, false);
  }

  /**
   * Lets time pass, once what is under way waits for nothing else; resolves when what fell due meanwhile has come to
   * rest.
   */
  async pass(milliseconds: number): Promise<void> {
    await this.rest();
    const until = this.now() + milliseconds;
    for (let next = this.first(); next && next.due <= until; next = this.first()) {
      this.goTo(next.due);
      this.do(next);
      await this.rest();
    }
    this.goTo(until);
    this.arm();
    await this.rest();
  }

  /**
   * While the work is under way nobody waits: as soon as everything stands still, the clock goes on to what is due next
   * for somebody.
   */
  async hurry<T>(work: () => Promise<T>): Promise<T> {
    this.hurrying += 1;
    this.watch();
    try {
      return await work();
    } finally {
      this.hurrying -= 1;
      this.arm();
    }
  }

  private wait(milliseconds: number, work: () => void, awaited: boolean): () => void {
    const one: Waiting = { due: this.now() + Math.max(0, Math.ceil(milliseconds)), work, awaited };
    this.waiting.push(one);
    this.stirred = true;
    this.arm();
    this.watch();
    return () => this.forget(one);
  }

  private forget(one: Waiting): void {
    this.waiting = this.waiting.filter((other) => other !== one);
    if (this.waiting.length === 0) clearTimeout(this.timer);
  }

  private first(among: readonly Waiting[] = this.waiting): Waiting | undefined {
    return among.reduce<Waiting | undefined>((first, one) => (first && first.due <= one.due ? first : one), undefined);
  }

  private goTo(time: number): void {
    this.ahead += Math.max(0, time - this.now());
  }

  private do(one: Waiting): void {
    this.stirred = true;
    this.forget(one);
    one.work();
  }

  /** Does what is due by then, each at its own time. */
  private doDue(until: number): void {
    for (let due = this.first(); due && due.due <= until; due = this.first()) {
      this.goTo(due.due);
      this.do(due);
    }
    this.arm();
  }

  /** Wakes when the next falls due of itself. */
  private arm(): void {
    clearTimeout(this.timer);
    const next = this.first();
    if (next) this.timer = setTimeout(() => this.doDue(this.now()), next.due - this.now()).unref();
  }

  private async rest(): Promise<void> {
    for (let still = 0; still < STILL_TURNS; still += 1) {
      this.stirred = false;
      await new Promise((resolve) => setImmediate(resolve));
      if (this.stirred) still = -1;
    }
  }

  private watch(): void {
    if (this.watching || this.hurrying === 0 || !this.waiting.some(({ awaited }) => awaited)) return;
    this.watching = true;
    void this.rest().then(() => {
      this.watching = false;
      if (this.hurrying === 0) return;
      const next = this.first(this.waiting.filter(({ awaited }) => awaited));
      if (next) this.doDue(next.due);
      this.watch();
    });
  }
}

/** A clock that a test reads out itself. */
export const clockAt = (now: () => number): Clock => ({ ...systemClock, now });
