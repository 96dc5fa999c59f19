import type { Calendar, DisruptedEpic } from '#domain/calendar/calendar';
import type { Shared } from '#domain/calendar/overlaps';
import { counted, type Figures } from '../../parts/texts/counted';

type Told = Pick<Calendar<DisruptedEpic>, 'missing' | 'overlapsAhead' | 'harms' | 'disruptions'> & { among: Shared };

const HIT: Record<Shared, string> = { segments: 'the same customers are', stages: 'the same stage is' };

/** @returns what a calendar comes to, the most pressing first; one sentence where nothing is wrong. */
export function calendarSentences(
  figures: Figures,
  { missing, overlapsAhead, harms, disruptions, among }: Told,
): string[] {
  const found = [
    missing.length === 0 ? '' : `${counted(figures, missing.length, 'notice is', 'notices are')} missing.`,
    overlapsAhead.length === 0
      ? ''
      : `${counted(figures, overlapsAhead.length, 'time', 'times')} ${HIT[among]} hit twice at once.`,
    harms.length === 0
      ? ''
      : `${counted(figures, harms.length, 'harm comes', 'harms come')} long before ${
          harms.length === 1 ? 'its' : 'their'
        } benefit.`,
  ].filter((sentence) => sentence !== '');
  if (found.length > 0) return found;
  if (disruptions.length === 0) return [];
  return [`0 notices are missing, and ${among === 'stages' ? 'no stage is' : 'no customers are'} hit twice at once.`];
}
