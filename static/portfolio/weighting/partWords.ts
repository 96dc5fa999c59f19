import { counted, type Figures } from '../../parts/counted';
import type { PageReading } from '../whole/pageReading';

/** @returns what it means for other weights that not every epic was read. */
export const partWords = (figures: Figures, { read, rated }: Pick<PageReading, 'read' | 'rated'>): string =>
  `Read ${figures(read)} of about ${counted(figures, rated, 'rated epic', 'rated epics')}. Ranks and pairs below are among those. Another weighting may bring in epics that were not read.`;
