import { readWords } from '../reading/readWords';
import type { Figures } from '../../../parts/texts/counted';
import type { PageReading } from '../reading/pageReading';

/** What it means for other weights that not every epic was read. */
export const OTHER_WEIGHTS_OF_PART =
  'Ranks and pairs below are among those. Another weighting may bring in epics that were not read.';

/** @returns how much was read, and what it means for other weights. */
export const partWords = (figures: Figures, reading: Pick<PageReading, 'read' | 'rated'>): string =>
  `${readWords(figures, reading)} ${OTHER_WEIGHTS_OF_PART}`;
