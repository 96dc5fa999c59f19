import { counted, type Figures } from '../../../parts/texts/counted';
import type { CutLine, ShownPlaces, SplitTie } from './shownPlaces';

/** @returns what the line says where it is drawn: how many places it is after, and the tie that it runs through. */
export const lineWords = (figures: Figures, { places, tie }: { places: number; tie: SplitTie | null }) => ({
  label: `line: ${counted(figures, places, 'place', 'places')}`,
  tie: tie && tieWords(figures, tie),
});

function tieWords(figures: Figures, { above, below, atLeast }: SplitTie): string {
  const last = above === 1 ? 'the last place' : `the last ${figures(above)} places`;
  if (below === 0) return `more epics may tie for ${last}`;
  return `${atLeast ? 'at least ' : ''}${figures(above + below)} epics tie for ${last}`;
}

/** @returns why the line is not in the list; null where it is. */
export function noLineWords(figures: Figures, line: CutLine): string | null {
  if (line.kind === 'furtherDown')
    return `The line, after ${counted(figures, line.places, 'place', 'places')}, is further down than this list.`;
  if (line.kind === 'allFit')
    return line.ranked === 1
      ? 'The only ranked epic stands above the line.'
      : `All ${figures(line.ranked)} ranked epics stand above the line of ${figures(line.places)}.`;
  return null;
}

/** @returns how much of the ranking is listed; null when all of it is. */
export function truncationWords(figures: Figures, { places, ranked, complete, tieGoesOn }: ShownPlaces): string | null {
  if (complete) return null;
  const shown = `${figures(places.length)} of ${counted(figures, ranked, 'place', 'places')} shown.`;
  if (!tieGoesOn) return shown;
  const { rank, below, atLeast } = tieGoesOn;
  if (below === 0) return `${shown} The tie at ${rank} may go on.`;
  return (
    `${shown} The tie at ${rank} goes on: ${atLeast ? 'at least ' : ''}` +
    `${counted(figures, below, 'more epic shares', 'more epics share')} it.`
  );
}

/** When something was read, in the viewer's zone: the time alone while it is today there, else with its date. */
export function asOf(iso: string, now: Date, locale: string, timeZone: string): string {
  const time = new Date(iso);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(time);
  return day.format(time) === day.format(now) ? clock : `${day.format(time)}, ${clock}`;
}
