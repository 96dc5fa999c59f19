/**
 * The time of a local Jira: whatever in it waits, or asks how late it is, does so here, so that a test can let time
 * pass.
 */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Does something for which somebody waits; the process is not kept for it. @returns what calls it off. */
  after(milliseconds: number, work: () => void): () => void;
  /** As `after`, for what nobody waits for: the next look at a schedule, an event that shall come in a minute. */
  later(milliseconds: number, work: () => void): () => void;
}

function inSomeTime(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds).unref();
  return () => clearTimeout(timer);
}

/** The computer's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: inSomeTime,
  later: inSomeTime,
};

/** A clock by which some work can be done as if it were another time; who waits, waits as ever. */
export class TurnedClock implements Clock {
  private back = 0;

  constructor(private readonly clock: Clock) {}

  now = (): number => this.clock.now() - this.back;
  after = (milliseconds: number, work: () => void): (() => void) => this.clock.after(milliseconds, work);
  later = (milliseconds: number, work: () => void): (() => void) => this.clock.later(milliseconds, work);

  /** @param time at which the work begins, in milliseconds since 1970. */
  asOf = async <T>(time: number, work: () => Promise<T>): Promise<T> => {
    this.back = this.clock.now() - time;
    try {
      return await work();
    } finally {
      this.back = 0;
    }
  };
}

/** Resolves after a while, or at once where there is nothing to wait for. */
export function pause(clock: Clock, milliseconds: number): Promise<void> {
  return milliseconds <= 0 ? Promise.resolve() : new Promise((resolve) => void clock.after(milliseconds, resolve));
}

/** The names by which code asks the time and waits, kept by this clock; none for the computer's own. */
export function namesOfTime(clock: Clock): Record<string, unknown> {
  if (clock === systemClock) return {};
  const calledOff = new WeakMap<object, () => void>();
  return {
    Date: class extends Date {
      constructor(...given: [] | [string | number | Date]) {
        super(...((given.length === 0 ? [clock.now()] : given) as [number]));
      }
      static override now = (): number => clock.now();
    },
    setTimeout(work: (...values: unknown[]) => void, milliseconds = 0, ...values: unknown[]): object {
      const timer = {};
      calledOff.set(
        timer,
        clock.after(milliseconds, () => work(...values)),
      );
      return timer;
    },
    clearTimeout: (timer: object | undefined): void => void (timer && calledOff.get(timer)?.()),
  };
}
