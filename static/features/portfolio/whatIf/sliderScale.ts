import type { Settings } from '#domain/settings/settings';
import { weightsOf, type Weights } from '#domain/settings/weights';

/** Where a slider for weights ends, and by how much one key press moves it. */
export interface SliderScale {
  most: number;
  step: number;
}

const ROUND = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/**
 * @returns one scale for all criteria, so that equal weights look equal: to about twice the largest weight in force,
 * further where a larger one is tried, in hundreds of steps.
 */
export function sliderScale(settings: Settings, tried: Weights): SliderScale {
  const wanted = Math.max(2 * Math.max(0, ...Object.values(weightsOf(settings))), ...Object.values(tried)) || 100;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const most = Number(((ROUND.find((round) => round * power >= wanted) ?? 10) * power).toPrecision(3));
  return { most, step: Number((10 ** (Math.floor(Math.log10(most)) - 2)).toPrecision(3)) };
}
