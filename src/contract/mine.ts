import * as z from 'zod/mini';
import { answerSchemaOf } from '#domain/register/entry';
import { entryId } from '#domain/register/entryId';
import { KIND_NAMES, kindNamed, type KindName } from '#domain/register/kinds/index';
import { valuesSchema, type Values } from '#domain/register/kind';
import { settingsSchema } from '#domain/settings/settings';
import { homeSchema, type Home } from '#kernel/home';
import { actorId } from '#kernel/people';
import { dayOrTime, isoTime } from '#kernel/scalars';
import { version } from './fields';
import type { Procedures } from './guards';

/** Something that waits for the viewer: a record, with what is said in it. */
export interface MineCard {
  id: string;
  kind: KindName;
  home: Home;
  /** The record that it stands under, by its name: the path of a measure, the measure of a vetting. */
  under: { id: string; name: string } | null;
  /** What is asked, and the word on the button. */
  asks: string;
  does: string;
  dueAt: string | null;
  /** Since when it waits, and when it was made. */
  from: string;
  late: boolean;
  at: string;
  by: string;
  body: Values;
}

/** What became of a record of the viewer's. */
export interface MineAnswered {
  id: string;
  kind: KindName;
  home: Home;
  answer: Values & { by: string; at: string };
}

const cardOf = (kind: KindName) =>
  z.object({
    id: entryId,
    kind: z.literal(kind),
    home: homeSchema,
    under: z.nullable(z.object({ id: entryId, name: z.string() })),
    asks: z.string(),
    does: z.string(),
    dueAt: z.nullable(z.string()),
    from: dayOrTime,
    late: z.boolean(),
    at: isoTime,
    by: actorId,
    body: valuesSchema(kindNamed(kind).fields),
  });
const answeredOf = (kind: KindName) =>
  z.object({
    id: entryId,
    kind: z.literal(kind),
    home: homeSchema,
    answer: answerSchemaOf(kindNamed(kind).answer),
  });

const card = z.union(KIND_NAMES.map(cardOf)) as unknown as z.ZodMiniType<MineCard>;
const answered = z.union(KIND_NAMES.map(answeredOf)) as unknown as z.ZodMiniType<MineAnswered>;

/** What somebody did: rated, answered, or wrote a record of some kind. */
export const DEEDS = ['rating', 'answer', ...KIND_NAMES] as const;
export type Deed = (typeof DEEDS)[number];

/** Cards that one answer holds at most, when all are asked for. */
export const MOST_CARDS = 100;

export const mineProcedures = {
  'mine.list': {
    guard: 'signedIn',
    doors: ['viewer', 'admin'],
    /** `all`: at most 100 cards instead of five. */
    input: z.strictObject({ all: z.optional(z.boolean()) }),
    output: z.object({
      /** Due and oldest first; `more`: how many wait beside them; `late`: how many of all are late. */
      cards: z.array(card),
      more: z.int(),
      late: z.int(),
      /** What will wait, by its day, at most five. */
      next: z.array(card),
      /** How many second looks wait for the viewer, at most 100; 0 for who has judged nothing. */
      looks: z.int(),
      /** What the viewer did in the last seven days: records, however often each was saved. */
      done: z.array(z.object({ deed: z.enum(DEEDS), n: z.int() })),
      /** What others answered them in these days, newest first, at most ten. */
      answered: z.array(answered),
      settings: settingsSchema,
      settingsVersion: version,
    }),
  },
} as const satisfies Procedures;
