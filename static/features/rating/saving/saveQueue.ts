/** Ends a turn, so that the next may begin. */
export type EndTurn = () => void;

/** Lets a few saves through at once; the others wait in order, and can be taken back as long as they wait. */
export class SaveQueue {
  private readonly waiting: ((turn: EndTurn | null) => void)[] = [];
  private underWay = 0;
  private held = false;
  private resting = false;

  constructor(private readonly most: number) {}

  /** @returns when it is a save's turn, how to end it; null when all that waited was taken back. */
  turn(): Promise<EndTurn | null> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.startNext();
    });
  }

  /** Takes back all that waits; what is under way goes on. */
  dropWaiting(): void {
    for (const drop of this.waiting.splice(0)) drop(null);
  }

  /** Nothing more begins until it is let go. */
  hold(): void {
    this.held = true;
  }

  letGo(): void {
    this.held = false;
    this.startNext();
  }

  /** The server asked to wait: nothing more begins until the rest is over. @param over calls back then. */
  rest(over: (callBack: () => void) => unknown): void {
    if (this.resting) return;
    this.resting = true;
    over(() => {
      this.resting = false;
      this.startNext();
    });
  }

  private startNext(): void {
    if (this.held || this.resting || this.underWay >= this.most) return;
    const next = this.waiting.shift();
    if (!next) return;
    this.underWay += 1;
    next(this.endOfTurn());
    this.startNext();
  }

  private endOfTurn(): EndTurn {
    return () => {
      this.underWay -= 1;
      this.startNext();
    };
  }
}
