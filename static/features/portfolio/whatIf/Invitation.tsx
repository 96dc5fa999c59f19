import { WEIGHT_MAX } from '#domain/rating/criterion';
import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import { weighableCriteria, weightsOf, type Weights } from '#domain/settings/weights';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import { firstPlaces } from '../weighting/effectWords';

/** A weighting to begin with, in words. */
interface Start {
  words: string;
  weights: Weights;
}

/** @returns weightings that are worth a look: each criterion twice as much. */
function startsOf(settings: Settings): Start[] {
  const now = weightsOf(settings);
  return weighableCriteria(settings)
    .filter(({ weight }) => weight > 0 && weight * 2 <= WEIGHT_MAX)
    .map(({ id, label, weight }) => ({ words: `Double ${textOf(label)}`, weights: { ...now, [id]: weight * 2 } }));
}

/** Stands where the result will stand, as long as every weight is as it is. */
export function Invitation({
  settings,
  places,
  onTry,
}: {
  settings: Settings;
  places: number;
  onTry: (weights: Weights) => void;
}) {
  const figures = figuresIn(useHost().locale);
  return (
    <section className="lens-whatif__invitation">
      <h2>{`Who would enter ${firstPlaces(figures, places)}, and who would leave?`}</h2>
      <p>Move a weight above, or begin with one of these. The ranking that everybody sees stays as it is.</p>
      <div className="lens-whatif__tools">
        {startsOf(settings).map(({ words, weights }) => (
          <button key={words} type="button" className="lens-plain-button" onClick={() => onTry(weights)}>
            {words}
          </button>
        ))}
      </div>
    </section>
  );
}
