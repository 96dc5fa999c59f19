import type { LinePoint } from '#domain/engagement/ddpLine';
import type { Escape } from '#domain/engagement/escape';
import { dayNumber, dayText } from '#domain/calendar/days';
import type { Share } from '#domain/measure/share';
import { counted, type Figures } from '../../../parts/texts/counted';
import type { ShareWords } from '../../../parts/shares/shareWords';

/** @returns what was found before, as a share of all. */
export function shareOfEscape({ state, ddp, before, n }: Escape): Share {
  if (state !== 'share') return { state: 'not provided' };
  return { state: 'share', x: before, n, p: ddp, low: null, high: null };
}

/** @returns how many came after, in a sentence that follows the share. */
export function afterSentence({ after, n }: Escape, figures: Figures): string {
  if (n === 0) return 'No bug is recorded for it.';
  if (after === 0) return 'No bug was recorded on the day of go-live or later.';
  return `${counted(figures, after, 'bug', 'bugs')} reached customers before we saw ${after === 1 ? 'it' : 'them'}.`;
}

/** @returns the first day on which a point can be told. */
export const firstToldOn = (released: string, day: number): string => dayText(dayNumber(released) + day);

/** @returns the line in one sentence, for whoever does not see it. */
export function lineSentence(line: readonly LinePoint[], now: Escape, words: ShareWords): string {
  const told = line.flatMap((point) =>
    point.state === 'share' ? [`after ${point.day} days ${words.percent(point.ddp)}`] : [],
  );
  const later = line.filter(({ state }) => state === 'not yet').map(({ day }) => day);
  const end = now.state === 'share' ? [`now ${words.percent(now.ddp)}`] : [];
  return (
    `Of the bugs known by then, found before go-live: ${[...told, ...end].join(', ') || 'none is known'}.` +
    (later.length === 0 ? '' : ` Not yet: ${later.join(', ')} days.`)
  );
}
