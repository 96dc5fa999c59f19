import { openStages } from '#domain/journey/journey';
import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import type { Option } from '../field';

/** @returns the stages that can be chosen, in the order of the journey, by their names. */
export const stagesOf = ({ journeys }: Pick<Settings, 'journeys'>): Option[] =>
  openStages(journeys).map(({ id, label }) => ({ id, label: textOf(label) }));
