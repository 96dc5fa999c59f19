import { flagsOf, NEEDS_REPUBLISHING, type EpicFlag } from '#domain/portfolio/flags';
import { findStage, type Stage } from '#domain/journey/journey';
import { impactOf } from '#domain/rating/missing';
import type { Rankable } from '#domain/portfolio/rank';
import { scaleOf, type RatedAnswers, type Scale, type Score } from '#domain/rating/score';
import type { Settings } from '#domain/settings/settings';
import { needsRepublishing, publishedScore, readSummary, type Summary } from '#domain/publication/summary';
import type { FoundEpic } from '../../../host/jira';

/** An epic of the portfolio as its published summary tells it. */
export interface PortfolioEpic extends Rankable {
  id: string;
  key: string;
  summary: string;
  /** Published floor and ceiling, by which Jira sorted it too. Null: not rated, or `malformed`. */
  score: Score | null;
  /** The published property cannot be read: the epic is listed without a rank. */
  malformed: boolean;
  /** What stands in Jira, as far as it is part of a summary; null when it is `malformed`. */
  published: Summary | null;
  /** Primary stage; null when it has none, or one that was removed. */
  stage: Stage | null;
  /** Official impact level, -3 to 3. */
  impact: number | null;
  project: FoundEpic['project'];
  /** What its score is computed from; without answers when it is `malformed`. */
  rated: RatedAnswers;
  /** Further stages that it names, without removed ones. */
  otherStages: Stage[];
  /** What customers suffer while the work is done, 0 to 3; null when unknown. */
  disruption: number | null;
  /** Account id. */
  sponsor: string | null;
  /** When its rating was last changed, ISO 8601 in UTC. */
  ratedAt: string | null;
  flags: EpicFlag[];
}

/** The settings in force and what is worked out from them once for all epics. */
export interface PortfolioSettings {
  settings: Settings;
  version: number;
  scale: Scale;
}

export const portfolioSettings = (settings: Settings, version: number): PortfolioSettings => ({
  settings,
  version,
  scale: scaleOf(settings),
});

/** @returns the epic that a search found, as far as its property can be trusted. */
export function toPortfolioEpic(
  { property, ...found }: FoundEpic,
  { settings, version, scale }: PortfolioSettings,
): PortfolioEpic {
  const published = readSummary(property);
  if (!published) return { ...found, ...NOTHING_KNOWN };
  const { answers, stage = null, disruption = null, sponsor = null, ratedAt = null, otherStages = [] } = published;
  return {
    ...found,
    score: publishedScore(published),
    malformed: false,
    published,
    rated: { answers, stage, counted: published },
    stage: findStage(scale.journeys, stage) ?? null,
    otherStages: otherStages.flatMap((id) => findStage(scale.journeys, id) ?? []),
    impact: impactOf(answers),
    ...{ disruption, sponsor, ratedAt },
    flags: flagsOf({
      summary: published,
      scale,
      rule: settings.sponsorRule,
      outdated: needsRepublishing(published, scale, version),
    }),
  };
}

/** Of an epic whose published property cannot be read. */
const NOTHING_KNOWN = {
  score: null,
  malformed: true,
  published: null,
  rated: { answers: {}, stage: null },
  stage: null,
  otherStages: [],
  impact: null,
  disruption: null,
  sponsor: null,
  ratedAt: null,
  flags: [NEEDS_REPUBLISHING],
} satisfies Omit<PortfolioEpic, keyof FoundEpic>;
