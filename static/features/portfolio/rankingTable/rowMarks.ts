import { hingeWords, type NamesForWords } from '#domain/portfolio/analysis/certaintyWords';
import { STRIPES } from '../bands/stripes';
import type { RankingRow } from '../ranking/rankingRows';

/** What a row shows of its certainty beside the words, by the rows around it. */
export interface RowMark {
  /** The stripe at its left; null where the order is another than the ranking's. */
  stripe: 'safe' | 'open' | 'none' | null;
  /** Its part of the bracket around a tie that crosses the line. */
  bracket: 'first' | 'within' | 'last' | null;
  /** What settles its place. */
  hinge: string | null;
  /** Rows that say the same one below the other say it once, the first of them for all. */
  run: { isFirst: boolean; epics: number; last: string } | null;
}

/** @returns the marks of the listed rows, by id of the epic. */
export function rowMarks(
  rows: readonly RankingRow[],
  inRankOrder: boolean,
  namesOf: (row: RankingRow) => NamesForWords,
): ReadonlyMap<string, RowMark> {
  const hinges = rows.map((row) => row.certainty && hingeWords(row.certainty, namesOf(row)));
  const crossing = rows.filter(({ crosses }) => crosses);
  const said = rows.map(({ certainty }, at) => certainty && `${certainty.side} ${hinges[at] ?? ''}`);
  const marks = new Map<string, RowMark>();
  for (let first = 0; first < rows.length;) {
    let end = first + 1;
    while (said[first] !== null && end < rows.length && said[end] === said[first]) end += 1;
    for (let at = first; at < end; at += 1) {
      const row = rows[at];
      if (!row) continue;
      const isOne = crossing.length > 1 && row.crosses;
      marks.set(row.epic.id, {
        stripe: inRankOrder && row.certainty ? STRIPES[row.certainty.side] : null,
        bracket:
          inRankOrder && isOne ? (row === crossing[0] ? 'first' : row === crossing.at(-1) ? 'last' : 'within') : null,
        hinge: hinges[at] ?? null,
        run: inRankOrder ? { isFirst: at === first, epics: end - first, last: rows[end - 1]?.epic.key ?? '' } : null,
      });
    }
    first = end;
  }
  return marks;
}
