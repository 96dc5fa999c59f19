import { join, relative } from 'node:path';
import { readArguments, USAGE } from './arguments';
import { buildApp } from './build';
import type { ImportReport } from './jira';
import { importLines } from './importLines';
import { startSandbox } from './server';
import { StartError } from './startError';
import { stateFolder } from './state/folder';

const ROOT = join(__dirname, '..');

async function start(): Promise<void> {
  const { port, data, columns, dates, state: chosen, reset, help } = readArguments(process.argv.slice(2));
  if (help) return console.log(USAGE);
  const state = stateFolder(ROOT, data, chosen);
  const { backend, surfaces } = await buildApp(ROOT, console.log);
  const inside = relative(process.cwd(), state);
  console.log(`State: ${inside.startsWith('..') ? state : inside}`);
  const sandbox = await startSandbox({
    root: ROOT,
    backend,
    surfaces,
    port,
    state,
    reset,
    data,
    choices: { columns, dates },
    demo: true,
    onImport: tellImport,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void sandbox.stop().then(() => process.exit(0)));
  const { issues, projects } = sandbox.jira.counts;
  console.log(`${issues} issues in ${projects} projects.`);
  console.log(`Local Jira: ${sandbox.url}`);
}

function tellImport(report: ImportReport | undefined, known: readonly string[]): void {
  for (const file of known) console.log(`${file}: already here, nothing added.`);
  for (const line of importLines(report?.files ?? [])) console.log(line);
}

start().catch((error: Error) => {
  // What the person can mend is one line; anything else is a fault of ours, and its stack helps to find it.
  console.error(error instanceof StartError ? error.message : error.stack);
  process.exit(1);
});
