import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { bundleBackend } from '../../../sandbox/build/backend';
import { startSandbox } from '../../../sandbox/server';
import type { App } from '../app';
import type { ForgeBundle } from '../bundleApp';
import type { CheckResult } from '../check';
import { AppProcess } from './appProcess';
import { talk } from './calls';
import { Conversation, type Turn } from './conversation';
import { writeRelay } from './relay';

/** Fewer would mean that the calls were not made. */
const FEWEST_TURNS = 30;
const SHOWN_CHARACTERS = 300;

/**
 * Makes the same calls of the bundle that would be deployed, in a process of its own, and of the development build,
 * each over a local Jira with the demo portfolio; the answers must be the same, and what the app asked meanwhile as
 * well.
 */
export async function compareBuilds(app: App, bundle: ForgeBundle): Promise<CheckResult> {
  const folder = mkdtempSync(join(tmpdir(), 'forge-smoke-'));
  const handlers = (app.manifest.modules['function'] ?? []).map(({ handler }) => String(handler));
  const logged: string[] = [];
  const running = await AppProcess.start(bundle.folder, (line) => logged.push(line));
  const undo = keepLog((line) => logged.push(line));
  try {
    const development = join(folder, 'development.cjs');
    await bundleBackend(join(app.folder, 'src', 'index.ts'), development);
    const seeded = join(folder, 'seeded');
    await (await start(app, development, seeded)).stop();
    const converse = async (backend: string, state: string): Promise<Turn[]> => {
      cpSync(seeded, join(folder, state), { recursive: true });
      return conversationWith(app, backend, join(folder, state));
    };
    const expected = await converse(development, 'development');
    const deployed = await converse(writeRelay(folder, handlers, running), 'deployed');
    const problems = differences(expected, deployed);
    return {
      problems: problems.length > 0 ? [...problems, ...logged.map((line) => `logged: ${line}`)] : [],
      about: `${deployed.length} calls, the same answers as the development build`,
    };
  } catch (error) {
    return { problems: [(error as Error).message, ...logged.map((line) => `logged: ${line}`)], about: '' };
  } finally {
    undo();
    running.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The app's log belongs to no table; it is kept for when something is wrong. @returns how to stop. */
function keepLog(keep: (line: string) => void): () => void {
  const { log, error } = console;
  console.log = console.error = (...parts: unknown[]) => keep(parts.map(String).join(' '));
  return () => void Object.assign(console, { log, error });
}

const start = ({ folder }: App, backend: string, state: string): ReturnType<typeof startSandbox> =>
  startSandbox({
    root: folder,
    backend,
    surfaces: join(folder, 'static', 'dist'),
    port: 0,
    state,
    data: [],
    demo: true,
  });

/**
 * @param state a folder with the demo portfolio in it: the past of the demo is written by turning the clock of the
 * app, and that of the bundle's own process cannot be turned.
 */
async function conversationWith(app: App, backend: string, state: string): Promise<Turn[]> {
  const jira = await start(app, backend, state);
  try {
    const conversation = new Conversation(jira);
    await talk(conversation);
    return conversation.turns;
  } finally {
    await jira.stop();
  }
}

/** @returns a sentence for each call that two builds answered differently. */
export function differences(expected: readonly Turn[], deployed: readonly Turn[]): string[] {
  if (expected.length < FEWEST_TURNS || expected.length !== deployed.length)
    return [`${expected.length} calls were made of the development build, ${deployed.length} of the bundle.`];
  return expected.flatMap((turn, at) => {
    const other = deployed[at]!;
    if (isDeepStrictEqual(turn, other)) return [];
    const part =
      (['what', 'status', 'answer', 'asked'] as const).find((name) => !isDeepStrictEqual(turn[name], other[name])) ??
      'answer';
    return [
      `${turn.what}: the development build gave the ${part} ${shown(turn[part])}, the bundle ${shown(other[part])}`,
    ];
  });
}

const shown = (value: unknown): string => JSON.stringify(value).slice(0, SHOWN_CHARACTERS);
