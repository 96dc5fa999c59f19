import { workbookAnswerSchema } from './workbookAnswer';
import type { WorkbookSheet } from '#tables/sheets/workbook';

/** Long enough to draw the page once. */
const DRAWN_MS = 50;

/**
 * Reads a workbook beside the page, which goes on meanwhile: a large one takes a second. Where the browser lets no
 * worker run, it is read in the page, after what was said about it is drawn.
 * @throws Error with what the package said.
 */
export async function readWorkbookAside(content: Uint8Array | string, most: number): Promise<WorkbookSheet[]> {
  const worker = await newWorker();
  if (worker) {
    const answer = await answerOf(worker, content, most).finally(() => worker.terminate());
    if (answer !== 'noWorker') return answer;
  }
  await new Promise((resolve) => setTimeout(resolve, DRAWN_MS));
  const { workbookSheets } = await import('#tables/sheets/workbook');
  return workbookSheets(content, most);
}

async function newWorker(): Promise<Worker | null> {
  if (typeof Worker === 'undefined') return null;
  const { startWorkbookWorker } = await import('./startWorkbookWorker');
  return startWorkbookWorker();
}

function answerOf(worker: Worker, content: Uint8Array | string, most: number): Promise<WorkbookSheet[] | 'noWorker'> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      const answer = workbookAnswerSchema.parse(data);
      if ('problem' in answer) reject(new Error(answer.problem));
      else resolve(answer.sheets);
    };
    // It could not be loaded, or stopped before it answered.
    worker.onerror = (event) => {
      console.warn('A workbook could not be read beside the page', event.message);
      resolve('noWorker');
    };
    worker.postMessage({ content, most });
  });
}
