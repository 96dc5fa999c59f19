import { useId } from 'react';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { shareWordsIn } from '../../../parts/shares/shareWords';
import { effectsOf } from '../../portfolio/weighting/effect';

const WHOLE = 100;

/** What a rating weighs, by the settings: the third thing that is said, beside needs and rewards. */
export function WeightsBeside({ settings }: { settings: Settings }) {
  const id = useId();
  const { figures, percent } = shareWordsIn(useHost().locale);
  const criteria = effectsOf(settings);
  const all = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const weighing = criteria.filter(({ weight }) => weight > 0);
  if (all === 0) return null;
  return (
    <section className="say-do__weights" aria-labelledby={id}>
      <h3 id={id}>What a rating weighs</h3>
      <ul>
        {weighing.map(({ id: criterion, label, weight }) => (
          <li key={criterion}>
            <p className="say-do__label">{label}</p>
            <p className="say-do__side">
              <span className="say-do__track" aria-hidden="true">
                <span className="say-do__bar say-do__bar--need" style={{ width: `${(weight / all) * WHOLE}%` }} />
              </span>
              <span className="say-do__figure">
                <strong>{percent(weight / all)}</strong> {`${figures(weight)} of ${figures(all)}`}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
