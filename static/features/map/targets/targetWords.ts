import type { Ends, Target } from '#domain/map/targets';
import { counted, type Figures } from '../../../parts/texts/counted';
import { thingName } from '../page/mapPage';
import type { NoEpic } from '../page/noEpicWords';
import type { Thing } from '../reading/things';
import type { TargetFilter } from './targetFilter';

/** So many of the first are looked at for epics. */
const FIRST = 10;
/** Of more that share the first rank, none is named. */
const MOST_NAMED = 3;

/** @returns the name of a thing of the map by its id. */
export const nameIn = (byId: ReadonlyMap<string, Thing>, id: string | undefined): string => {
  const thing = byId.get(id ?? '');
  return thing ? thingName(thing) : '…';
};

/** Writes points with one decimal in the viewer's language. */
export const pointsIn = (locale: string): ((value: number) => string) => {
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (value) => format.format(value);
};

/** @returns one number, or both ends of what it may be. */
export const endsWords = ({ low, high }: Ends, points: (value: number) => string): string =>
  low === high ? points(low) : `${points(low)} to ${points(high)}`;

/** @returns with what to begin, and why. */
export function startWords(
  shown: readonly Target[],
  byId: ReadonlyMap<string, Thing>,
  { kind }: TargetFilter,
  figures: Figures,
): { start: string; why: string } | null {
  const [first] = shown;
  if (!first) return null;
  if (first.ceiling === 0) return { start: 'Nothing stands out:', why: 'no experience that hangs on these hurts.' };
  const tied = shown.filter(({ rank }) => rank === 1);
  const verb = kind === 'system' ? 'Migrate' : 'Start with';
  if (tied.length > MOST_NAMED)
    return { start: `${figures(tied.length)} share the first place:`, why: 'they have the same points.' };
  const names = tied.map(({ id }) => nameIn(byId, id)).join(' or ');
  if (tied.length > 1) return { start: `${verb} ${names}:`, why: 'they have the same points.' };
  const hang = counted(figures, first.experiences, 'experience hangs', 'experiences hang');
  return { start: kind === 'system' ? `${verb} ${names} first:` : `${verb} ${names}:`, why: `${hang} on it.` };
}

/** @returns how many of the first no epic touches. */
export function untouchedWords(shown: readonly Target[], noEpic: NoEpic, figures: Figures): string {
  const first = shown.slice(0, FIRST);
  const untouched = first.filter(({ epics }) => epics.length === 0).length;
  const of = first.length === shown.length ? 'all' : 'the first';
  if (first.length === 0) return '';
  if (untouched === 0) return `An epic touches each of ${of} ${figures(first.length)}.`;
  return `${noEpic.start} touches ${figures(untouched)} of ${of} ${figures(first.length)}.`;
}
