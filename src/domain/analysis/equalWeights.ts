import type { Scale } from '../score';

/**
 * The same criteria with weight 1 each: the second opinion beside every official rank (Dawes, "The robust beauty of improper linear
 * models", American Psychologist 34, 1979). A criterion that is off stays off.
 */
export function equalWeights(scale: Scale): Scale {
  return { ...scale, criteria: scale.criteria.map((criterion) => ({ ...criterion, weight: 1 })), totalWeight: scale.criteria.length };
}
