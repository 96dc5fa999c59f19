import { runInSlices } from '../../../parts/pace/runInSlices';

/**
 * Runs the newest of what is asked, one at a time. What runs is finished first and what was asked in between is left
 * out, so that a slider that is being dragged shows something on its way, however long one run takes.
 */
export class LatestRun<Asked, Result> {
  private waiting: { asked: Asked } | null = null;
  private running = false;
  private isOpen = true;

  /** @param steps yields the share that is done. @param done told the result of what was asked. */
  constructor(
    private readonly steps: (asked: Asked) => Generator<number, Result>,
    private readonly done: (asked: Asked, result: Result) => void,
  ) {}

  readonly ask = (asked: Asked): void => {
    this.waiting = { asked };
    if (!this.running) void this.work();
  };

  /** Goes on from here. @returns how to stop for good, or until it is opened anew. */
  readonly open = (): (() => void) => {
    this.isOpen = true;
    return () => {
      this.isOpen = false;
      this.waiting = null;
    };
  };

  private async work(): Promise<void> {
    this.running = true;
    try {
      while (this.waiting) {
        const { asked } = this.waiting;
        this.waiting = null;
        const result = await runInSlices(
          this.steps(asked),
          () => this.isOpen,
          () => undefined,
        );
        if (result !== null && this.isOpen) this.done(asked, result);
      }
    } finally {
      this.running = false;
    }
  }
}
