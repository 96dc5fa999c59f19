import { counted, type Figures } from '../../../parts/texts/counted';
import type { PageReading } from './pageReading';

/** @returns how much of the rated epics was read. */
export const readWords = (figures: Figures, { read, rated }: Pick<PageReading, 'read' | 'rated'>): string =>
  `${figures(read)} of about ${counted(figures, rated, 'rated epic is', 'rated epics are')} read.`;
