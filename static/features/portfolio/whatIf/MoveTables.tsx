import { useCallback } from 'react';
import { DEFAULT_TOLERANCE } from '#domain/portfolio/analysis/draws';
import { useHost } from '../../../host/HostProvider';
import { figuresIn, type Figures } from '../../../parts/texts/counted';
import { listHeight } from '../../../parts/tables/listHeight';
import { LongTable } from '../../../parts/tables/LongTable';
import { EpicLink } from '../list/EpicLink';
import type { PortfolioEpic } from '../reading/portfolioEpic';
import { crossing, isRanked, told, type RankedMove, type ToldMove } from '../weighting/aroundLine';
import type { Stability } from '../weighting/useStability';
import type { WhatIfFindings } from '../weighting/useWhatIf';
import './move-tables.css';

export interface MovesProps {
  outcome: WhatIfFindings;
  byKey: ReadonlyMap<string, PortfolioEpic>;
  stability: Stability;
}

const LIKELY = `In 9 of 10 weightings within ${DEFAULT_TOLERANCE * 100}% of these`;
const HEADS = ['Now', 'Then', 'Move', 'Epic', 'Likely rank'] as const;

/** The epics that move, all of them drawn. */
export function MoversTable({
  moves,
  caption,
  ...props
}: MovesProps & { moves: readonly RankedMove[]; caption: string }) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <Heads />
        </tr>
      </thead>
      <tbody>
        {moves.map((move) => (
          <tr key={move.key}>
            <Cells {...props} move={move} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every epic, in the new order; only the rows in view are drawn. */
export function WholeTable({ caption, ...props }: MovesProps & { caption: string }) {
  const figures = figuresIn(useHost().locale);
  const { change, tied } = props.outcome;
  const keyOf = useCallback((row: number) => change.moves[row]?.key ?? String(row), [change]);
  const cellsOf = (row: number) => {
    const move = change.moves[row];
    return move && <Cells {...props} move={told(figures, move, tied)} />;
  };
  return (
    <LongTable
      caption={caption}
      head={<Heads />}
      columns={HEADS.length}
      count={change.moves.length}
      tallest={listHeight()}
      keyOf={keyOf}
      cellsOf={cellsOf}
    />
  );
}

function Heads() {
  return HEADS.map((head) => (
    <th key={head} scope="col" title={head === 'Likely rank' ? LIKELY : undefined}>
      {head}
    </th>
  ));
}

function Cells({ move, outcome, byKey, stability }: MovesProps & { move: ToldMove }) {
  const figures = figuresIn(useHost().locale);
  return (
    <>
      <td>{move.nowText}</td>
      <td>{move.thenText}</td>
      <td className="lens-whatif__move">{moveWords(figures, move, outcome.places)}</td>
      <th scope="row">
        <EpicLink epic={byKey.get(move.key) ?? { key: move.key, summary: '' }} />
      </th>
      <td>{rangeWords(figures, stability, move)}</td>
    </>
  );
}

function moveWords(figures: Figures, move: ToldMove, places: number): string {
  if (!isRanked(move)) return move.after === null ? 'loses its rank' : 'gets a rank';
  const by = move.before - move.after;
  const way = by === 0 ? 'stays' : `${by > 0 ? '▲' : '▼'} ${figures(Math.abs(by))} ${by > 0 ? 'up' : 'down'}`;
  const crosses = crossing(move, places);
  return crosses ? `${way}, ${crosses}` : way;
}

function rangeWords(figures: Figures, { intervals }: Stability, { key, after }: ToldMove): string {
  if (after === null) return 'none';
  const interval = intervals?.get(key);
  if (!interval) return '…';
  return interval.best === interval.worst
    ? figures(interval.best)
    : `${figures(interval.best)} to ${figures(interval.worst)}`;
}
