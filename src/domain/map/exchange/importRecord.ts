import * as z from 'zod/mini';
import { atMost, LINE_MAX } from '#kernel/lengths';
import { isoTime, text } from '#kernel/scalars';
import { readBody, writeBody, type BodyDefinition, type Step } from '#kernel/storedBody';
import { ownDigits } from './ownDigits';

/** Items of one import: their names are kept together, so that all of them appear at once. */
export const MOST_ITEMS = 2_000;
/** Items that are sent, and stored, in one call. */
export const MOST_AT_ONCE = 250;
export const MOST_PARTS = 100;

/**
 * `writing`: items are stored and shown to nobody. `done`: all of them are there. `undoing`: they are shown to nobody
 * and deleted. `undone`: none is left.
 */
export const MAP_IMPORT_STATES = ['writing', 'done', 'undoing', 'undone'] as const;

const count = z.int().check(z.gte(0));
/** What the browser calls one import, so that its parts belong together. */
export const planName = z.string().check(z.regex(/^[0-9a-f]{32}$/));

const body = z.object({
  plan: planName,
  /** How the file was called. */
  file: text(LINE_MAX),
  at: isoTime,
  /** Parts that are stored or, while it is undone, deleted; and all of them. */
  done: count,
  parts: count,
  /** The digits of each item that it brings. */
  items: z.array(ownDigits).check(atMost(MOST_ITEMS)),
  /** The digits of each item that stays on the map although the import was taken back: somebody changed it since. */
  kept: z.array(ownDigits).check(atMost(MOST_ITEMS)),
});

/** The last import into the map of a project: there is one record of it, so one import at a time. It names nobody. */
export type MapImport = z.infer<typeof body> & {
  projectId: string;
  state: (typeof MAP_IMPORT_STATES)[number];
  /** Counts the writes of this record: of two runs at once one goes on. */
  version: number;
  updatedAt: string;
};

const withKept: Step = { to: 'what stays', change: (old) => ({ ...old, kept: [] }) };

const definition: BodyDefinition<z.infer<typeof body>> = { name: 'import of a map', schema: body, steps: [withKept] };
const attributes = z.object({
  kind: z.literal('mapImport'),
  state: z.enum(MAP_IMPORT_STATES),
  version: z.int(),
  updatedAt: z.string(),
  body: z.unknown(),
});

export function writeMapImport({
  projectId: _,
  state,
  version,
  updatedAt,
  ...rest
}: MapImport): Record<string, unknown> {
  return { kind: 'mapImport', state, version, updatedAt, body: writeBody(definition, rest) };
}

/** @throws UnreadableRecord, ZodError on a value that this app did not write. */
export function readMapImport(projectId: string, stored: unknown): MapImport {
  const { kind: _, body: storedBody, ...rest } = attributes.parse(stored);
  return { projectId, ...rest, ...readBody(definition, storedBody) };
}

/** The version of an item as an import brings it: who changes it makes the next. */
export const BROUGHT = 1;

/** @returns whether an item that an import brought stays on the map when that is taken back: somebody changed it. */
export const staysOnMap = ({ version, removed }: { version: number; removed: boolean }): boolean =>
  version > BROUGHT && !removed;

/**
 * @returns the items that nobody is shown because of an import as it brought them: all of them, or none. What somebody
 *   changed of one while it was taken back is shown.
 */
export function hiddenBy({ state, items, kept }: Pick<MapImport, 'state' | 'items' | 'kept'>): readonly string[] {
  if (state === 'done') return [];
  const stays = new Set(kept);
  return items.filter((own) => !stays.has(own));
}
