import type { Envelope } from '../../../../../src/contract/errors';

type Start = { run: () => void; drop: () => void };

/** Answered in place of the server to a save that was taken back before it was sent. */
export const NOT_SENT = { ok: false, error: { code: 'rateLimited', message: 'Taken back before it was sent.' } } as const;

/** Lets a few saves through at once; the others wait in order, and can be taken back as long as they wait. */
export class SaveQueue {
  private readonly waiting: Start[] = [];
  private underWay = 0;

  constructor(private readonly most: number) {}

  /** @returns what the save answers; `NOT_SENT` when it was taken back. Never rejects where the save does not. */
  add<T>(save: () => Promise<Envelope<T>>): Promise<Envelope<T>> {
    return new Promise((resolve, reject) => {
      const run = (): void => {
        this.underWay += 1;
        save()
          .then(resolve, reject)
          .finally(() => {
            this.underWay -= 1;
            this.startNext();
          });
      };
      this.waiting.push({ run, drop: () => resolve(NOT_SENT) });
      this.startNext();
    });
  }

  /** Takes back all that waits; what is under way goes on. */
  dropWaiting(): void {
    for (const { drop } of this.waiting.splice(0)) drop();
  }

  private startNext(): void {
    while (this.underWay < this.most && this.waiting.length > 0) this.waiting.shift()?.run();
  }
}
