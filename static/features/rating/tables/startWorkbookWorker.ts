/**
 * @returns a worker of the bundle, whose file the content policy lets run. In a file of its own: only a bundler can
 * place what it names.
 */
export const startWorkbookWorker = (): Worker =>
  new Worker(new URL('./workbook.worker.ts', import.meta.url), { type: 'module' });
