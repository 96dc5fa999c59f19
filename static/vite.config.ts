import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** One bundle for every module of the manifest. Forge serves it below a path of its own, so URLs are relative. */
export default defineConfig({
  root: 'static',
  base: './',
  publicDir: 'public',
  // The packages for XLSX would start workers from texts for larger sheets, which Forge's content policy stops.
  // Of the helpers of compiled code the bridge uses three, and would bring all.
  resolve: {
    alias: [
      { find: /^fflate$/, replacement: fileURLToPath(new URL('./archive.ts', import.meta.url)) },
      { find: /^tslib$/, replacement: fileURLToPath(new URL('./bridgeHelpers.ts', import.meta.url)) },
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The manifest names the entry of each surface's chunks; budgets are checked against it.
    manifest: true,
    // Forge's content policy allows no inline script: the polyfill would be one.
    modulePreload: { polyfill: false },
    target: 'es2022',
    assetsInlineLimit: 0,
  },
  // The worker that reads workbooks loads its package as the page does: in chunks.
  worker: { format: 'es' },
  // Development JSX follows the environment unless told; a runner that sets it must not change what ships.
  oxc: { jsx: { runtime: 'automatic', development: false } },
  define: { 'process.env.NODE_ENV': '"production"' },
});
