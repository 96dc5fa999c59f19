import { counted, type Figures } from '../../../parts/counted';
import type { PageReading } from '../../../portfolio/whole/pageReading';

/** @returns how much of the rated epics was read, and what that means for the first places. */
export function extentWords(figures: Figures, { extent, read, rated, outdated }: PageReading, places: number, stopped: boolean): string {
  const part = `Read ${figures(read)} of about ${counted(figures, rated, 'rated epic', 'rated epics')}.`;
  const first = places === 1 ? 'the first place' : `the first ${figures(places)} places`;
  if (extent === 'line') {
    if (!outdated) return `${part} No other can reach ${first}.`;
    return `${part} As far as can be told no other can reach ${first}: about ${counted(figures, outdated, 'epic waits', 'epics wait')} for re-scoring.`;
  }
  return stopped ? `Stopped. ${part} What you see is part of the portfolio.` : `${part} What you see is part of the portfolio.`;
}
