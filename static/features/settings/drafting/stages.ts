import type { Journey, Stage } from '#domain/journey/journey';
import { fits, settingsSchema, type Settings } from '#domain/settings/settings';
import { archive, bringBack } from './archive';
import { idFromLabel } from './identifiers';

function updateStages(settings: Settings, change: (journey: Journey) => Stage[]): Settings {
  return { ...settings, journeys: settings.journeys.map((journey) => ({ ...journey, stages: change(journey) })) };
}

/** @returns the settings with one stage changed. */
export function updateStage(settings: Settings, id: string, change: (stage: Stage) => Stage): Settings {
  return updateStages(settings, ({ stages }) => stages.map((one) => (one.id === id ? change(one) : one)));
}

const NEW_NEED = 1;

/**
 * @returns the settings with a new stage at the end of a journey, its need 1 like that of the stages that come with the
 * app; null when no more fit.
 */
export function addStage(
  settings: Settings,
  journey: string,
  label: string,
): { settings: Settings; id: string } | null {
  const id = idFromLabel(
    label,
    settings.journeys.flatMap(({ stages }) => stages.map((one) => one.id)),
    'stage',
  );
  const next = updateStages(settings, (one) =>
    one.id === journey ? [...one.stages, { id, label, need: NEW_NEED }] : one.stages,
  );
  const short = next.journeys.every(({ stages }) => fits(stages));
  return short && settingsSchema.shape.journeys.safeParse(next.journeys).success ? { settings: next, id } : null;
}

/**
 * @returns the settings without a stage: its epics count as without one. A stage that was never saved is simply gone.
 */
export function removeStage(settings: Settings, stored: Settings, id: string): Settings {
  const known = stored.journeys.flatMap(({ stages }) => stages);
  return updateStages(settings, ({ stages }) => archive(stages, known, id));
}

export const bringStageBack = (settings: Settings, id: string): Settings =>
  updateStages(settings, ({ stages }) => bringBack(stages, id));

/**
 * Moves a stage within its journey.
 * @param place where it stands afterwards among the stages in use, from 0; kept within the list.
 */
export function moveStage(settings: Settings, id: string, place: number): Settings {
  return updateStages(settings, ({ stages }) => {
    const moved = stages.find((one) => one.id === id);
    if (!moved) return stages;
    const others = stages.filter((one) => one.id !== id);
    const follower = others.filter(({ archived }) => !archived)[Math.max(0, place)];
    const index = follower ? others.indexOf(follower) : others.length;
    return [...others.slice(0, index), moved, ...others.slice(index)];
  });
}
