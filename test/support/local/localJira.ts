import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { warmContainer, type WarmContainer } from '#sandbox/platform/container';
import type { StandingFault } from '#sandbox/platform/faults/index';
import type { FaultRequest } from '#sandbox/platform/faults/schema';
import type { Exchange } from '#sandbox/platform/jiraProxy';
import type { CallList } from '#sandbox/platform/ledger';
import { startSandbox } from '#sandbox/server/index';
import type { Settings, SettingsRequest } from '#sandbox/server/settings';
import { LOCAL_JIRA } from './bundleLocalJira';
import { beginDemo } from './demoState';
import { temporaryFolder } from '../temporaryFolder';
import { MovableClock } from './movableClock';

/** What a test starts. Without `data`, `seedIssues` and `demo` the Jira is empty, but for its five viewers. */
export interface LocalJiraOptions {
  /** Files as `--data` takes them. */
  data?: readonly string[];
  /** State folder; without it a temporary one, deleted by `stop()`. Give one to start again on what was kept. */
  state?: string;
  /** Issues as the REST API gives them, `{id, key, fields: {...}}`; imported as an NDJSON file would be. */
  seedIssues?: readonly object[];
  /** The demo portfolio with its ratings, as `npm start` without `--data` shows it. */
  demo?: boolean;
  /** Throws away what the state folder held. */
  reset?: boolean;
  /** The loaded app of another site of this process; `siteName` tells the two apart. Not for a spawned one. */
  container?: LoadedApp;
  siteName?: string;
  /** Told of every request of the app that Jira itself answered, with both bodies. Not for a spawned one. */
  onExchange?: (exchange: Exchange) => void;
}

/** The app, loaded once for one site or for several; all of them go by its clock. */
export type LoadedApp = WarmContainer & { readonly clock: MovableClock };

/** An answer over HTTP. `body` is the parsed JSON, undefined where there is none. */
export interface Answer {
  status: number;
  body: unknown;
}

/** Who runs an action, a rule of Automation unless told otherwise, and where a conversation is held. */
export interface ActedHow {
  by?: 'automation' | 'agent';
  issueKey?: string;
  asNobody?: boolean;
}

/** A local Jira that answers on its own port, driven from outside as anyone could. */
export interface RunningLocalJira {
  /** Origin of the Jira pages and REST, without a slash at the end. */
  readonly url: string;
  /** Folder with the kept state. */
  readonly state: string;
  /** Ends it cleanly, and deletes the state folder if it was temporary. */
  stop(): Promise<void>;
  /** Ends it without any farewell (a spawned one by SIGKILL); the state folder stays. */
  kill(): Promise<void>;
  /** `POST /sandbox/invoke`. @returns 200 with what the handler answered, or the refusal's status and message. */
  invoke(
    viewer: string,
    moduleKey: string,
    functionKey: string,
    payload?: unknown,
    extension?: Record<string, unknown>,
  ): Promise<Answer>;
  /** `POST /sandbox/action`: an action as a rule or an agent runs it in that viewer's name. */
  act(viewer: string, actionKey: string, inputs?: object, how?: ActedHow): Promise<Answer>;
  /** Plain REST as that viewer: `rest('admin', 'GET', '/rest/api/3/myself')`. */
  rest(viewer: string, method: string, path: string, body?: unknown): Promise<Answer>;
  calls(): Promise<CallList>;
  clearCalls(): Promise<void>;
  /** Fires a schedule or drains a queue, by module key, and waits until it is done. */
  run(moduleKey: string): Promise<Answer>;
  /** Sets faults, in addition to those that stand. @returns their ids. @throws Error with what is wrong with them. */
  faults(...faults: FaultRequest[]): Promise<string[]>;
  /** The faults that stand, each with how often it struck. */
  standingFaults(): Promise<StandingFault[]>;
  /** Takes all faults away; what hangs is let go as a lost connection. */
  clearFaults(): Promise<void>;
  /** Changes lags and limits; without changes, only tells them. @throws Error with what is wrong with them. */
  settings(changes?: SettingsRequest): Promise<Settings>;
  /** Lags and limits as at a start; the points of this hour are given back. */
  resetSettings(): Promise<void>;
}

/** A local Jira in this process, whose time a test moves. */
export interface MovableJira extends RunningLocalJira {
  /**
   * How late it is for this Jira and for the app on it: as late as here, and what a test let pass. Milliseconds since
   * 1970.
   */
  now(): number;
  /** Lets time pass: what falls due meanwhile is done, each at its own time. */
  pass(milliseconds: number): Promise<void>;
  /**
   * While the work is under way, time goes on to what is due next as soon as everything only waits. `run` and `stop`
   * are always so.
   */
  hurry<T>(work: () => Promise<T>): Promise<T>;
}

const ROOT = join(__dirname, '..', '..', '..');
/** The built backend, as the global set-up leaves it. */
export const BACKEND = join(ROOT, '.build', 'backend.cjs');
const READY_MILLISECONDS = 60_000;

/**
 * Starts a local Jira in this process, on a free port: quick, with breakpoints, and on a clock that the test moves. No
 * schedule fires by itself. Both parts of the app are built by the global set-up.
 */
export async function startLocalJira(options: LocalJiraOptions = {}): Promise<MovableJira> {
  const { state, data, tidy } = prepare(options);
  const { container = loadApp(), demo = false, reset = false, siteName, onExchange } = options;
  // Whoever keeps the state, or listens to all that is said, wants to see the demo begin.
  if (demo && options.state === undefined && !onExchange) await beginDemo(state, liveDemo);
  const surfaces = join(ROOT, 'static', 'dist');
  const more = { ...(siteName === undefined ? {} : { siteName }), ...(onExchange ? { onExchange } : {}) };
  const sandbox = await startSandbox({
    root: ROOT,
    backend: container,
    surfaces,
    port: 0,
    state,
    data,
    demo,
    reset,
    schedules: false,
    ...more,
  });
  const { clock } = container;
  const { hangUp, ...asked } = client(sandbox.url);
  const end = async (how: 'stop' | 'kill') => {
    hangUp();
    await clock.hurry(() => sandbox[how]());
    if (how === 'stop') tidy();
  };
  return {
    ...asked,
    state,
    stop: () => end('stop'),
    kill: () => end('kill'),
    run: (moduleKey) => clock.hurry(() => asked.run(moduleKey)),
    now: () => clock.now(),
    pass: (milliseconds) => clock.pass(milliseconds),
    hurry: (work) => clock.hurry(work),
  };
}

/** Indexes of the storage know by then what was saved. */
const SETTLED_MS = 61_000;

/** What follows in the background from what the demo's people did is done too, so that tests begin at rest. */
async function liveDemo(state: string): Promise<void> {
  const jira = await startLocalJira({ state, demo: true });
  await jira.pass(1);
  await jira.pass(SETTLED_MS);
  await jira.run('work-consumer');
  await jira.stop();
}

/** Loads the app as the global set-up built it, on a clock of its own. */
export function loadApp(): LoadedApp {
  const clock = new MovableClock();
  return { ...warmContainer(BACKEND, clock), clock };
}

/** Starts what `npm start` starts as a child process: for what needs a real end or a real start. */
export async function spawnLocalJira(options: LocalJiraOptions = {}): Promise<RunningLocalJira> {
  const { state, data, tidy } = prepare(options);
  const port = await freePort();
  const words = [
    '--port',
    String(port),
    '--state',
    state,
    ...data.flatMap((file) => ['--data', file]),
    ...(options.reset ? ['--reset'] : []),
  ];
  const child = spawn(process.execPath, [LOCAL_JIRA, ...words], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://localhost:${port}`;
  await untilReady(url, child);
  const { hangUp, ...asked } = client(url);
  const end = async (signal: NodeJS.Signals) => {
    hangUp();
    child.kill(signal);
    await ended;
  };
  return {
    ...asked,
    state,
    async stop() {
      await end('SIGTERM');
      tidy();
    },
    kill: () => end('SIGKILL'),
  };
}

function prepare({ data = [], state, seedIssues, demo }: LocalJiraOptions): {
  state: string;
  data: string[];
  tidy: () => void;
} {
  const folder = temporaryFolder('local-jira');
  const tidy = () => rmSync(folder, { recursive: true, force: true });
  if (demo && (data.length > 0 || seedIssues)) throw new Error('The demo comes without other data.');
  if (!seedIssues) return { state: state ?? join(folder, 'state'), data: [...data], tidy };
  const seed = join(folder, 'seed.ndjson');
  writeFileSync(seed, seedIssues.map((issue) => JSON.stringify(issue)).join('\n'));
  return { state: state ?? join(folder, 'state'), data: [...data, seed], tidy };
}

function client(url: string): Omit<RunningLocalJira, 'state' | 'stop' | 'kill'> & { hangUp(): void } {
  // Plain HTTP on kept connections: `fetch` costs more than the call itself where a test makes thousands.
  const agent = new Agent({ keepAlive: true });
  const ask = (method: string, path: string, viewer: string | undefined, body: unknown): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const headers = {
        ...(viewer === undefined ? {} : { 'X-Viewer': viewer }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      };
      const sent = request(url + path, { method, headers, agent }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => void (text += part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: text === '' ? undefined : (JSON.parse(text) as unknown) }),
        );
      });
      sent.once('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  const well = async (answer: Promise<Answer>): Promise<unknown> => {
    const { status, body } = await answer;
    if (status >= 400) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return body;
  };
  return {
    url,
    hangUp: () => agent.destroy(),
    invoke: (viewer, moduleKey, functionKey, payload = {}, extension = {}) =>
      ask('POST', '/sandbox/invoke', viewer, { moduleKey, functionKey, payload, extension }),
    act: (viewer, actionKey, inputs = {}, how = {}) =>
      ask('POST', '/sandbox/action', viewer, { actionKey, inputs, by: 'automation', ...how }),
    rest: (viewer, method, path, body) => ask(method, path, viewer, body),
    calls: async () => (await ask('GET', '/sandbox/calls', undefined, undefined)).body as CallList,
    clearCalls: async () => void (await ask('DELETE', '/sandbox/calls', undefined, undefined)),
    run: (moduleKey) => ask('POST', '/sandbox/run', undefined, { moduleKey }),
    faults: async (...faults) =>
      ((await well(ask('POST', '/sandbox/faults', undefined, faults))) as { ids: string[] }).ids,
    standingFaults: async () =>
      ((await well(ask('GET', '/sandbox/faults', undefined, undefined))) as { faults: StandingFault[] }).faults,
    clearFaults: async () => void (await well(ask('DELETE', '/sandbox/faults', undefined, undefined))),
    settings: async (changes = {}) => (await well(ask('POST', '/sandbox/settings', undefined, changes))) as Settings,
    resetSettings: async () => void (await well(ask('DELETE', '/sandbox/settings', undefined, undefined))),
  };
}

/** @throws Error with what the process said, when it ends or does not become ready. */
async function untilReady(url: string, child: ChildProcess): Promise<void> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => void (said += text.toString()));
  const deadline = Date.now() + READY_MILLISECONDS;
  while (child.exitCode === null && Date.now() < deadline) {
    if (await answers(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The local Jira did not become ready:\n${said}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).status === 200;
  } catch {
    return false; // Not listening yet: that is what is waited for.
  }
}

/** @returns a port that nothing listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
