import { useMemo } from 'react';
import { DEFAULT_TOLERANCE } from '#domain/portfolio/analysis/draws';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { aroundLine } from '../weighting/aroundLine';
import { usePortfolioPage } from '../page/PageContext';
import { BumpChart } from './BumpChart';
import { AroundTable, WholeTable, type MovesProps } from './MoveTables';
import { StabilityProgress } from './StabilityProgress';

/** What one can still tell apart in a picture. */
const MOST_DRAWN = 30;

/** What the address says for the whole list. */
const WHOLE = 'all';

/**
 * Ranks now and with the tried weights: the epics nearest to the cut line as a picture, and beside it these or all of
 * them as a table that says how far each rank can be trusted.
 */
export function RanksThen(props: MovesProps) {
  const { outcome, stability } = props;
  const { change, tied, places, reading } = outcome;
  const { locale } = useHost();
  const figures = useMemo(() => figuresIn(locale), [locale]);
  const { address, setOwn } = usePortfolioPage();
  const isWhole = address.own['show'] === WHOLE;
  const moves = useMemo(
    () => aroundLine(figures, { change, tied }, places, MOST_DRAWN),
    [figures, change, tied, places],
  );
  const shown = counted(figures, moves.length, 'epic', 'epics');
  const all = `${counted(figures, change.moves.length, 'epic', 'epics')}${reading.extent === 'all' ? '' : ' read'}`;
  return (
    <section>
      <div className="lens-whatif__head">
        <h2>{isWhole ? 'All epics' : 'Around the line'}</h2>
        <label>
          Show{' '}
          <select
            className="lens-control"
            value={isWhole ? WHOLE : ''}
            onChange={({ target }) => setOwn({ show: target.value })}
          >
            <option value="">around the line</option>
            <option value={WHOLE}>{`all ${all}, in the new order`}</option>
          </select>
        </label>
      </div>
      <div className="lens-whatif__around">
        <BumpChart
          {...{ moves, places }}
          label={
            `Ranks of ${shown} now and with these weights; ` +
            `the table beside it ${isWhole ? 'says the same of all' : 'says the same'}.`
          }
        />
        <div className="lens-whatif__table">
          <StabilityProgress stability={stability} />
          {isWhole ? (
            <WholeTable {...props} caption={`All ${all}, in the new order`} />
          ) : (
            <AroundTable {...props} moves={moves} />
          )}
          <p className="lens-whatif__hint">
            {'“Likely rank”: the ranks in nine of ten weightings in which every ' +
              `weight differs by up to ${DEFAULT_TOLERANCE * 100}% from these.`}
          </p>
        </div>
      </div>
    </section>
  );
}
