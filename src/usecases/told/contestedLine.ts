import type { Output } from '#contract/procedures';
import { bandSteps, type Bands } from '#domain/portfolio/analysis/bands';
import { hingeWords, lineSentence, SIDE_WORDS } from '#domain/portfolio/analysis/certaintyWords';
import { lineCertainty, type Certainty } from '#domain/portfolio/analysis/lineCertainty';
import { rank, rankText, USUAL_PLACES } from '#domain/portfolio/rank';
import type { Scale } from '#domain/rating/score';
import { scoreWords } from '#domain/rating/scoreWords';
import { figures, readRated, type RatedEpicRead, type ReadsRated } from './readRated';

/** More are counted, not named: nobody reads them in one answer. */
const MOST_NAMED = 25;

/**
 * Says what contests the line of a portfolio: how many of its first places are safe, and of each epic that could fall
 * out or get in, what settles it. The same bands and words as the ranking's.
 * @throws AppError as `readRated`.
 */
export async function contestedLine(
  tools: ReadsRated,
  accountId: string,
  { project, places = USUAL_PLACES }: { project?: string | undefined; places?: number | undefined },
): Promise<Output<'portfolio.contested'>> {
  const { epics, scale, owed } = await readRated(tools, accountId, project);
  const known = { places, rated: epics.length, owed };
  if (epics.length === 0)
    return { ...known, sentence: 'No epic that you can see is rated here, so there is no line.', epics: [], more: 0 };
  const { ranked } = rank(epics);
  const line = lineCertainty(scale, ranked, [], bandsOf(scale, epics, places));
  const { lead, rest } = lineSentence(figures, line);
  const keys = new Map(epics.map(({ id, key }) => [id, key]));
  const names = { figures, keyOf: (id: string) => keys.get(id) ?? id, whom: undefined };
  const contesting = ranked.flatMap((place) => {
    const certainty = line.byIssue.get(place.epic.id);
    return certainty && isOpen(certainty) ? [{ place, certainty }] : [];
  });
  return {
    ...known,
    sentence: [lead, rest].filter(Boolean).join(' '),
    epics: contesting.slice(0, MOST_NAMED).map(({ place, certainty }) => ({
      ...cited(place.epic),
      rank: rankText(place),
      score: scoreWords(place.epic.score),
      side: SIDE_WORDS[certainty.side],
      why: hingeWords(certainty, names) ?? '',
    })),
    more: Math.max(0, contesting.length - MOST_NAMED),
  };
}

const isOpen = ({ side }: Certainty): boolean => side === 'couldFallOut' || side === 'couldGetIn';

const cited = ({ key, summary, address }: RatedEpicRead) => ({ key, summary, address });

/** Nobody scrolls meanwhile: on the server it is worked out in one go. */
function bandsOf(scale: Scale, epics: readonly RatedEpicRead[], places: number): Bands {
  const steps = bandSteps(scale, epics, places);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
