import { betterJql, nextBetterJql, sameScoreJql, type Scope } from '#domain/portfolio/portfolioQuery';
import { rank, rankText } from '#domain/portfolio/rank';
import { scoreOf, type RatedAnswers } from '#domain/rating/score';
import { countIssues, searchEpics } from '../../../host/jira';
import { readKnown } from '../scope/knownScope';
import { toPortfolioEpic, type PortfolioSettings } from '../reading/portfolioEpic';
import { rankFactsOf, type NamedEpic, type RankFacts } from './receiptFacts';

/**
 * Epics that are asked for above the one in question: the nearest is enough, unless what Jira holds of it cannot be
 * read.
 */
const ASKED = 10;

const EVERYTHING: Scope = { kind: 'all' };

export interface OwnEpic extends NamedEpic {
  id: string;
  rated: RatedAnswers;
}

/**
 * Reads how one epic stands among all that the viewer can see: one search for those just above it, one count of those
 * that share its score, and one of those above where there are more than were asked for.
 * @returns null when it is not rated. @throws JiraError
 */
export async function readStanding(own: OwnEpic, settings: PortfolioSettings): Promise<RankFacts | null> {
  const score = scoreOf(settings.scale, own.rated);
  if (!score) return null;
  const read = await readKnown(EVERYTHING, settings.settings.initiativeTypes, async (scope) => {
    const [page, sharing] = await Promise.all([
      searchEpics(nextBetterJql(scope, score, own.id), undefined, ASKED),
      countIssues(sameScoreJql(scope, score, own.id)),
    ]);
    const isAbout = page.nextPageToken !== undefined;
    return {
      found: page.epics,
      sharing,
      isAbout,
      better: isAbout ? await countIssues(betterJql(scope, score, own.id)) : page.epics.length,
    };
  });
  if (!read) return null;
  const found = read.found.map((epic) => toPortfolioEpic(epic, settings)).filter(({ id }) => id !== own.id);
  const facts = rankFactsOf(settings.scale, rank([...found, { ...own, score }]).ranked, own.key);
  const place = { rank: read.better + 1, tied: read.sharing > 0 };
  return {
    rank: rankText(place),
    isAbout: read.isAbout,
    isFirst: read.better === 0,
    above: facts?.above ? { ...facts.above, rank: null } : null,
    answering: [],
  };
}
