import { AsyncResource } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ForgeGlobals } from '../../../sandbox/platform/runtime';
import { tools, type NodeSandbox } from '../tools';

/** A request of the app as it crosses between the processes. */
interface PassedRequest {
  target: unknown;
  path: string;
  init: RequestInit;
}

type Ask = (request: PassedRequest) => Promise<Response>;

/** Longer than any function may take: the platform's own limit is the one that counts. */
const LONGEST_SECONDS = 900;

/**
 * The deployable bundle in a process of its own, started by the runner of `forge tunnel`. Each call names the
 * invocation it belongs to, and what the app asks meanwhile is answered by the platform that made the call.
 */
export class AppProcess {
  private readonly underWay = new Map<string, Ask>();

  private constructor(
    private readonly sandbox: NodeSandbox,
    private readonly server: Server,
  ) {}

  /**
   * @param folder the bundle with its loader.
   * @param keep told of each line that the app logs.
   */
  static async start(folder: string, keep: (line: string) => void): Promise<AppProcess> {
    // The app's process starts as Forge starts it, not with the loader of TypeScript that this one has.
    process.execArgv = [];
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { NodeSandbox } = tools.tunnel();
    const { StaticInvocationEventEmitter, EVENT_P3_LOG } = tools.runtime();
    StaticInvocationEventEmitter.on(EVENT_P3_LOG, ({ logArguments }) => keep(logArguments.map(String).join(' ')));
    const app = new AppProcess(new NodeSandbox({ appPath: folder, modName: 'index', handler: 'main' }), server);
    server.on('request', async (request: IncomingMessage, response) => {
      const { status, text } = await app.pass(request);
      response.writeHead(status).end(text);
    });
    return app;
  }

  /**
   * Calls a handler of the bundle.
   * @param name `file.export`.
   * @param platform what the local platform put on the global object of the app it believes to have loaded.
   * @throws Error with what the handler threw.
   */
  async call(name: string, payload: unknown, context: unknown, platform: ForgeGlobals): Promise<unknown> {
    const token = randomUUID();
    // Bound: the platform knows an invocation by the asynchronous context of what it asks.
    this.underWay.set(
      token,
      AsyncResource.bind(({ target, path, init }: PassedRequest) => platform.__forge_fetch__(target, path, init)),
    );
    try {
      const { port } = this.server.address() as AddressInfo;
      const proxy = { url: `http://127.0.0.1:${port}/`, token };
      const { success, body, error } = await this.sandbox.execute({
        handler: name,
        body: { payload, context },
        _meta: { timeout: LONGEST_SECONDS, proxy, runtime: platform.__forge_runtime__ },
      });
      if (!success) throw Object.assign(new Error(error?.errorMessage), { name: error?.errorType ?? 'Error' });
      return body;
    } finally {
      this.underWay.delete(token);
    }
  }

  stop(): void {
    this.sandbox.stop();
    this.server.close();
    this.server.closeAllConnections();
  }

  private async pass(request: IncomingMessage): Promise<{ status: number; text: string }> {
    const ask = this.underWay.get(String(request.headers['forge-proxy-authorization']).replace('Bearer ', ''));
    if (!ask) return { status: 403, text: 'This request belongs to no invocation that is under way.' };
    try {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const response = await ask(JSON.parse(Buffer.concat(parts).toString()) as PassedRequest);
      const empty = response.status === 204 || response.status === 304;
      return {
        status: 200,
        text: JSON.stringify({
          status: response.status,
          headers: [...response.headers],
          body: empty ? null : await response.text(),
        }),
      };
    } catch (error) {
      return { status: 500, text: (error as Error).message };
    }
  }
}
