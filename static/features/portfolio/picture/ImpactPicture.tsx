import { useMemo, useRef, useState } from 'react';
import { signed } from '#domain/rating/rounding';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { DISRUPTION_WORDS, disruptionWord } from '#domain/rating/disruptionWords';
import { useWidth } from '../../journey/picture/useWidth';
import { EpicLink } from '../list/EpicLink';
import type { PortfolioEpic } from '../reading/portfolioEpic';
import { gridBox, impactGrid, IMPACTS, middleOf, radiusOf, type GridBox, type Spot } from './impactGrid';
import './impact-picture.css';

const FIRST_WIDTH = 640;
const WIDEST = 760;

/** The epics in view, impact against disruption: a spot for each pair of levels, which names its epics when pressed. */
export default function ImpactPicture({ epics }: { epics: readonly PortfolioEpic[] }) {
  const figures = figuresIn(useHost().locale);
  const { spots, drawn, without } = useMemo(() => impactGrid(epics), [epics]);
  const [chosen, setChosen] = useState<string | null>(null);
  const spot = spots.find(({ id }) => id === chosen);
  const place = useRef<HTMLDivElement>(null);
  const box = gridBox(Math.min(useWidth(place) || FIRST_WIDTH, WIDEST));
  const most = Math.max(0, ...spots.map((one) => one.epics.length));
  return (
    <section className="lens-impact" aria-labelledby="lens-impact-title">
      <h2 id="lens-impact-title">Impact against disruption</h2>
      <p className="lens-impact__hint">
        {`${counted(figures, drawn, 'epic stands', 'epics stand')} here. ` +
          (without.length > 0 ? `${counted(figures, without.length, 'lacks', 'lack')} one of the two levels. ` : '') +
          'Press a spot to see its epics.'}
      </p>
      <div className="lens-impact__beside">
        <div className="lens-impact__place" ref={place}>
          <svg
            width={box.width}
            height={box.height}
            viewBox={`0 0 ${box.width} ${box.height}`}
            role="group"
            aria-label="Customer impact, bad on the left, against disruption, none at the bottom"
          >
            <Axes box={box} />
            {spots.map((one) => (
              <SpotButton
                key={one.id}
                {...{ box, figures, most }}
                spot={one}
                isChosen={one.id === chosen}
                onPress={() => setChosen(one.id === chosen ? null : one.id)}
              />
            ))}
          </svg>
        </div>
        <div className="lens-impact__epics" role="status">
          {spot && <SpotEpics spot={spot} figures={figures} />}
        </div>
      </div>
    </section>
  );
}

/** @returns what stands at a spot: "3 epics: impact +2, disruption Minor". */
const spotWords = (figures: Figures, { impact, disruption, epics }: Spot): string =>
  `${counted(figures, epics.length, 'epic', 'epics')}: impact ${signed(impact)}, ` +
  `disruption ${disruptionWord(disruption as 0 | 1 | 2 | 3).toLowerCase()}`;

function SpotEpics({ spot, figures }: { spot: Spot; figures: Figures }) {
  return (
    <>
      <h3>{spotWords(figures, spot)}</h3>
      <ul>
        {spot.epics.map((epic) => (
          <li key={epic.id}>
            <EpicLink epic={epic} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface SpotButtonProps {
  spot: Spot;
  box: GridBox;
  most: number;
  figures: Figures;
  isChosen: boolean;
  onPress: () => void;
}

function SpotButton({ spot, box, most, figures, isChosen, onPress }: SpotButtonProps) {
  const { x, y } = middleOf(spot, box);
  const side = spot.impact > 0 ? 'gain' : spot.impact < 0 ? 'harm' : 'neutral';
  return (
    <g
      className={`lens-impact__spot lens-impact__spot--${side}`}
      role="button"
      tabIndex={0}
      aria-pressed={isChosen}
      aria-label={spotWords(figures, spot)}
      onClick={onPress}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPress();
      }}
    >
      <circle cx={x} cy={y} r={radiusOf(spot.epics.length, most, box)} />
      <text x={x} y={y} textAnchor="middle" dominantBaseline="central" aria-hidden="true">
        {figures(spot.epics.length)}
      </text>
    </g>
  );
}

/** Lines and words of the levels; each spot says its levels itself. */
function Axes({ box }: { box: GridBox }) {
  const { left, top, cell, width } = box;
  const foot = top + cell.height * DISRUPTION_WORDS.length;
  const zero = left + cell.width * (IMPACTS.indexOf(0) + 0.5);
  return (
    <g className="lens-impact__axes" aria-hidden="true">
      {DISRUPTION_WORDS.map(({ label }, level) => {
        const y = foot - cell.height * (level + 0.5);
        return (
          <g key={label}>
            <line x1={left} x2={width} y1={y + cell.height / 2} y2={y + cell.height / 2} />
            <text x={left - 8} y={y} textAnchor="end" dominantBaseline="central">
              {label}
            </text>
          </g>
        );
      })}
      <line className="lens-impact__zero" x1={zero} x2={zero} y1={top} y2={foot} />
      {IMPACTS.map((impact) => (
        <text key={impact} x={left + cell.width * (IMPACTS.indexOf(impact) + 0.5)} y={foot + 14} textAnchor="middle">
          {signed(impact)}
        </text>
      ))}
      <text x={left} y={foot + 34}>
        bad for customers
      </text>
      <text x={width} y={foot + 34} textAnchor="end">
        good for customers
      </text>
    </g>
  );
}
