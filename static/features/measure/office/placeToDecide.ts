import * as z from 'zod/mini';
import type { Contradiction } from '#domain/measure/office/contradiction';
import { atStagesJql, scopeJql } from '#domain/portfolio/portfolioQuery';
import { readSummary } from '#domain/publication/summary';
import type { Settings } from '#domain/settings/settings';
import { NotTold } from '../../../host/failureSentence';
import { searchIssues } from '../../../host/jira';
import { call } from '../../../host/server';

/** The epic at which a decision of the viewer is kept. */
export interface PlaceToDecide {
  epic: { id: string; key: string; summary: string };
  /** The viewer is its sponsor. */
  isSponsor: boolean;
  mayDecide: boolean;
}

/**
 * An epic at one of the two stages: one that the viewer is the sponsor of, where there is one; for the office the best
 * one. By the viewer's own search.
 * @returns null where they see no rated epic there. @throws JiraError or NotTold
 */
export async function placeToDecide(
  { initiativeTypes }: Settings,
  { says, rewarded }: Contradiction,
  accountId: string | null,
): Promise<PlaceToDecide | null> {
  const jql = atStagesJql(scopeJql({ kind: 'all' }, initiativeTypes), [says, rewarded]);
  const { issues } = await searchIssues(jql, { names: [], schema: z.object({}) });
  const own = issues.find(({ property }) => accountId !== null && readSummary(property)?.sponsor === accountId);
  const chosen = own ?? issues[0];
  if (!chosen) return null;
  const { id, key, summary } = chosen;
  const answer = await call('entry.list', { kind: 'rewardDecision', home: { issueId: id } });
  if (!answer.ok) throw new NotTold(answer.error.message);
  return { epic: { id, key, summary }, isSponsor: own !== undefined, mayDecide: answer.value.mayAdd };
}
