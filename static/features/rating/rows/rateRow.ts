import { NEVER_RATED, type Assessment } from '#domain/rating/assessment';
import { byKey } from '#domain/portfolio/rank';
import type { Summary } from '#domain/publication/summary';
import type { PortfolioEpic } from '../../portfolio/reading/portfolioEpic';

/** An epic as a row of the table, with what was published of it. */
export interface RateRow {
  id: string;
  key: string;
  summary: string;
  /** As far as it is published: neither the reason nor who rated. Version 0 where nothing can be read of it. */
  stored: Assessment;
  /** Worst disruption that is recorded of it, 1 to 3; absent where none is. */
  disruptionDepth?: number | undefined;
}

/** @returns the key of the project that an issue key belongs to. */
export const projectOf = ({ key }: { key: string }): string => key.slice(0, Math.max(0, key.lastIndexOf('-'))) || key;

/**
 * The assessment behind a published summary, as far as it tells. It is compared by its version when something is saved:
 * what it leaves out, or tells wrongly, comes back from the server then and is merged.
 */
export function publishedAssessment(summary: Summary | null): Assessment {
  if (!summary) return NEVER_RATED;
  const { version, answers, disruption, stage, otherStages, sponsor, ratedAt } = summary;
  return {
    ...NEVER_RATED,
    version,
    answers,
    disruption: disruption ?? null,
    stage: stage ?? null,
    otherStages: otherStages ?? [],
    sponsor: sponsor ?? null,
    updatedAt: ratedAt ?? null,
  };
}

/**
 * @returns the rows of these epics, each once, in key order: a table that people write in must not change its order
 * under them.
 */
export function toRateRows(epics: readonly PortfolioEpic[]): RateRow[] {
  const each = [...new Map(epics.map((epic) => [epic.id, epic])).values()];
  return each.sort(byKey).map(({ id, key, summary, published }) => ({
    ...{ id, key, summary, disruptionDepth: published?.disruptionDepth },
    stored: publishedAssessment(published),
  }));
}
