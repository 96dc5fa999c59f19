import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from '../../sandbox/build';
import { readApp } from './app';
import { CheckError } from './checkError';
import { checksOf, PARTS, type Part } from './checks';
import { installTools } from './installTools';
import { Passed } from './passed';
import { line, seconds } from './table';

const ROOT = join(__dirname, '..', '..');

/**
 * Runs the checks that were asked for, prints a line for each; what passed on this very content is not run again.
 * @returns whether all passed.
 */
async function main(): Promise<boolean> {
  const { folder, parts, again } = readArguments();
  const started = Date.now();
  // The whole manifest is only valid with its pages built.
  if (folder === ROOT) await buildApp(ROOT, console.log);
  const passed = new Passed(ROOT, folder, parts);
  const known = again ? undefined : passed.lines;
  if (known) {
    for (const one of known) console.log(one);
    console.log('All checks passed before, and nothing that they read has changed since. --again runs them anew.');
    return true;
  }
  if (installTools(console.log)) console.log(`Installed in ${seconds(started)}.`);
  // The tools look for the manifest and the sources where they are started.
  process.chdir(folder);
  const app = readApp(folder);
  const lines: string[] = [];
  let failed = 0;
  for (const check of checksOf(parts)) {
    const since = Date.now();
    const { problems, about } = await check
      .run(app)
      .catch((error: Error) => ({ problems: [error.message], about: '' }));
    if (problems.length > 0) failed += 1;
    lines.push(line(check.name, problems, about, seconds(since)));
    console.log(lines.at(-1));
  }
  console.log(failed === 0 ? `All checks passed in ${seconds(started)}.` : `${failed} failed.`);
  if (failed === 0) passed.keep(lines);
  return failed === 0;
}

function readArguments(): { folder: string; parts: readonly Part[]; again: boolean } {
  const { values } = parseArgs({
    options: { app: { type: 'string' }, only: { type: 'string' }, again: { type: 'boolean', default: false } },
  });
  const asked = values.only?.split(',') ?? [...PARTS];
  const unknown = asked.find((name) => !PARTS.some((part) => part === name));
  if (unknown !== undefined) throw new CheckError(`There is no check ${unknown}; there are ${PARTS.join(', ')}.`);
  const folder = values.app === undefined ? ROOT : resolve(values.app);
  return { folder, parts: asked as Part[], again: values.again };
}

main().then(
  (passed) => process.exit(passed ? 0 : 1),
  (error: Error) => {
    console.error(error instanceof CheckError ? error.message : error);
    process.exit(2);
  },
);
