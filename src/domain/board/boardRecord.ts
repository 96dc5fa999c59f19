import * as z from 'zod/mini';
import { boardHead, frozenEpic, type Board, type BoardHead, type FrozenEpic } from './board';
import { settingsSchema, type Settings } from '#domain/settings/settings';
import { LEAVES_OUT_NULLS, readBody, writeBody, type BodyDefinition } from '#kernel/storedBody';

/**
 * A frozen board is stored as a head, the settings in force, and the epics in parts: a value holds 240 KiB. Only the
 * head is listed. Bytes of JSON that a part is filled up to; a part of one epic is never larger.
 */
const PART_BYTES = 200_000;

const headBody = z.extend(z.omit(boardHead, { at: true, author: true }), {
  projectIds: z.array(z.string()),
  parts: z.int().check(z.gte(0)),
});
const headDefinition: BodyDefinition<z.infer<typeof headBody>> = {
  name: 'board',
  schema: headBody,
  steps: [],
};
const headAttributes = z.object({ at: z.string(), author: z.string(), body: z.unknown() });

const settingsBody = z.object({ settings: settingsSchema });
const settingsDefinition: BodyDefinition<z.infer<typeof settingsBody>> = {
  name: 'board settings',
  schema: settingsBody,
  steps: [LEAVES_OUT_NULLS],
};

const partBody = z.object({ epics: z.array(frozenEpic) });
const partDefinition: BodyDefinition<z.infer<typeof partBody>> = {
  name: 'board part',
  schema: partBody,
  steps: [],
};
const bodyOnly = z.object({ body: z.unknown() });

/** Under what the storage lists boards. */
export const BOARD_KIND = 'board';
/** Version of a head that stands: the key of one that is being frozen holds version 0. */
export const FROZEN = 1;

/** A head as it is stored: with the projects of its epics and the number of its parts. */
export interface StoredHead {
  head: BoardHead;
  projectIds: readonly string[];
  parts: number;
}

export function writeBoardHead({ head, projectIds, parts }: StoredHead): Record<string, unknown> {
  const { at, author, ...rest } = head;
  return {
    kind: BOARD_KIND,
    version: FROZEN,
    at,
    author,
    body: writeBody(headDefinition, { ...rest, projectIds: [...projectIds], parts }),
  };
}

/** @throws UnreadableRecord, ZodError on a value that this app did not write. */
export function readBoardHead(stored: unknown): StoredHead {
  const { body, at, author } = headAttributes.parse(stored);
  const { projectIds, parts, ...rest } = readBody(headDefinition, body);
  return { head: { ...rest, at, author }, projectIds, parts };
}

export const writeBoardSettings = (settings: Settings): Record<string, unknown> => ({
  body: writeBody(settingsDefinition, { settings }),
});

/** @throws UnreadableRecord, ZodError on a value that this app did not write. */
export const readBoardSettings = (stored: unknown): Settings =>
  readBody(settingsDefinition, bodyOnly.parse(stored).body).settings;

const encoder = new TextEncoder();

/** @returns the values that hold the epics, in their order; none for none. */
export function writeBoardParts({ epics }: Pick<Board, 'epics'>): Record<string, unknown>[] {
  const parts: FrozenEpic[][] = [];
  let filled = Infinity;
  for (const epic of epics) {
    const bytes = encoder.encode(JSON.stringify(epic)).length + 1;
    if (filled + bytes > PART_BYTES) {
      parts.push([]);
      filled = 0;
    }
    parts[parts.length - 1]?.push(epic);
    filled += bytes;
  }
  return parts.map((part) => ({ body: writeBody(partDefinition, { epics: part }) }));
}

/** @throws UnreadableRecord, ZodError on a value that this app did not write. */
export const readBoardPart = (stored: unknown): FrozenEpic[] =>
  readBody(partDefinition, bodyOnly.parse(stored).body).epics;
