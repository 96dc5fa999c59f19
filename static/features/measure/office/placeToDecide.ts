import * as z from 'zod/mini';
import type { Contradiction } from '#domain/measure/office/contradiction';
import { atStagesJql, scopeJql } from '#domain/portfolio/portfolioQuery';
import { readSummary } from '#domain/publication/summary';
import type { Settings } from '#domain/settings/settings';
import { searchIssues } from '../../../host/jira';
import { firstToDecide } from './firstToDecide';

/** The epic at which a decision of the viewer is kept. */
export interface PlaceToDecide {
  epic: { id: string; key: string; summary: string };
  /** The viewer is its sponsor. */
  isSponsor: boolean;
  mayDecide: boolean;
}

/**
 * An epic at one of the two stages: of those that the viewer is the sponsor of, one where they may decide; for the
 * office the best one. By the viewer's own search.
 * @returns null where they see no rated epic there. @throws JiraError or NotTold
 */
export async function placeToDecide(
  { initiativeTypes }: Settings,
  { says, rewarded }: Contradiction,
  accountId: string | null,
): Promise<PlaceToDecide | null> {
  const jql = atStagesJql(scopeJql({ kind: 'all' }, initiativeTypes), [says, rewarded]);
  const { issues } = await searchIssues(jql, { names: [], schema: z.object({}) });
  const own = issues.filter(({ property }) => accountId !== null && readSummary(property)?.sponsor === accountId);
  const isSponsor = own.length > 0;
  const tried = isSponsor ? own : issues.slice(0, 1);
  const decides = await firstToDecide(tried);
  const chosen = decides ?? tried[0];
  if (!chosen) return null;
  const { id, key, summary } = chosen;
  return { epic: { id, key, summary }, isSponsor, mayDecide: decides !== null };
}
