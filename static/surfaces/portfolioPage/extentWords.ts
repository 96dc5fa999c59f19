import { counted, type Figures } from '../../parts/texts/counted';
import type { PageReading } from '../../features/portfolio/reading/pageReading';
import { readWords } from '../../features/portfolio/reading/readWords';

export interface ExtentParts {
  places: number;
  /** The person stopped the reading. */
  stopped: boolean;
  /** What a part means to the view that is open; without it, what it means for the first places is said. */
  ofPart: string | undefined;
}

/** @returns how much of the rated epics was read, and what that means for what is shown. */
export function extentWords(figures: Figures, reading: PageReading, { places, stopped, ofPart }: ExtentParts): string {
  const isPart = reading.extent === 'part';
  const meaning = ofPart ?? (isPart ? 'What you see is part of the portfolio.' : lineWords(figures, reading, places));
  return `${stopped && isPart ? 'Stopped. ' : ''}${readWords(figures, reading)} ${meaning}`;
}

function lineWords(figures: Figures, { outdated }: PageReading, places: number): string {
  const first = places === 1 ? 'the first place' : `the first ${figures(places)} places`;
  if (!outdated) return `No other can reach ${first}.`;
  const waiting = counted(figures, outdated, 'epic waits', 'epics wait');
  return `About ${waiting} for re-scoring. Others may still reach ${first}.`;
}
