import { counted, type Figures } from '../../../parts/texts/counted';
import { monthWords } from '../../register/words/valueWords';
import type { OffTargetReading } from './readOffTarget';

type Told = Omit<OffTargetReading, 'off' | 'readAt'> & { off: readonly unknown[] };

/** @returns how many paths are off target, the number first, and what is known of the others. */
export function offTargetSentence(figures: Figures, reading: Told, locale: string): { lead: string; rest: string } {
  const { off, all, isCut } = reading;
  if (all === 0) return { lead: 'No path is written down.', rest: 'Paths are written down under Journey, Paths.' };
  const of = `${isCut ? 'the first ' : ''}${counted(figures, all, 'path', 'paths')}`;
  const lead = `${figures(off.length)} of ${of} ${off.length === 1 ? 'is' : 'are'} off target`;
  const others = [
    roomsWords(figures, reading, locale),
    reading.cannotTell > 0 && `of ${figures(reading.cannotTell)} it cannot be told yet`,
    reading.withoutTarget > 0 && `${counted(figures, reading.withoutTarget, 'has', 'have')} no target`,
  ].filter((part) => part !== false);
  return { lead, rest: others.length === 0 ? '.' : `; ${others.join('; ')}.` };
}

function roomsWords(figures: Figures, { rooms, roomSince }: Told, locale: string): string | false {
  if (roomSince === null) return false;
  const since = monthWords(roomSince, locale);
  return rooms === 1 ? `1 room is open, since ${since}` : `${figures(rooms)} rooms are open, the first since ${since}`;
}
