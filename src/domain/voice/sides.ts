/** What the voices of one group of customers come to. */
export type Side = 'better' | 'worse' | 'nothing' | 'both';

/** Somebody's impact, -3 to +3, and for which customers they speak; null where they did not say. */
export interface Speaker {
  impact: number;
  segment: string | null;
}

/** A group of customers, and on which side of nothing those stand who speak for it. */
export interface GroupSide {
  segment: string | null;
  side: Side;
  n: number;
}

/**
 * @returns on which side those stand who speak for each group of customers, in the order in which the groups were first
 *   named. Two groups can be told apart by it where one mean would hide both.
 */
export function sidesOf(speakers: readonly Speaker[]): GroupSide[] {
  const segments = [...new Set(speakers.map(({ segment }) => segment))];
  return segments.map((segment) => {
    const impacts = speakers.filter((one) => one.segment === segment).map(({ impact }) => impact);
    return { segment, side: sideOf(impacts), n: impacts.length };
  });
}

function sideOf(impacts: readonly number[]): Side {
  const [gain, harm] = [impacts.some((impact) => impact > 0), impacts.some((impact) => impact < 0)];
  if (gain && harm) return 'both';
  if (gain) return 'better';
  return harm ? 'worse' : 'nothing';
}
