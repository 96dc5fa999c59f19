import { A_SECOND } from '../../../host/invokePace';
import { counted, type Figures } from '../../../parts/texts/counted';

const MINUTE_S = 60;

/**
 * @returns how long so many saves take at the pace that the platform allows, as the end of a sentence; nothing where
 * that is under a minute.
 */
export function lastingWords(figures: Figures, saves: number): string {
  const minutes = Math.round(saves / A_SECOND / MINUTE_S);
  return minutes < 1 ? '' : `, about ${counted(figures, minutes, 'minute', 'minutes')}`;
}
