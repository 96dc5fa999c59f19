import * as z from 'zod/mini';
import { atMost } from '#kernel/lengths';
import { identifier, text } from '#kernel/scalars';

export const NEED_MAX = 3;

/** Length, in characters, of the name of a stage or a journey. */
export const STAGE_LABEL_MAX = 60;

const stageSchema = z.strictObject({
  id: identifier,
  label: text(STAGE_LABEL_MAX),
  /** How much the board wants this stage served, from 0 (not at all) to 3. */
  need: z.int().check(z.gte(0), z.lte(NEED_MAX)),
  archived: z.optional(z.boolean()),
});
export type Stage = z.infer<typeof stageSchema>;

export const journeySchema = z.strictObject({
  id: identifier,
  label: text(STAGE_LABEL_MAX),
  stages: z.array(stageSchema).check(atMost(100)),
});
export type Journey = z.infer<typeof journeySchema>;

/** @returns the stages of all journeys that can still be chosen, in the order of the journey. */
export function openStages(journeys: readonly Journey[]): Stage[] {
  return journeys.flatMap((journey) => journey.stages.filter((stage) => !stage.archived));
}

/**
 * @returns the stage with that id, or undefined when there is none or it was removed: the epic then counts as without a
 * stage.
 */
export function findStage(journeys: readonly Journey[], id: string | null | undefined): Stage | undefined {
  return id == null ? undefined : openStages(journeys).find((stage) => stage.id === id);
}
