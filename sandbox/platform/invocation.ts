import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { Handler } from './backend';
import type { Ledger } from './ledger';
import type { ForgeRuntime, Installation, Invocation } from './runtime';
import type { PlatformSettings } from './settings';
import { installationAri, installContext } from './site';

/** What to call, and for whom. */
export interface Call {
  /** Key of the function in the manifest. */
  function: string;
  moduleKey: string;
  /** As the list of calls shows it: a procedure, or the function's key. */
  functionKey: string;
  /** Account id of the person who asked; null where nobody did. */
  principal: string | null;
  payload: unknown;
  /** How many events, each pushed while the one before was handled, led here; 0 for a person's own call. */
  chain: number;
  /** Who pushes, fires or asks may wait longer: a consumer and a schedule have `timeoutSeconds`, all others 25 s. */
  background: boolean;
}

/** How a call of the app ended. */
export type InvocationEnd = { kind: 'answered'; value: unknown } | { kind: 'thrown'; message: string };

/**
 * Begins the message with which the app refuses a procedure that it does not have; the package's own begins otherwise.
 */
const UNKNOWN_PROCEDURE = ['Unknown procedure:', 'Resolver has no definition for'];

/** @returns whether what a resolver threw says that there is no such procedure: the asker's mistake, not the app's. */
export function isUnknownProcedure(message: string): boolean {
  return UNKNOWN_PROCEDURE.some((beginning) => message.startsWith(beginning));
}

/** Seconds that a consumer or a schedule may take whose function says nothing else. */
const BACKGROUND_SECONDS = 55;

export interface InvokerOptions {
  installation: Installation;
  ledger: Ledger;
  runtime: Pick<ForgeRuntime, 'during'>;
  settings: PlatformSettings;
  clock: Clock;
  handlers: ReadonlyMap<string, Handler>;
  /** Where the stack of what the app threw goes. */
  log: (message: string) => void;
}

/** Calls functions of the app as the platform does: by JSON, with a context, and not for longer than they may take. */
export class Invoker {
  private readonly underWay = new Map<Invocation, Promise<InvocationEnd>>();

  constructor(private readonly options: InvokerOptions) {}

  async call(call: Call): Promise<InvocationEnd> {
    const {
      installation: { manifest },
      ledger,
      handlers,
      settings,
      clock,
    } = this.options;
    const declared = manifest.functions.get(call.function);
    const handler = handlers.get(declared?.handler.split('.').pop() ?? '');
    if (!declared || !handler)
      return { kind: 'thrown', message: `The backend exports no handler for the function ${call.function}.` };
    const seconds = call.background
      ? Math.min(declared.timeoutSeconds ?? BACKGROUND_SECONDS, settings.backgroundSeconds)
      : settings.resolverSeconds;
    const invocation: Invocation = {
      id: randomUUID(),
      moduleKey: call.moduleKey,
      principal: call.principal,
      chain: call.chain,
      deadline: clock.now() + seconds * 1000,
      ended: false,
    };
    ledger.invoked({
      id: invocation.id,
      moduleKey: call.moduleKey,
      functionKey: call.functionKey,
      viewer: call.principal,
    });
    const running = this.run(handler, call, invocation, seconds);
    this.underWay.set(invocation, running);
    try {
      return await running;
    } finally {
      this.underWay.delete(invocation);
    }
  }

  /** Resolves when nothing of the app is running any more, or when patience is over. */
  async idle(milliseconds: number): Promise<void> {
    let callOff: (() => void) | undefined;
    const isOver = new Promise<true>(
      (resolve) => void (callOff = this.options.clock.after(milliseconds, () => resolve(true))),
    );
    while (this.underWay.size > 0 && (await Promise.race([...this.underWay.values(), isOver])) !== true);
    callOff?.();
  }

  /** Whatever is running gets no answer any more, as after a crash. */
  abandon(): void {
    for (const invocation of this.underWay.keys()) invocation.ended = true;
  }

  private async run(handler: Handler, call: Call, invocation: Invocation, seconds: number): Promise<InvocationEnd> {
    let timeIsUp: (() => void) | undefined;
    const timeOut = new Promise<InvocationEnd>((resolve) => {
      timeIsUp = this.options.clock.after(seconds * 1000, () =>
        resolve({ kind: 'thrown', message: `The function ${call.function} did not answer within ${seconds} s.` }),
      );
    });
    try {
      return await Promise.race([this.answer(handler, call, invocation), timeOut]);
    } finally {
      timeIsUp?.();
      invocation.ended = true;
    }
  }

  private async answer(handler: Handler, call: Call, invocation: Invocation): Promise<InvocationEnd> {
    try {
      const value = await this.options.runtime.during(this.options.installation, invocation, async () =>
        handler(throughJson(call.payload), this.caller(call.principal)),
      );
      return { kind: 'answered', value: throughJson(value) };
    } catch (error) {
      const { message = String(error), stack = message } = error as Partial<Error>;
      if (!isUnknownProcedure(message)) this.options.log(`${call.moduleKey} ${call.functionKey} threw: ${stack}`);
      return { kind: 'thrown', message };
    }
  }

  /** The second argument of every function: where it is installed, and who asked. */
  private caller(principal: string | null): object {
    const { site } = this.options.installation;
    const where = installContext(site);
    return {
      installContext: where,
      installation: { ari: installationAri(site), contexts: [where] },
      ...(principal === null ? {} : { principal: { accountId: principal } }),
    };
  }
}

/** What crosses between the app and the platform is JSON: functions, dates and `undefined` do not survive. */
function throughJson(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}
