import * as z from 'zod/mini';
import type { WorkbookSheet } from '#tables/sheets/workbook';

/** What is asked of the worker that reads workbooks. */
export interface WorkbookQuestion {
  content: Uint8Array | string;
  most: number;
}

/** Its rows come from our own code in the worker, and are many: they are not looked at one by one. */
const sheets = z.custom<WorkbookSheet[]>((value) => Array.isArray(value));

export const workbookAnswerSchema = z.union([z.object({ sheets }), z.object({ problem: z.string() })]);
export type WorkbookAnswer = z.infer<typeof workbookAnswerSchema>;
