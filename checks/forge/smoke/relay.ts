import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ForgeGlobals } from '../../../sandbox/platform/runtime';
import type { AppProcess } from './appProcess';

type Handler = (payload: unknown, context: unknown) => Promise<unknown>;

/** Where the relay finds its way to the app's process: both stand in this one. */
const LINK = Symbol.for('customer-lens.checks.app-process');

/**
 * Writes a backend that the local platform can load in place of the development build; each of its handlers is that of
 * the app's process.
 * @param handlers `file.export` of each.
 * @returns the file.
 */
export function writeRelay(folder: string, handlers: readonly string[], app: AppProcess): string {
  const link = (platform: ForgeGlobals): Record<string, Handler> =>
    Object.fromEntries(
      handlers.map((name) => [
        name.slice(name.lastIndexOf('.') + 1),
        (payload: unknown, context: unknown) => app.call(name, payload, context, platform),
      ]),
    );
  Object.defineProperty(process, LINK, { value: link, configurable: true });
  const file = join(folder, 'relay.cjs');
  writeFileSync(file, `module.exports = process[Symbol.for(${JSON.stringify(LINK.description)})](global);\n`);
  return file;
}
