import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from '../../sandbox/build';
import { readApp } from './app';
import { CheckError } from './checkError';
import { checksOf, PARTS, type Part } from './checks';
import { installTools } from './installTools';
import { line, seconds } from './table';

const ROOT = join(__dirname, '..', '..');

/** Runs the checks that were asked for, prints a line for each. @returns whether all passed. */
async function main(): Promise<boolean> {
  const { folder, parts } = readArguments();
  const started = Date.now();
  if (installTools(console.log)) console.log(`Installed in ${seconds(started)}.`);
  // The whole manifest is only valid with its pages built.
  if (folder === ROOT) await buildApp(ROOT, console.log);
  // The tools look for the manifest and the sources where they are started.
  process.chdir(folder);
  const app = readApp(folder);
  let failed = 0;
  for (const check of checksOf(parts)) {
    const since = Date.now();
    const { problems, about } = await check
      .run(app)
      .catch((error: Error) => ({ problems: [error.message], about: '' }));
    if (problems.length > 0) failed += 1;
    console.log(line(check.name, problems, about, seconds(since)));
  }
  console.log(failed === 0 ? `All checks passed in ${seconds(started)}.` : `${failed} failed.`);
  return failed === 0;
}

function readArguments(): { folder: string; parts: readonly Part[] } {
  const { values } = parseArgs({ options: { app: { type: 'string' }, only: { type: 'string' } } });
  const asked = values.only?.split(',') ?? [...PARTS];
  const unknown = asked.find((name) => !PARTS.some((part) => part === name));
  if (unknown !== undefined) throw new CheckError(`There is no check ${unknown}; there are ${PARTS.join(', ')}.`);
  return { folder: values.app === undefined ? ROOT : resolve(values.app), parts: asked as Part[] };
}

main().then(
  (passed) => process.exit(passed ? 0 : 1),
  (error: Error) => {
    console.error(error instanceof CheckError ? error.message : error);
    process.exit(2);
  },
);
