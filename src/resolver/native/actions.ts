import type { ActionName } from '#domain/told/actions';
import { forgeDependencies } from '../dependencies';
import { askOpinion } from './askOpinion';
import { listContested, listThinStages } from './lists';
import { perform, type ActionAnswer, type Deed } from './perform';
import { readRating } from './readRating';
import { setAnswer } from './setAnswer';

/** A function of the manifest: Jira hands it what is given, and beside it who asks. */
type Handler = (payload: unknown, platform: unknown) => Promise<ActionAnswer>;

const handlerOf =
  <A extends ActionName>(name: A, deed: Deed<A>): Handler =>
  (payload, platform) =>
    perform(name, deed, payload, platform, forgeDependencies());

export const readRatingAction = handlerOf('read-rating', readRating);
export const setAnswerAction = handlerOf('set-answer', setAnswer);
export const askOpinionAction = handlerOf('ask-opinion', askOpinion);
export const listContestedAction = handlerOf('list-contested', listContested);
export const listThinStagesAction = handlerOf('list-thin-stages', listThinStages);
