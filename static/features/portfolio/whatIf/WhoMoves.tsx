import { useMemo } from 'react';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { moversNearest, type RankedMove } from '../weighting/aroundLine';
import { firstPlaces } from '../weighting/effectWords';
import type { WhatIfFindings } from '../weighting/useWhatIf';
import { BumpChart, type BumpChartProps } from './BumpChart';

/** What one can still tell apart in a picture. */
const MOST_DRAWN = 30;

export interface Movers {
  moves: RankedMove[];
  /** "12 epics that move", or which of them. */
  words: string;
}

/** The epics that the picture shows and the table beside it names. */
export function useMovers({ change, tied, places }: WhatIfFindings): Movers {
  const { locale } = useHost();
  return useMemo(() => {
    const figures = figuresIn(locale);
    const { movers, all } = moversNearest(figures, { change, tied }, places, MOST_DRAWN);
    return { moves: movers, words: moversWords(figures, movers.length, all, places) };
  }, [locale, change, tied, places]);
}

function moversWords(figures: Figures, shown: number, all: number, places: number): string {
  if (shown === all) return counted(figures, all, 'epic that moves', 'epics that move');
  return `${figures(shown)} of ${figures(all)} epics that move, nearest to ${firstPlaces(figures, places)}`;
}

/** Who moves, as a picture; who stays is not drawn. */
export function WhoMoves({ movers, ...props }: Pick<BumpChartProps, 'places' | 'byKey'> & { movers: Movers }) {
  if (movers.moves.length === 0) return <p>0 epics change their rank.</p>;
  return (
    <BumpChart
      {...props}
      moves={movers.moves}
      label={`The ${movers.words}: ranks now and with these weights. The table below says the same.`}
    />
  );
}
