import { workbookSheets } from '#tables/sheets/workbook';
import type { WorkbookAnswer, WorkbookQuestion } from './workbookAnswer';

const answer = (message: WorkbookAnswer): void => self.postMessage(message);

self.onmessage = ({ data: { content, most } }: MessageEvent<WorkbookQuestion>): void => {
  try {
    answer({ sheets: workbookSheets(content, most) });
  } catch (error) {
    answer({ problem: error instanceof Error ? error.message : String(error) });
  }
};
