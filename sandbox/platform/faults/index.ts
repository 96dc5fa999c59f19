import { pause, type Clock } from '../../clock';
import { strikes, type FaultRequest, type Occasion } from './schema';

/** What a caller sees when no answer reaches it. */
export class ConnectionLost extends Error {
  constructor(what: string) {
    super(`The connection was lost before ${what} answered.`);
    this.name = 'ConnectionLost';
  }
}

/** A fault that stands, and how it fared. */
export interface StandingFault extends FaultRequest {
  id: string;
  /** How often it struck. */
  struck: number;
}

/** How a call looks that is refused by a fault. */
export type Refusal<T> = (status: number, headers: Readonly<Record<string, string>>) => T;

const REORDER_PATIENCE_MILLISECONDS = 1_000;

interface Kept extends StandingFault {
  passed: number;
  /** Lets go on what waits for the next of its kind. */
  held?: (() => void) | undefined;
  /** Each lets one of those end that would hang for ever. */
  hanging: Set<() => void>;
  /** Taken away: nothing hangs for it any more. */
  gone: boolean;
}

/** The faults that were asked for. Each occasion is struck by the first that fits and is not used up. */
export class Faults {
  private standing: Kept[] = [];
  private given = 0;
  /** What calls off each thing that is done late. */
  private readonly late = new Set<() => void>();
  private closed = false;

  /** @param log told of what went wrong where nobody waits any more. */
  constructor(
    private readonly clock: Clock,
    private readonly log: (message: string) => void,
  ) {}

  /** Whether nothing can be struck: then nobody has to say what is about to happen. */
  get none(): boolean {
    return this.standing.length === 0;
  }

  add(request: FaultRequest): string {
    this.given += 1;
    const id = String(this.given);
    this.standing.push({ ...request, id, struck: 0, passed: 0, hanging: new Set(), gone: false });
    return id;
  }

  list(): StandingFault[] {
    return this.standing.map(({ id, target, fault, count, skip, struck }) => ({
      id,
      target,
      fault,
      ...(count === undefined ? {} : { count }),
      ...(skip === undefined ? {} : { skip }),
      struck,
    }));
  }

  /** Takes one fault away, or all. What hangs is let go as a lost connection. @returns whether there was one. */
  remove(id?: string): boolean {
    const gone = this.standing.filter((fault) => id === undefined || fault.id === id);
    this.standing = this.standing.filter((fault) => !gone.includes(fault));
    for (const fault of gone) {
      fault.gone = true;
      fault.held?.();
      for (const letGo of fault.hanging) letGo();
    }
    return gone.length > 0;
  }

  /** At the end: nothing hangs, and what is late never comes. */
  close(): void {
    this.closed = true;
    this.remove();
    for (const callOff of this.late) callOff();
    this.late.clear();
  }

  /**
   * Does a piece of work under whatever fault strikes it.
   * @throws ConnectionLost where no answer comes, and whatever the work throws.
   */
  async around<T>(occasion: Occasion, work: () => Promise<T>, refuse: Refusal<T>): Promise<T> {
    const kept = this.strike(occasion);
    if (!kept) return work();
    const { status, headers = {}, delayMs = 0, hang, dropAfterDoing, lateMs = 0, reorder } = kept.fault;
    const what = nameOf(occasion);
    const fail = (): T => {
      if (status === undefined) throw new ConnectionLost(what);
      return refuse(status, headers);
    };
    await pause(this.clock, dropAfterDoing ? delayMs : delayMs + lateMs);
    if (this.closed) throw new ConnectionLost(what);
    if (!dropAfterDoing && hang) return hangs(kept, what);
    if (!dropAfterDoing && status !== undefined) return fail();
    if (dropAfterDoing && lateMs > 0) {
      this.doLater(lateMs, what, () => perform(kept, work));
      return hang ? hangs(kept, what) : fail();
    }
    const next = kept.held;
    if (reorder && !next) await this.untilNext(kept);
    const answer = await perform(kept, work).finally(() => next?.());
    if (!dropAfterDoing) return answer;
    return hang ? hangs(kept, what) : fail();
  }

  private strike(occasion: Occasion): Kept | undefined {
    for (const fault of this.standing) {
      if (!strikes(fault.target, occasion) || fault.struck >= (fault.count ?? Infinity)) continue;
      if (fault.passed < (fault.skip ?? 0)) {
        fault.passed += 1;
        continue;
      }
      fault.struck += 1;
      return fault;
    }
    return undefined;
  }

  private doLater(milliseconds: number, what: string, work: () => Promise<unknown>): void {
    const callOff = this.clock.later(milliseconds, () => {
      this.late.delete(callOff);
      work().catch((error: Error) => this.log(`${what}, done late, failed: ${error.message}`));
    });
    this.late.add(callOff);
  }

  private untilNext(kept: Kept): Promise<void> {
    return new Promise((resolve) => {
      const goOn = () => {
        noLonger();
        kept.held = undefined;
        resolve();
      };
      const { patienceMs } = kept.fault;
      // For what somebody holds back until they let it go, nobody waits.
      const noLonger =
        patienceMs === undefined
          ? this.clock.after(REORDER_PATIENCE_MILLISECONDS, goOn)
          : this.clock.later(patienceMs, goOn);
      kept.held = goOn;
    });
  }
}

/** Twice, and both at once, where the fault says so; the answer is the second's. */
async function perform<T>({ fault }: Kept, work: () => Promise<T>): Promise<T> {
  if (!fault.duplicate) return work();
  const [, second] = await Promise.all([work(), work()]);
  return second;
}

/** Never ends before the fault is taken away. @throws ConnectionLost then. */
async function hangs({ hanging, gone }: Kept, what: string): Promise<never> {
  if (!gone) await new Promise<void>((resolve) => void hanging.add(resolve));
  throw new ConnectionLost(what);
}

function nameOf(occasion: Occasion): string {
  switch (occasion.kind) {
    case 'jira':
      return `${occasion.method} ${occasion.path}`;
    case 'store':
      return occasion.op;
    case 'queue':
      return `the queue ${occasion.name}`;
    case 'invoke':
      return occasion.functionKey;
    case 'personalData':
      return 'the report of personal data';
    default:
      return occasion.key;
  }
}
