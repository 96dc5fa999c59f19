import * as z from 'zod/mini';

// The parser would otherwise try `eval` for speed; the app asks for no more than it needs.
z.config({ jitless: true });

export { viewerResolver, adminResolver } from './resolver/resolvers';
export { scoreBadge } from './resolver/badge';
export { work, sweep, reconcile, personalData, remind } from './resolver/background';
export { preUninstall } from './resolver/farewell';
export { deleted } from './resolver/events';
export {
  readRatingAction,
  setAnswerAction,
  askOpinionAction,
  listContestedAction,
  listThinStagesAction,
} from './resolver/native/actions';
