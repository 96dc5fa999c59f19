import { useMemo } from 'react';
import type { Column } from '../answers/columns';
import { valueOf } from '../session/content';
import type { Shown } from '../rateMany/ownQuery';
import type { EpicRatings } from '../saving/epicRatings';
import type { RateRow } from './rateRow';

const NONE: RateRow[] = [];

/**
 * The rows that are chosen to be seen. They are chosen as they were read, so that no row goes away while it is being
 * rated.
 */
export function useShownRows(
  rows: readonly RateRow[] | null,
  show: Shown,
  columns: readonly Column[],
  ratings: EpicRatings,
): readonly RateRow[] {
  return useMemo(() => {
    if (!rows || show === 'all') return rows ?? NONE;
    const answers = columns.filter(({ field }) => field.startsWith('answers.'));
    const given = (row: RateRow): number => {
      const content = ratings.has(row.id) ? ratings.contentOf(row.id) : row.stored;
      return answers.filter(({ field }) => valueOf(content, field) !== null).length;
    };
    return rows.filter((row) => (show === 'unrated' ? given(row) === 0 : given(row) < answers.length));
  }, [rows, show, columns, ratings]);
}
