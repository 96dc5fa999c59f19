import type { What } from '#domain/register/kinds/map/item';
import type { How } from '#domain/register/kinds/map/leadsTo';
import { LINE_MAX, PARAGRAPH_MAX } from '#kernel/lengths';
import type { FileModel, FileThing, FileTie, Happiness } from './fileModel';
import { mappedTo, type Mapping, type PainFrom, type TieAs } from './mapping';

/** Characters of what tells a thing of a file from all others. */
export const KEY_MAX = 1_000;

/** A link to another thing of the file, by its key. */
export interface PlannedLink {
  key: string;
  how: How;
}

/** An item of the map, as a thing of the file becomes one. */
export interface PlannedItem {
  key: string;
  name: string;
  what: What;
  stage: string | null;
  pain: number | null;
  note: string | null;
  links: PlannedLink[];
}

/** What stands on the map of a thing of the file: it is there, or somebody removed it there. */
export type Known = ReadonlyMap<string, 'there' | 'removed'>;

/** Something of the file that is left out, and why; several with one reason are counted together. */
export interface LeftOut {
  what: string;
  why: string;
}

/** What would come of a file. */
export interface Plan {
  /** Not on the map yet. */
  added: PlannedItem[];
  /** On the map already, and left as they are. */
  there: PlannedItem[];
  /** Links of what is added. */
  links: number;
  leftOut: LeftOut[];
}

export const WHY = {
  type: 'What it is, is not imported.',
  unnamed: 'It has no name.',
  longName: `Its name is longer than ${LINE_MAX} characters.`,
  longKey: 'What the file calls it is too long to tell it from others.',
  removed: 'Somebody removed it from the map.',
  tie: 'This kind of relation is not imported.',
  end: 'One of its ends is left out.',
  noEnd: 'One of its ends is not in the file.',
  itself: 'It leads from a thing to itself.',
  twice: 'The two are linked by another relation already.',
  there: 'It begins at an item that is on the map already: its links stay as they are.',
  many: 'The item has 100 links already.',
} as const;

const MOST_LINKS = 100;
/** The highest level of pain. */
const MOST_PAIN = 3;

/** @returns what a file would bring by a mapping: what is new, what is there, what is left out and why. */
export function planOf(model: FileModel, mapping: Mapping, known: Known): Plan {
  const leftOut: LeftOut[] = [];
  const items = new Map<string, PlannedItem>();
  for (const thing of model.things) {
    const what = mappedTo(mapping.things, thing.type);
    const why = whyNot(thing, what, known);
    if (what === null || why !== null) leftOut.push({ what: thing.name, why: why ?? WHY.type });
    else items.set(thing.key, itemOf(thing, what, mapping));
  }
  const names = new Map(model.things.map(({ key, name }) => [key, name]));
  let links = 0;
  for (const tie of model.ties) {
    const why = tieInto(items, names, known, tie, mappedTo(mapping.ties, tie.type));
    if (why === null) links += 1;
    else leftOut.push({ what: tieWords(names, tie), why });
  }
  const [there, added] = [true, false].map((is) =>
    [...items.values()].filter(({ key }) => (known.get(key) === 'there') === is),
  );
  return { added: added ?? [], there: there ?? [], links, leftOut };
}

function whyNot({ key, name }: FileThing, what: What | null, known: Known): string | null {
  if (what === null) return WHY.type;
  if (name === '') return WHY.unnamed;
  if (name.length > LINE_MAX) return WHY.longName;
  if (key.length > KEY_MAX) return WHY.longKey;
  return known.get(key) === 'removed' ? WHY.removed : null;
}

function itemOf({ key, name, note, column, happiness }: FileThing, what: What, mapping: Mapping): PlannedItem {
  const isFelt = what === 'experience';
  return {
    ...{ key, name, what, links: [] },
    stage: isFelt && column !== undefined ? mappedTo(mapping.stages, column) : null,
    pain: isFelt && happiness ? painOf(happiness, mapping.pain) : null,
    note: note === null || note === '' ? null : cut(note),
  };
}

/** Unhappiness on the scale of pain, by whole levels. */
function painOf({ best, worst }: Happiness, from: PainFrom): number | null {
  if (from === null) return null;
  const happy = { best, worst, middle: (best + worst) / 2 }[from];
  return Math.round((1 - happy / 100) * MOST_PAIN);
}

const cut = (note: string): string =>
  note.length <= PARAGRAPH_MAX ? note : `${note.slice(0, PARAGRAPH_MAX - 1).toWellFormed()}…`;

/** Adds the link that a tie is to the item at its upper end. @returns why not; null where it was added. */
function tieInto(
  items: ReadonlyMap<string, PlannedItem>,
  names: ReadonlyMap<string, string>,
  known: Known,
  { from, to }: FileTie,
  as: TieAs | null,
): string | null {
  if (as === null) return WHY.tie;
  if (!names.has(from) || !names.has(to)) return WHY.noEnd;
  if (from === to) return WHY.itself;
  const [upper, lower] = as.turned ? [items.get(to), items.get(from)] : [items.get(from), items.get(to)];
  if (!upper || !lower) return WHY.end;
  if (known.get(upper.key) === 'there') return WHY.there;
  if (upper.links.some(({ key }) => key === lower.key)) return WHY.twice;
  if (upper.links.length >= MOST_LINKS) return WHY.many;
  upper.links.push({ key: lower.key, how: as.how });
  return null;
}

const tieWords = (names: ReadonlyMap<string, string>, { from, to }: FileTie): string =>
  `${names.get(from) ?? from} → ${names.get(to) ?? to}`;
