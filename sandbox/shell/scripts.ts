import path from 'node:path';
import { buildSync } from 'esbuild';

/**
 * @param define constants to write into it, as JSON text
 * @returns a browser script of the shell, bundled when it is asked for the first time: most tests open no page.
 */
export function browserScript(entry: string, define: Record<string, string> = {}): () => string {
  let script: string | undefined;
  return () => (script ??= bundled(entry, define));
}

function bundled(entry: string, define: Record<string, string>): string {
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
