import { FORMULAS, type Formula } from '#domain/measure/formula';
import { cellsFor, showing, type Measured } from './measured';
import { aroundGoingLive, CROWNS, tripleCrown, type Crown, type CrownName, type CrownState } from '../tripleCrown';

/** The measure of each crown, as it stood before and after going live; null where none is named, or no way wanted. */
export type MeasuredCrowns = Record<CrownName, { measure: Measured; crown: Crown } | null>;

/**
 * The crowns of a path: for service, cost and revenue the measure that shows it and says which way is wanted.
 * @param goLiveAt when the path went live; without it every crown is open.
 */
export function crownsOf(
  measures: readonly Measured[],
  segment: string | null,
  goLiveAt: string | null,
): MeasuredCrowns {
  const found = CROWNS.map((name) => {
    const measure = showing(measures, name, segment).find(({ values }) => values.wanted !== null);
    const want = measure?.values.wanted;
    if (!measure || !want) return [name, null] as const;
    const around =
      goLiveAt === null ? { before: null, after: null } : aroundGoingLive(cellsFor(measure, segment), goLiveAt);
    return [name, { measure, crown: { want, ...around, formula: formulaOf(measure) } }] as const;
  });
  return Object.fromEntries(found) as MeasuredCrowns;
}

/** How the three crowns of a path stand. */
export interface CrownsTold extends Record<CrownName, CrownState> {
  /** When the path went live; null while nobody said it, and every crown is open. */
  since: string | null;
}

/** @returns how they stand; null where no measure shows one and says which way is good. */
export function crownsTold(
  measures: readonly Measured[],
  segment: string | null,
  goLiveAt: string | null,
): CrownsTold | null {
  const found = crownsOf(measures, segment, goLiveAt);
  if (CROWNS.every((name) => found[name] === null)) return null;
  const { service, cost, revenue } = tripleCrown({
    service: found.service?.crown ?? null,
    cost: found.cost?.crown ?? null,
    revenue: found.revenue?.crown ?? null,
  });
  return { since: goLiveAt, service, cost, revenue };
}

/** Reasons have no value of their own that could move. */
const formulaOf = ({ values: { formula } }: Measured): Formula | undefined =>
  formula !== null && Object.hasOwn(FORMULAS, formula) ? (formula as Formula) : undefined;
