import { missingNames, ratingSentence, toldAnswers } from '#domain/rating/ratingWords';
import { toDisplay } from '#domain/rating/rounding';
import { scoreWords } from '#domain/rating/scoreWords';
import { listed } from '#kernel/words/listed';
import { demandNothingOwed } from '#usecases/register/opinion/sight';
import { figures } from '#usecases/told/readRated';
import type { Deed } from './perform';

/** Tells the rating of one epic; nothing of it to whoever owes an opinion on it. */
export const readRating: Deed<'read-rating'> = async ({ ask, find }, { issueKey }) => {
  const { issueId, key, summary, address, typeName } = await find(issueKey);
  const { assessment, score, settings, can } = await ask('assessment.open', { issueId });
  demandNothingOwed(can.why === 'owesOpinion');
  const cited = { key, summary, address };
  if (can.why === 'notInitiative') {
    const types = listed(settings.initiativeTypes);
    return { sentence: `${key} is of type ${typeName}. Customer Lens rates ${types}.`, ...cited, rated: false };
  }
  const missing = missingNames(assessment, settings);
  return {
    sentence: ratingSentence(figures, key, score, missing),
    ...cited,
    rated: score !== null,
    score: scoreWords(score),
    ...(score ? { floor: toDisplay(score.floor), ceiling: toDisplay(score.ceiling) } : {}),
    answers: toldAnswers(assessment, settings),
    ...(assessment.reason ? { reason: assessment.reason } : {}),
    missing,
  };
};
