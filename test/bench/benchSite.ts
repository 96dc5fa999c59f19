import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { warmContainer, type WarmContainer } from '#sandbox/platform/container';
import { startSandbox, type RunningSandbox } from '#sandbox/server/index';
import type { InvokeRequest } from '#sandbox/seams';
import { BACKEND } from '../support/local/localJira';
import { DIST } from '../support/firstLoad';
import { ROOT } from '../support/projectFiles';
import { epicLines, storeRecords } from './benchPortfolio';

let container: WarmContainer | undefined;

/** Loaded once; code that runs outside the bundle finds the same platform on the global object. */
function loadedApp(): WarmContainer {
  if (!container) {
    container = warmContainer(BACKEND);
    container.runtime.install(globalThis);
  }
  return container;
}

/**
 * A local Jira that holds a portfolio of some size, with every record in the app's storage. Everything runs in this
 * process, without HTTP.
 */
export class BenchSite {
  /** Bytes that reached the browser since the last measurement began. */
  bytes = 0;

  private constructor(
    readonly epics: number,
    readonly sandbox: RunningSandbox,
    private readonly folder: string,
  ) {}

  /** @param more lines of other issues, as an NDJSON file has them. */
  static async start(epics: number, more: Iterable<string> = []): Promise<BenchSite> {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const data = join(folder, 'epics.ndjson');
    writeFileSync(data, [...epicLines(epics), ...more].join('\n'));
    const sandbox = await startSandbox({
      root: ROOT,
      backend: loadedApp(),
      surfaces: DIST,
      port: 0,
      state: join(folder, 'state'),
      data: [data],
      demo: false,
      schedules: false,
      siteName: `${epics} epics`,
    });
    // The plain way at 100,000 epics needs the points of three hours, and is measured to its end all the same.
    sandbox.platform.configure({ quota: Number.MAX_SAFE_INTEGER });
    const site = new BenchSite(epics, sandbox, folder);
    await site.asFunction(() => storeRecords(epics));
    return site;
  }

  async stop(): Promise<void> {
    await this.sandbox.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A procedure of the app, as a page invokes it. @throws Error when it is not answered well. */
  async invoke(request: Omit<InvokeRequest, 'extension'> & { extension?: Record<string, unknown> }): Promise<unknown> {
    const result = await this.sandbox.platform.invoke({ extension: {}, ...request });
    if (result.kind !== 'answered') throw new Error(`${request.functionKey}: ${result.message}`);
    return this.toBrowser(result.value);
  }

  /** Runs a function of the plain way as the platform runs one that a page invoked, but for the end after 25 s. */
  async asFunction<T>(work: () => Promise<T>): Promise<T> {
    const { platform } = this.sandbox;
    const moduleKey = 'plain-way';
    const invocation = { id: randomUUID(), moduleKey, principal: null, chain: 0, deadline: Infinity, ended: false };
    platform.ledger.invoked({ id: invocation.id, moduleKey, functionKey: moduleKey, viewer: null });
    return this.toBrowser(await platform.runtime.during(invocation, work));
  }

  /** What crosses to the page is JSON, counted in bytes. */
  toBrowser<T>(value: T): T {
    const text = JSON.stringify(value) ?? '';
    this.bytes += Buffer.byteLength(text);
    return value;
  }
}
