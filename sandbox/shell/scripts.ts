import path from 'node:path';
import { buildSync } from 'esbuild';

/** Bundles a browser script of the shell. @param define constants to write into it, as JSON text */
export function browserScript(entry: string, define: Record<string, string> = {}): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(__dirname, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define,
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`Bundling ${entry} gave nothing.`);
  return file.text;
}
