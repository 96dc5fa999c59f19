import { useMemo } from 'react';
import { DEFAULT_TOLERANCE } from '#domain/portfolio/analysis/draws';
import { useHost } from '../../../host/HostProvider';
import { Select } from '../../../parts/controls/Select';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { usePortfolioPage } from '../page/PageContext';
import { MoversTable, WholeTable, type MovesProps } from './MoveTables';
import { StabilityProgress } from './StabilityProgress';
import type { Movers } from './WhoMoves';

/** What the address says for the whole list. */
const WHOLE = 'all';

/** Ranks now and with the tried weights, of who moves or of all, and how far each can be trusted. */
export function RanksThen({ movers, ...props }: MovesProps & { movers: Movers }) {
  const { outcome, stability } = props;
  const { change, reading } = outcome;
  const { locale } = useHost();
  const figures = useMemo(() => figuresIn(locale), [locale]);
  const { address, setOwn } = usePortfolioPage();
  const isWhole = address.own['show'] === WHOLE;
  const all = `${counted(figures, change.moves.length, 'epic', 'epics')}${reading.extent === 'all' ? '' : ' read'}`;
  return (
    <section className="lens-whatif__table">
      <div className="lens-whatif__head">
        <h2>Ranks, now and then</h2>
        <label>
          Show{' '}
          <Select value={isWhole ? WHOLE : ''} onChange={({ target }) => setOwn({ show: target.value })}>
            <option value="">who moves</option>
            <option value={WHOLE}>{`all ${all}, in the new order`}</option>
          </Select>
        </label>
      </div>
      <StabilityProgress stability={stability} />
      {isWhole ? (
        <WholeTable {...props} caption={`All ${all}, in the new order`} />
      ) : (
        movers.moves.length > 0 && <MoversTable {...props} moves={movers.moves} caption={`The ${movers.words}`} />
      )}
      <p className="lens-whatif__hint">
        {`“Likely rank”: let every weight differ by up to ${DEFAULT_TOLERANCE * 100}%. ` +
          'In 9 of 10 such weightings the epic has one of these ranks.'}
      </p>
    </section>
  );
}
