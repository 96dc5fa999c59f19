import { useId } from 'react';
import type { Coverage, StageCoverage } from '#domain/journey/coverage';
import { textOf } from '#domain/settings/shippedTexts';
import { useHost } from '../../../host/HostProvider';
import { figuresIn, type Figures } from '../../../parts/texts/counted';
import { STAGE_FLAG_WORDS } from '#domain/journey/stageFlagWords';
import { stageBars, type StageBars } from './coverageScale';
import './compact-coverage.css';

/** Harm, supply and need of every stage on one line each, and where the journey is thin in words. */
export function CompactCoverage({ coverage, isAbout }: { coverage: Coverage; isAbout: boolean }) {
  const id = useId();
  const { locale } = useHost();
  const figures = figuresIn(locale);
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const barsOf = stageBars(coverage);
  return (
    <section className="lens-thin" aria-labelledby={id}>
      <div className="lens-thin__head">
        <h2 id={id}>{isAbout ? 'Journey coverage, about' : 'Journey coverage'}</h2>
        <Signs />
      </div>
      {coverage.stages.length === 0 ? (
        <p className="lens-thin__notes">The journey has no stages. A Jira administrator can add them.</p>
      ) : (
        <table>
          <thead className="lens-visually-hidden">
            <tr>
              <th scope="col">Stage</th>
              <td aria-hidden="true" />
              <th scope="col">Supply, harm and need</th>
              <th scope="col">What to look at</th>
            </tr>
          </thead>
          <tbody>
            {coverage.stages.map((stage) => (
              <StageLine
                key={stage.stage.id}
                coverage={stage}
                bars={barsOf(stage)}
                figures={figures}
                need={share.format(stage.needShare)}
              />
            ))}
          </tbody>
        </table>
      )}
      <p className="lens-thin__notes">{leftOutWords(figures, coverage)}</p>
    </section>
  );
}

const Signs = () => (
  <span className="lens-thin__signs" aria-hidden="true">
    <span className="lens-thin__sign lens-thin__harm" /> harm
    <span className="lens-thin__sign lens-thin__supply" /> supply
    <span className="lens-thin__sign lens-thin__need" /> need
  </span>
);

const percent = (value: number): string => `${value}%`;

interface StageLineProps {
  coverage: StageCoverage;
  bars: StageBars;
  figures: Figures;
  need: string;
}

function StageLine({ coverage: { stage, supply, harm, flags }, bars, figures, need }: StageLineProps) {
  const meanings = flags.map((flag) => STAGE_FLAG_WORDS[flag].meaning).join(' ');
  return (
    <tr>
      <th scope="row" title={textOf(stage.label)}>
        {textOf(stage.label)}
      </th>
      <td className="lens-thin__picture" aria-hidden="true">
        <div className="lens-thin__bars">
          {harm > 0 && <div className="lens-thin__harm" style={box(bars.harm)} />}
          {supply > 0 && <div className="lens-thin__supply" style={box(bars.supply)} />}
          <div className="lens-thin__zero" style={{ left: percent(bars.zero) }} />
          {bars.need !== null && <div className="lens-thin__need" style={{ left: percent(bars.need) }} />}
        </div>
      </td>
      <td className="lens-thin__number">
        {figures(supply)}
        <span className="lens-visually-hidden">{` supply, ${figures(harm)} harm, ${need} of the need`}</span>
      </td>
      <td className="lens-thin__flags" title={meanings}>
        {flags.map((flag) => STAGE_FLAG_WORDS[flag].tag).join(', ')}
        {meanings && <span className="lens-visually-hidden">{` (${meanings})`}</span>}
      </td>
    </tr>
  );
}

const box = ({ left, width }: { left: number; width: number }) => ({ left: percent(left), width: percent(width) });

/** @returns which rated epics the picture says nothing of. */
function leftOutWords(figures: Figures, { withoutStage, withoutImpact }: Coverage): string {
  const parts = [
    ...(withoutStage > 0 ? [`${figures(withoutStage)} without a stage`] : []),
    ...(withoutImpact > 0 ? [`${figures(withoutImpact)} without an impact`] : []),
  ];
  return parts.length === 0 ? '' : `Not in it: ${parts.join(', ')}.`;
}
