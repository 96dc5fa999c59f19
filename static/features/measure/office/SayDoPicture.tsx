import type { Part } from '#domain/measure/office/sides';
import { useHost } from '../../../host/HostProvider';
import { shareWordsIn } from '../../../parts/shares/shareWords';
import { figuresIn } from '../../../parts/texts/counted';
import type { OfficeNow, ShownSides } from './officeNow';
import { lackWords } from './sayDoWords';

/** What is needed, outlined, above what is rewarded, filled: stage by stage on one scale. */
export function SayDoPicture({ sides, found }: { sides: readonly ShownSides[]; found: OfficeNow['found'] }) {
  const figures = figuresIn(useHost().locale);
  const most = Math.max(...sides.flatMap(({ need, reward }) => [need.p, reward.p]));
  return (
    <div className="say-do__picture">
      <p className="say-do__key" aria-hidden="true">
        <span>
          <span className="say-do__sign say-do__sign--need" /> needed, as the settings say
        </span>
        <span>
          <span className="say-do__sign say-do__sign--reward" /> rewarded, by the weights of measures
        </span>
      </p>
      <ul className="say-do__stages" aria-label="Needed and rewarded, stage by stage">
        {sides.map((one) => {
          const isNamed = found !== null && (one.id === found.says || one.id === found.rewarded);
          const lack = isNamed ? lackWords(one, figures) : null;
          return (
            <li key={one.id} className={isNamed ? 'say-do__stage say-do__stage--named' : 'say-do__stage'}>
              <p className="say-do__label">
                <strong>{one.label}</strong>
                {lack !== null && <span className="say-do__lack">{lack}</span>}
              </p>
              <Side of="need" part={one.need} most={most} />
              <Side of="reward" part={one.reward} most={most} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const WHOLE = 100;
const HEARD = { need: 'needed', reward: 'rewarded' } as const;

function Side({ of, part: { x, n, p }, most }: { of: 'need' | 'reward'; part: Part; most: number }) {
  const { figures, percent } = shareWordsIn(useHost().locale);
  return (
    <p className="say-do__side">
      <span className="say-do__track" aria-hidden="true">
        <span
          className={`say-do__bar say-do__bar--${of}`}
          style={{ width: `${most === 0 ? 0 : (p / most) * WHOLE}%` }}
        />
      </span>
      <span className="say-do__figure">
        <span className="lens-visually-hidden">{`${HEARD[of]} `}</span>
        <strong>{percent(p)}</strong> {`${figures(x)} of ${figures(n)}`}
      </span>
    </p>
  );
}
