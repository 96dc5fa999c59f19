import { optionsOf, withOptions, type Criterion } from '#domain/rating/criterion';
import { LIST_NAMES } from '#domain/settings/lists';
import type { Settings } from '#domain/settings/settings';
import { keepKnown } from './archive';

/**
 * The settings of an old version, to be saved again. What was added since is archived, not forgotten: answers to it
 * stay, and its id is never used again.
 */
export function restoreSettings(current: Settings, old: Settings): Settings {
  const criteria = old.criteria.map((criterion) => keepOptions(criterion, current.criteria));
  const journeys = old.journeys.map((journey) => {
    const now = current.journeys.find(({ id }) => id === journey.id);
    return { ...journey, stages: keepKnown(journey.stages, now?.stages ?? []) };
  });
  const newJourneys = current.journeys
    .filter(({ id }) => !old.journeys.some((journey) => journey.id === id))
    .map((journey) => ({ ...journey, stages: keepKnown([], journey.stages) }));
  const lists = LIST_NAMES.map((name) => [name, keepKnown(old[name], current[name])] as const);
  return {
    ...old,
    ...Object.fromEntries(lists),
    criteria: keepKnown(criteria, current.criteria),
    journeys: [...journeys, ...newJourneys],
  };
}

function keepOptions(criterion: Criterion, current: readonly Criterion[]): Criterion {
  const now = current.find(({ id, kind }) => id === criterion.id && kind === criterion.kind);
  return now ? withOptions(criterion, (options) => keepKnown(options, optionsOf(now))) : criterion;
}
