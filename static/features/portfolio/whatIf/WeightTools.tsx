import { changesNothing, evenWeights, weightsOf } from '#domain/settings/weights';
import { CopyText } from '../../../parts/texts/CopyText';
import { usePortfolioPage } from '../page/PageContext';
import type { WeightSlidersProps } from './WeightSliders';
import { writeWeights } from './weightsAddress';

/** Weightings to start from. */
export function WeightTools({ settings, weights, onChange }: WeightSlidersProps) {
  return (
    <div className="lens-whatif__tools">
      {/* Not disabled: pressed by the keyboard, it would take the focus with it. */}
      <button
        type="button"
        className="lens-plain-button"
        aria-disabled={changesNothing(settings, weights)}
        onClick={() => onChange(() => weightsOf(settings))}
      >
        As now
      </button>
      <button type="button" className="lens-plain-button" onClick={() => onChange(() => evenWeights(settings))}>
        Equal weights
      </button>
    </div>
  );
}

/** The way to show a weighting to somebody else. */
export function ShareWeights({ settings, weights }: Pick<WeightSlidersProps, 'settings' | 'weights'>) {
  const { address, hrefOf } = usePortfolioPage();
  const link = hrefOf({
    own: Object.fromEntries(
      Object.entries({ ...address.own, ...writeWeights(settings, weights) }).filter(([, value]) => value !== ''),
    ),
  });
  return link === null ? null : (
    <CopyText text={link} label="Copy link to these weights" fieldLabel="Link to these weights" />
  );
}
