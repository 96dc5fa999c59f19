import * as z from 'zod/mini';
import { KEY_MAX } from '#domain/map/exchange/plan';
import { MAP_IMPORT_STATES, MOST_AT_ONCE, MOST_PARTS, planName } from '#domain/map/exchange/importRecord';
import { HOWS } from '#domain/register/kinds/map/leadsTo';
import { WHATS } from '#domain/register/kinds/map/item';
import { homeSchema } from '#kernel/home';
import { atLeast, atMost, LINE_MAX, PARAGRAPH_MAX } from '#kernel/lengths';
import { identifier, isoTime, text } from '#kernel/scalars';
import { MOST_KNOWN } from '../bounds/atOnce';
import { words } from '../fields';
import type { Procedures } from '../guards';

const keysOf = <T extends object>(of: T) => Object.keys(of) as [keyof T & string, ...(keyof T & string)[]];
/** What a file calls a thing, so that it is the same item whenever it is sent. */
const key = words(KEY_MAX);

/** An item as a file brings it; links name others of the file, or what an earlier import of it brought. */
const sentItem = z.strictObject({
  key,
  name: words(LINE_MAX),
  what: z.enum(keysOf(WHATS)),
  stage: z.optional(identifier),
  pain: z.optional(z.int()),
  note: z.optional(words(PARAGRAPH_MAX)),
  links: z.array(z.strictObject({ key, how: z.enum(keysOf(HOWS)) })).check(atMost(100)),
});
export type SentItem = z.infer<typeof sentItem>;

export const sentItems = z.array(sentItem).check(atLeast(1), atMost(MOST_AT_ONCE));

const part = z.int().check(z.gte(0), z.lt(MOST_PARTS));

/** How the last import into a project stands. `done` of `parts` are stored or, while it is undone, deleted. */
const importView = z.object({
  plan: planName,
  state: z.enum(MAP_IMPORT_STATES),
  file: z.string(),
  at: isoTime,
  items: z.int(),
  done: z.int(),
  parts: z.int(),
  /** How many items stay on the map although it was taken back: somebody changed them since. */
  kept: z.int(),
});
export type MapImportView = z.infer<typeof importView>;

const importAnswer = z.object({ last: z.nullable(importView), mayImport: z.boolean() });

/** What is done to the map of a project by a file. Who may not add items is told `forbidden`. */
export const mapImportProcedures = {
  'map.known': {
    guard: 'seesHome',
    about: 'home',
    doors: ['viewer', 'admin'],
    input: z.strictObject({ home: homeSchema, keys: z.array(key).check(atLeast(1), atMost(MOST_KNOWN)) }),
    /** Of these things of a file, those that are on the map, and those that somebody removed there. */
    output: z.object({ there: z.array(z.string()), removed: z.array(z.string()) }),
  },
  'map.importStatus': {
    guard: 'seesHome',
    about: 'home',
    doors: ['viewer', 'admin'],
    input: z.strictObject({ home: homeSchema }),
    output: importAnswer,
  },
  'map.importStage': {
    guard: 'seesHome',
    about: 'home',
    doors: ['viewer', 'admin'],
    /** A part of what is to be imported; sent again, it takes the place of the first. */
    input: z.strictObject({ home: homeSchema, plan: planName, part, items: sentItems }),
    output: z.object({ staged: z.literal(true) }),
  },
  'map.import': {
    guard: 'seesHome',
    about: 'home',
    doors: ['viewer', 'admin'],
    /** The first call checks all parts, each call stores one; with the last all items appear. */
    input: z.strictObject({
      home: homeSchema,
      plan: planName,
      parts: z.int().check(z.gte(1), z.lte(MOST_PARTS)),
      file: text(LINE_MAX),
    }),
    output: importAnswer,
  },
  'map.importUndo': {
    guard: 'seesHome',
    about: 'home',
    doors: ['viewer', 'admin'],
    /** Each call deletes a part; of an import that has ended, what somebody changed since stays, and is counted. */
    input: z.strictObject({ home: homeSchema, plan: planName }),
    output: importAnswer,
  },
} as const satisfies Procedures;
