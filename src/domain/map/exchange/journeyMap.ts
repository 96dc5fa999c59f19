import * as z from 'zod/mini';
import { sameWords } from '#domain/path/sameWords';
import { tryParse } from '#kernel/tryParse';
import type { FileModel, FileThing, FileTie, Happiness } from './fileModel';
import type { Guesses } from './mapping';

/** What the parts of a journey map are called where the mapping is shown. */
export const EVENT = 'Moment';
export const TOUCHPOINT = 'Touchpoint';
const MET = 'Touchpoint of a moment';

/** A moment of the map is what customers experience; what they touch there stands behind it. */
export const JOURNEY: Guesses = {
  things: { [EVENT]: 'experience', [TOUCHPOINT]: 'process' },
  ties: { [MET]: { how: 'uses', turned: false } },
};

const happiness = z.number().check(z.gte(0), z.lte(100));
const mood = z.optional(z.object({ happiness }));
const event = z.object({
  title: z.string(),
  happiness: z.optional(happiness),
  best: mood,
  worst: mood,
  touchpoints: z.optional(z.array(z.string())),
  channels: z.optional(z.array(z.string())),
});
const journeyMap = z.array(z.object({ title: z.string(), events: z.array(event) }));
type Event = z.infer<typeof event>;

/** @returns a journey map; null for what is none. */
export function readJourneyMap(parsed: unknown): FileModel | null {
  const tried = tryParse(journeyMap, parsed);
  if (!tried.success) return null;
  const counted = new Map<string, number>();
  const touched = new Map<string, FileThing>();
  const ties: FileTie[] = [];
  const events = tried.data.flatMap((column) =>
    column.events.map((one): FileThing => {
      const name = clean(one.title);
      const place = JSON.stringify([sameWords(column.title), sameWords(name)]);
      // Of two moments with the same words in one column, the second is another.
      const before = counted.get(place) ?? 0;
      counted.set(place, before + 1);
      const key = `moment ${place}${before === 0 ? '' : ` ${before + 1}`}`;
      for (const touchpoint of (one.touchpoints ?? []).map(clean)) {
        const to = `touchpoint ${sameWords(touchpoint)}`;
        if (!touched.has(to)) touched.set(to, { key: to, type: TOUCHPOINT, name: touchpoint, note: null });
        ties.push({ type: MET, from: key, to });
      }
      const note = one.channels?.length ? `Channels: ${one.channels.map(clean).join(', ')}` : null;
      return { key, type: EVENT, name, note, column: clean(column.title), happiness: happinessOf(one) };
    }),
  );
  return { name: null, things: [...events, ...touched.values()], ties };
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** One number is both; of two it does not matter which one the file calls the best. */
function happinessOf({ happiness: only, best, worst }: Event): Happiness | null {
  const told = [best?.happiness, worst?.happiness, only].filter((one) => one !== undefined);
  return told.length === 0 ? null : { best: Math.max(...told), worst: Math.min(...told) };
}
