import * as z from 'zod/mini';
import { atMost } from '#kernel/lengths';
import type { OwnQuery } from '../page/routes';
import { ALWAYS, CHOSEN, USUAL_COLUMNS, type ChosenColumn, type Column } from './columns';

/** What the ranking keeps for itself in the address. */
export interface RankingQuery {
  columns: readonly ChosenColumn[];
  sort: { by: Column; descending: boolean };
  filters: Filters;
}

/** An empty text does not filter. `none` as stage or sponsor: epics without one. */
export interface Filters {
  text: string;
  /** Project key. */
  project: string;
  /** Stage id. */
  stage: string;
  /** Account id. */
  sponsor: string;
  /** Kind of flag. */
  flag: string;
  /** `in`, `contested`, `out`. */
  band: string;
  /** A risk by its name, or `any`. */
  risk: string;
}

export const NONE = 'none';
export const NO_FILTERS: Filters = { text: '', project: '', stage: '', sponsor: '', flag: '', band: '', risk: '' };
export const FILTER_NAMES = Object.keys(NO_FILTERS) as (keyof Filters)[];

const BY_RANK: RankingQuery['sort'] = { by: 'rank', descending: false };

const short = z._default(z.string().check(atMost(200)), '');
const column = z.enum([...ALWAYS, ...CHOSEN]);
const columnsSchema = z.array(z.enum(CHOSEN)).check(atMost(CHOSEN.length));

/** Reads the address; what does not fit is as usual. */
export function readRankingQuery(own: OwnQuery): RankingQuery {
  const columns = columnsSchema.safeParse(own['columns'] === NONE ? [] : own['columns']?.split(','));
  const written = own['sort'] ?? '';
  const by = column.safeParse(written.replace(/^-/, ''));
  const filters = FILTER_NAMES.map((name) => {
    const value = short.safeParse(own[name]);
    return [name, value.success ? value.data : ''] as const;
  });
  return {
    columns: columns.success ? columns.data : USUAL_COLUMNS,
    sort: by.success ? { by: by.data, descending: written.startsWith('-') } : BY_RANK,
    filters: { ...NO_FILTERS, ...Object.fromEntries(filters) },
  };
}

/** @returns what to write into the address for these columns; empty for the usual ones. */
export function columnsWord(columns: readonly ChosenColumn[]): string {
  const inOrder = CHOSEN.filter((one) => columns.includes(one));
  if (inOrder.length === 0) return NONE;
  return inOrder.join() === USUAL_COLUMNS.join() ? '' : inOrder.join();
}

/** @returns what to write for this order; empty for the ranking itself. */
export const sortWord = ({ by, descending }: RankingQuery['sort']): string =>
  by === 'rank' && !descending ? '' : `${descending ? '-' : ''}${by}`;
