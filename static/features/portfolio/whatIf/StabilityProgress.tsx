import type { Stability } from '../weighting/useStability';

/** How far the work on the stability of ranks is, with a way to stop it. */
export function StabilityProgress({ stability: { share, stopped, stop, start } }: { stability: Stability }) {
  if (stopped) {
    return (
      <p className="lens-whatif__progress">
        Between which ranks each epic stays was not worked out.{' '}
        <button type="button" className="lens-plain-button" onClick={start}>
          Work it out
        </button>
      </p>
    );
  }
  if (share === null) return null;
  return (
    <p className="lens-whatif__progress">
      <label>
        Working out between which ranks each epic stays… <progress max={1} value={share} />
      </label>
      <button type="button" className="lens-plain-button" onClick={stop}>
        Cancel
      </button>
    </p>
  );
}
