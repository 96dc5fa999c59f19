import { join } from 'node:path';
import type { Clock } from '../clock';
import { openLocalJira, type ImportReport, type LocalJiraSite } from '../jira';
import { openPlatform, type PlatformOptions, type RunningPlatform } from '../platform';
import { warmContainer } from '../platform/container';
import { readManifest } from '../platform/manifest';
import { createShell } from '../shell';
import { closeDatabase, openDatabase, type Database } from '../state/database';
import { Marks } from '../state/marks';
import { application } from './application';
import { importDemo, importOnce, type FileChoices } from './content';
import { liveDemoHistory } from './demo/history';
import { keepDemoTallies } from './demo/tallies';
import { listen, listenBeside, type Listener } from './listen';

export interface SandboxOptions {
  /** Folder with the manifest. */
  root: string;
  /** The built backend; or one that is loaded already, and serves other sites as well. */
  backend: PlatformOptions['backend'];
  surfaces: string;
  /** The computer's own time unless told otherwise; a loaded backend brings its own. */
  clock?: Clock;
  /** Tells several sites of one process apart. */
  siteName?: string;
  /** 0 for any free one. */
  port: number;
  state: string;
  reset?: boolean;
  data: readonly string[];
  /** What is said of the data that it does not tell itself. */
  choices?: FileChoices;
  /** Whether an empty state without data gets the demo portfolio. */
  demo: boolean;
  /** False: no schedule fires by itself, whatever the hour. */
  schedules?: boolean;
  /** Told of what was imported. */
  onImport?: (report: ImportReport | undefined, known: readonly string[]) => void;
  /** Told of every request of the app that Jira itself answered, with both bodies. */
  onExchange?: PlatformOptions['onExchange'];
}

/** A local Jira that answers. */
export interface RunningSandbox {
  readonly url: string;
  readonly jira: LocalJiraSite;
  readonly platform: RunningPlatform;
  /** Lets what is running finish, then ends. */
  stop(): Promise<void>;
  /** Ends as a crash would, but for giving up the ports and the state. */
  kill(): Promise<void>;
}

/**
 * Starts a local Jira; resolves once everything is imported and answers.
 * @throws StartError for whatever the person can mend.
 */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const main = await listen(options.port);
  const open: { close(): unknown }[] = [main];
  try {
    const content = await listenBeside(options.port === 0 ? 65_535 : main.port);
    open.push(content);
    const database = openDatabase(options.state, { reset: options.reset ?? false });
    open.push({ close: () => closeDatabase(database) });
    return await compose(options, main, content, database);
  } catch (error) {
    for (const one of open.reverse()) await one.close();
    throw error;
  }
}

async function compose(
  options: SandboxOptions,
  main: Listener,
  content: Listener,
  database: Database,
): Promise<RunningSandbox> {
  const url = `http://localhost:${main.port}`;
  const manifest = readManifest(join(options.root, 'manifest.yml'));
  const marks = new Marks(database);
  const container =
    typeof options.backend === 'string' ? warmContainer(options.backend, options.clock) : options.backend;
  const { clock } = container;
  const jira = openLocalJira({ database, manifest, siteUrl: url, clock });
  const { report, known } = await importOnce(jira, marks, options.data, options.choices);
  options.onImport?.(report, known);
  if (options.demo && options.data.length === 0) await importDemo(jira, marks);
  const platform = openPlatform({
    database,
    manifest,
    jira,
    backend: container,
    siteUrl: url,
    siteName: options.siteName,
    onExchange: options.onExchange,
  });
  const shell = createShell({
    jira,
    platform,
    manifest,
    bundleDir: options.surfaces,
    contentOrigin: `http://localhost:${content.port}`,
    shellOrigin: url,
    database,
  });
  // Months are lived in seconds: what the queue takes in a minute is no measure of them.
  const { eventsPerMinute } = platform.settings;
  platform.configure({ eventsPerMinute: Number.MAX_SAFE_INTEGER });
  await liveDemoHistory({ jira, platform }, container, marks);
  platform.configure({ eventsPerMinute });
  keepDemoTallies(platform, marks, new Date(clock.now()).toISOString());
  platform.ledger.clear();
  platform.forgive();
  platform.start({ schedules: options.schedules ?? true });
  content.answerWith(shell.content);
  main.answerWith(application({ jira, platform, pages: shell.pages, origin: url }));
  const close = async () => {
    await Promise.all([main.close(), content.close()]);
    jira.close();
    closeDatabase(database);
  };
  return {
    url,
    jira,
    platform,
    async stop() {
      await platform.stop();
      await close();
    },
    async kill() {
      platform.abandon();
      await close();
    },
  };
}
