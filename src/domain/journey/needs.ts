import * as z from 'zod/mini';
import { NEED_MAX, openStages } from './journey';
import type { Settings } from '#domain/settings/settings';
import { identifier } from '#kernel/scalars';

/** How much each stage is needed, 0 (not at all) to 3, by stage id. */
export const needsSchema = z.record(identifier, z.int().check(z.gte(0), z.lte(NEED_MAX)));
export type Needs = z.infer<typeof needsSchema>;

/** @returns the needs of the stages that are in use. */
export const needsOf = ({ journeys }: Settings): Needs =>
  Object.fromEntries(openStages(journeys).map(({ id, need }) => [id, need]));

/** @returns the ids of needs that no stage in use has. */
export function unknownNeeds({ journeys }: Settings, needs: Needs): string[] {
  const known = new Set(openStages(journeys).map(({ id }) => id));
  return Object.keys(needs).filter((id) => !known.has(id));
}

/** @returns the settings with these needs and nothing else changed; a stage that is not named keeps its own. */
export function withNeeds(settings: Settings, needs: Needs): Settings {
  const journeys = settings.journeys.map((journey) => ({
    ...journey,
    stages: journey.stages.map((stage) => (stage.archived ? stage : { ...stage, need: needs[stage.id] ?? stage.need })),
  }));
  return { ...settings, journeys };
}

/**
 * @returns my changes to `base` on top of theirs: what only they changed stays, and where both changed the same stage
 * mine stands.
 */
export function mergeNeeds(base: Needs, mine: Needs, theirs: Needs): Needs {
  return Object.fromEntries(
    Object.entries(theirs).map(([id, need]) => [id, mine[id] === undefined || mine[id] === base[id] ? need : mine[id]]),
  );
}
