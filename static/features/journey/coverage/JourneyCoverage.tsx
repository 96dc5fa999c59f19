import { useId, type CSSProperties } from 'react';
import type { Coverage, StageFlag } from '#domain/journey/coverage';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { stageBars } from './coverageScale';
import { FlagLegend, type LegendEntry } from '../../portfolio/flags/FlagLegend';
import { StageRow } from './StageRow';
import { STAGE_FLAG_WORDS } from '#domain/journey/stageFlagWords';
import './journey-coverage.css';

export interface JourneyCoverageProps {
  coverage: Coverage;
  /** The figures are counts of Jira, which are approximate. */
  isAbout: boolean;
  /** The numbers alone, where a picture of the stages stands beside. */
  inNumbers?: boolean;
}

/** Supply, harm and need of every stage: bars on one scale, and the same as the numbers of a table. */
export function JourneyCoverage({ coverage, isAbout, inNumbers = false }: JourneyCoverageProps) {
  const id = useId();
  const { locale } = useHost();
  const figures = figuresIn(locale);
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const barsOf = stageBars(coverage);
  return (
    <section className={inNumbers ? 'lens-coverage lens-coverage--numbers' : 'lens-coverage'} aria-labelledby={id}>
      <h2 id={id}>{inNumbers ? 'Journey coverage in numbers' : 'Journey coverage'}</h2>
      {coverage.stages.length === 0 ? (
        <p className="lens-notes lens-coverage__notes">
          The journey has no stages. A Jira administrator can add them in the settings of Customer Lens.
        </p>
      ) : (
        <>
          <table style={digitsOf(coverage, figures)}>
            <thead>
              <tr>
                <th scope="col">Stage</th>
                {!inNumbers && (
                  <td aria-hidden="true">
                    <Legend />
                  </td>
                )}
                <th scope="col">Supply</th>
                <th scope="col">Harm</th>
                <th scope="col">
                  Need<span className="lens-visually-hidden"> (share of all stages)</span>
                </th>
                <th scope="col">Flags</th>
              </tr>
            </thead>
            <tbody>
              {coverage.stages.map((stage) => (
                <StageRow
                  key={stage.stage.id}
                  coverage={stage}
                  bars={inNumbers ? null : barsOf(stage)}
                  figures={figures}
                  needShare={share.format(stage.needShare)}
                />
              ))}
            </tbody>
          </table>
          <CoverageNotes coverage={coverage} figures={figures} isAbout={isAbout} />
          <FlagLegend entries={coverage.stages.flatMap(({ flags }) => flags.map(legendOf))} />
        </>
      )}
    </section>
  );
}

const legendOf = (flag: StageFlag): LegendEntry => ({
  term: STAGE_FLAG_WORDS[flag].tag,
  words: STAGE_FLAG_WORDS[flag].legend,
});

/** Room for the longest number, for the layout in which each row is a line of its own. */
function digitsOf({ stages }: Coverage, figures: Figures): CSSProperties {
  const digits = Math.max(...stages.flatMap(({ supply, harm }) => [figures(supply).length, figures(harm).length]));
  return { '--lens-digits': digits } as CSSProperties;
}

function Legend() {
  return (
    <ul className="lens-coverage__legend">
      <li>
        <span className="lens-coverage__swatch lens-coverage__harm" /> harm
      </li>
      <li>
        <span className="lens-coverage__swatch lens-coverage__supply" /> supply
      </li>
      <li>
        <span className="lens-coverage__swatch lens-coverage__swatch--need" /> supply that the need calls for
      </li>
    </ul>
  );
}

function CoverageNotes({ coverage, figures, isAbout }: { coverage: Coverage; figures: Figures; isAbout: boolean }) {
  const about = isAbout ? 'about ' : '';
  const atStart = isAbout ? 'About ' : '';
  const { totalSupply, totalHarm, withoutStage, withoutImpact, epics } = coverage;
  return (
    <ul className="lens-notes lens-coverage__notes">
      <li>
        {`Supply ${about}${figures(totalSupply)} and harm ${about}${figures(totalHarm)}, ` +
          'as sums of impact levels over '}
        {`${about}${counted(figures, epics, 'rated epic', 'rated epics')}; never netted.`}
        {isAbout && ' Large portfolios are counted by Jira, not read one by one.'}
      </li>
      {withoutStage > 0 && (
        <li>{`${atStart}${counted(figures, withoutStage, 'rated epic has', 'rated epics have')} no journey stage.`}</li>
      )}
      {withoutImpact > 0 && (
        <li>
          {`${atStart}${counted(figures, withoutImpact, 'rated epic has', 'rated epics have')} ` +
            'no customer impact yet.'}
        </li>
      )}
    </ul>
  );
}
