import type { SentItem } from '#contract/path/mapImport';
import { MOST_AT_ONCE } from '#domain/map/exchange/importRecord';
import type { PlannedItem } from '#domain/map/exchange/plan';

/** Characters of one call: with letters of three bytes it is still less than the storage takes. */
const MOST_LETTERS = 60_000;

const sent = ({ key, name, what, stage, pain, note, links }: PlannedItem): SentItem => ({
  ...{ key, name, what, links },
  ...(stage === null ? {} : { stage }),
  ...(pain === null ? {} : { pain }),
  ...(note === null ? {} : { note }),
});

/** @returns new items in parts that can be sent and stored at once. */
export function partsOf(items: readonly PlannedItem[]): SentItem[][] {
  const parts: SentItem[][] = [];
  let letters = Infinity;
  for (const item of items.map(sent)) {
    const more = JSON.stringify(item).length;
    const last = parts.at(-1);
    if (!last || last.length >= MOST_AT_ONCE || letters + more > MOST_LETTERS) {
      parts.push([item]);
      letters = more;
    } else {
      last.push(item);
      letters += more;
    }
  }
  return parts;
}

/** @returns what a file calls its things, in lists that can be asked about at once. */
export function keysAtOnce(keys: readonly string[], most: number): string[][] {
  const lists: string[][] = [];
  let letters = Infinity;
  for (const key of keys) {
    const last = lists.at(-1);
    if (!last || last.length >= most || letters + key.length > MOST_LETTERS) {
      lists.push([key]);
      letters = key.length;
    } else {
      last.push(key);
      letters += key.length;
    }
  }
  return lists;
}
