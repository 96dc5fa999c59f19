import type { CallList } from '../../sandbox/platform/ledger';

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
}

/** An answer over HTTP. `body` is the parsed JSON, undefined where there is none. */
export interface Answer {
  status: number;
  body: unknown;
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
  invoke(viewer: string, moduleKey: string, functionKey: string, payload?: unknown, extension?: Record<string, unknown>): Promise<Answer>;
  /** Plain REST as that viewer: `rest('admin', 'GET', '/rest/api/3/myself')`. */
  rest(viewer: string, method: string, path: string, body?: unknown): Promise<Answer>;
  calls(): Promise<CallList>;
  clearCalls(): Promise<void>;
  /** Fires a schedule or drains a queue, by module key, and waits until it is done. */
  run(moduleKey: string): Promise<Answer>;
}

/** Starts a local Jira in this process, on a free port: quick, and with breakpoints. */
export declare function startLocalJira(options?: LocalJiraOptions): Promise<RunningLocalJira>;

/** Starts the real `npm start` command line as a child process: for what needs a real end or a real start. */
export declare function spawnLocalJira(options?: LocalJiraOptions): Promise<RunningLocalJira>;
