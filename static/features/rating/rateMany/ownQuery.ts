import * as z from 'zod/mini';
import type { Column } from '../answers/columns';
import type { OwnQuery } from '../../portfolio/page/routes';

export const SHOWN = ['all', 'incomplete', 'unrated'] as const;
/** Which rows are shown: all, those with an answer missing, those without any. */
export type Shown = (typeof SHOWN)[number];

const ownSchema = z.object({
  show: z.catch(z.enum(SHOWN), 'all'),
  /** The question that is asked of one epic after the other, by its field; empty in the table. */
  by: z.catch(z.string(), ''),
  /** Makes the order of the epics; the same address gives the same order. */
  seed: z.catch(z.string().check(z.regex(/^\d{1,10}$/)), '1'),
});

export interface OwnAddress {
  show: Shown;
  by: Column | null;
  seed: string;
}

/** What the view keeps in the address; anything else there counts as not given. */
export function readOwn(own: OwnQuery, columns: readonly Column[]): OwnAddress {
  const { show, by, seed } = ownSchema.parse({ show: 'all', by: '', seed: '1', ...own });
  return { show, by: columns.find(({ field }) => field === by) ?? null, seed };
}
