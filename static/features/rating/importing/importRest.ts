import type { Failure } from '#contract/errors';

/** Pauses in seconds when it was not said how long to wait: each twice the one before. */
const SHORTEST_S = 1;
const LONGEST_S = 60;

interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

/** The rest that Jira or the platform asked for: all saves of an import keep it together, however long it is. */
export class ImportRest {
  private under: Promise<void> | null = null;
  private end = 0;
  /** Rests in a row that did not help. */
  private inVain = 0;

  /** @param changed hears when a rest begins, grows longer or is over. */
  constructor(
    private readonly clock: Clock,
    private readonly changed: () => void,
  ) {}

  /** When it is over, in milliseconds since 1970; null when there is none. */
  get until(): number | null {
    return this.under && this.end;
  }

  /**
   * Rests for as long as a refusal asks; when others were refused at the same time, until the last of them may go on.
   */
  ask({ retryAfter }: Failure): void {
    const seconds = retryAfter ?? Math.min(SHORTEST_S * 2 ** this.inVain, LONGEST_S);
    const end = this.clock.now() + seconds * 1000;
    if (this.under && end <= this.end) return;
    if (!this.under) this.inVain += 1;
    this.end = end;
    this.under = this.clock.wait(seconds * 1000);
    this.changed();
  }

  /** A save arrived: what comes next is a new matter. */
  helped(): void {
    this.inVain = 0;
  }

  /** @param stopped resolves when nobody wants to wait any more; the rest itself goes on. */
  async over(stopped: Promise<void>): Promise<void> {
    let given = false;
    void stopped.then(() => (given = true));
    while (this.under && !given) {
      const waited = this.under;
      await Promise.race([waited.then(() => this.ended(waited)), stopped]);
    }
  }

  private ended(waited: Promise<void>): void {
    if (this.under !== waited) return;
    this.under = null;
    this.changed();
  }
}
