import { useMemo } from 'react';
import { DEFAULT_TOLERANCE } from '../../../../src/domain/analysis/draws';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn, type Figures } from '../../../parts/counted';
import { EpicLink } from '../../../portfolio/EpicLink';
import type { PortfolioEpic } from '../../../portfolio/portfolioEpic';
import { aroundLine, crossing, type RankedMove } from '../../../portfolio/weighting/aroundLine';
import { firstPlaces } from '../../../portfolio/weighting/effectWords';
import type { Stability } from '../../../portfolio/weighting/useStability';
import type { Outcome } from '../../../portfolio/weighting/useWhatIf';
import { BumpChart } from './BumpChart';
import { StabilityProgress } from './StabilityProgress';

/** What one can still tell apart in a picture. */
const MOST_DRAWN = 30;

export interface AroundLineProps {
  outcome: Outcome;
  byKey: ReadonlyMap<string, PortfolioEpic>;
  stability: Stability;
}

/** The epics nearest to the cut line, as a picture and as a table that says the same and how far each rank can be trusted. */
export function AroundLine({ outcome, byKey, stability }: AroundLineProps) {
  const { change, tied, places } = outcome;
  const figures = figuresIn(useHost().locale);
  const moves = useMemo(() => aroundLine({ change, tied }, places, MOST_DRAWN), [change, tied, places]);
  const shown = counted(figures, moves.length, 'epic', 'epics');
  return (
    <div className="lens-whatif__around">
      <BumpChart {...{ moves, places }} label={`Ranks of ${shown} now and with these weights; the table beside it says the same.`} />
      <div className="lens-whatif__table">
        <StabilityProgress stability={stability} />
        <table>
          <caption>{`The ${shown} that cross ${firstPlaces(figures, places)} or stand nearest to that line`}</caption>
          <thead>
            <tr>
              <th scope="col">Now</th>
              <th scope="col">Then</th>
              <th scope="col">Move</th>
              <th scope="col">Epic</th>
              <th scope="col" title={`In nine of ten weightings within ${DEFAULT_TOLERANCE * 100}% of these`}>
                Likely rank
              </th>
            </tr>
          </thead>
          <tbody>
            {moves.map((move) => (
              <tr key={move.key}>
                <td>{move.nowText}</td>
                <td>{move.thenText}</td>
                <td className="lens-whatif__move">{moveWords(figures, move, places)}</td>
                <th scope="row">
                  <EpicLink epic={byKey.get(move.key) ?? { key: move.key, summary: '' }} />
                </th>
                <td>{rangeWords(figures, stability, move.key)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="lens-whatif__hint">{`“Likely rank”: the ranks in nine of ten weightings in which every weight differs by up to ${DEFAULT_TOLERANCE * 100}% from these.`}</p>
      </div>
    </div>
  );
}

function moveWords(figures: Figures, move: RankedMove, places: number): string {
  const by = move.before - move.after;
  const way = by === 0 ? 'stays' : `${by > 0 ? '▲' : '▼'} ${figures(Math.abs(by))} ${by > 0 ? 'up' : 'down'}`;
  const crosses = crossing(move, places);
  return crosses ? `${way}, ${crosses}` : way;
}

function rangeWords(figures: Figures, { intervals }: Stability, key: string): string {
  const interval = intervals?.get(key);
  if (!interval) return '…';
  return interval.best === interval.worst ? figures(interval.best) : `${figures(interval.best)} to ${figures(interval.worst)}`;
}
