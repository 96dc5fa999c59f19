export { viewerResolver, adminResolver } from './resolver/resolvers';
export { scoreBadge } from './resolver/badge';
export { work, sweep, reconcile, personalData } from './resolver/background';
export { deleted } from './resolver/events';
