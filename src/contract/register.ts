import * as z from 'zod/mini';
import { answerSchemaOf, changedSchemaOf, type EntryValues } from '#domain/register/entry';
import { entryId } from '#domain/register/entryId';
import { KIND_NAMES, kindNamed, type KindName } from '#domain/register/kinds/index';
import { valuesSchema, type Values } from '#domain/register/kind';
import { homeSchema, type Home } from '#kernel/home';
import { atLeast, atMost } from '#kernel/lengths';
import { accountId, actorId, appointedId } from '#kernel/people';
import { dayOrTime, isoTime, numericId, text } from '#kernel/scalars';
import { MOST_ASKED, MOST_SAVED } from './bounds/atOnce';
import { version, words } from './fields';
import type { Procedures } from './guards';

const kindName = z.enum(KIND_NAMES);
/** What somebody sent for fields of a kind: each is read where the kind is known, so that its fault has a name. */
const sent = z.record(text(60), z.unknown());
const KEY_MAX = 100;
/** Behind which record a page goes on: when it is due, and its id. */
const cursor = z.string().check(z.regex(/^[\dTZ:.-]{10,30} [A-Za-z]{1,30}-[ip][1-9]\d{0,14}-[0-9a-f]{32}$/));
/** A day or a time to the millisecond that a calendar has: another one would be stored and could not be read again. */
const until = dayOrTime.check(z.regex(/^(?:.{10}|.{24})$/));

/** A record of a register, and what the viewer may do with it. */
export interface EntryView {
  id: string;
  kind: KindName;
  home: Home;
  version: number;
  status: string;
  owner: string | null;
  dueAt: string | null;
  at: string;
  by: string;
  updatedAt: string;
  removed: boolean;
  body: Values;
  answer: (Values & { by: string; at: string }) | null;
  may: { change: boolean; answer: boolean; remove: boolean };
}

const viewOf = (kind: KindName) =>
  z.object({
    id: entryId,
    kind: z.literal(kind),
    home: homeSchema,
    version,
    status: z.string(),
    owner: z.nullable(accountId),
    dueAt: z.nullable(z.string()),
    at: isoTime,
    by: actorId,
    updatedAt: isoTime,
    removed: z.boolean(),
    body: valuesSchema(kindNamed(kind).fields),
    answer: z.nullable(answerSchemaOf(kindNamed(kind).answer)),
    may: z.object({ change: z.boolean(), answer: z.boolean(), remove: z.boolean() }),
  });

/** A record of one kind. */
export const entryViewOf = (kind: KindName) => viewOf(kind) as unknown as z.ZodMiniType<EntryView>;

export const entryView = z.union(KIND_NAMES.map(viewOf)) as unknown as z.ZodMiniType<EntryView>;

const changeOf = (kind: KindName) =>
  z.object({ version, at: isoTime, actor: actorId, from: changedSchemaOf(kind), to: changedSchemaOf(kind) });

interface EntryHistory {
  kind: KindName;
  changes: { version: number; at: string; actor: string; from: EntryValues; to: EntryValues }[];
  more: boolean;
}

const entryHistory = z.union(
  KIND_NAMES.map((kind) => z.object({ kind: z.literal(kind), changes: z.array(changeOf(kind)), more: z.boolean() })),
) as unknown as z.ZodMiniType<EntryHistory>;

/** `published` false: saved, but Jira's search will show what is counted a little later. */
const savedEntry = z.object({ entry: entryView, published: z.boolean() });

const savedRow = z.union([
  /** `isNew` false: it was there before this call, since it was sent before. */
  z.object({ key: z.string(), entry: entryView, isNew: z.boolean() }),
  z.object({ key: z.string(), problems: z.array(z.object({ field: z.string(), sentence: z.string() })) }),
]);

/** On an issue panel the id comes from the context and this is ignored; elsewhere it is required and checked. */
const issueInput = { issueId: z.optional(numericId) };

/** The opinions of an epic, as far as the viewer may see them now. */
const opinionsView = z.object({
  /** The viewer's own; null while they neither gave one nor were asked. */
  own: z.nullable(entryView),
  /** `waiting`: who was asked and has neither answered nor declined. */
  round: z.object({
    open: z.boolean(),
    until: z.nullable(isoTime),
    asked: z.int(),
    heard: z.int(),
    waiting: z.int(),
  }),
  /** The viewer owes an opinion: nothing is told of the rating or of what others think. */
  owes: z.boolean(),
  opinions: z.array(entryView),
  /** Opinions that the viewer may not see before the round is over. */
  hidden: z.int(),
  /** How far those agree whom the viewer sees; null while opinions are hidden. */
  agreement: z.nullable(
    z.object({
      n: z.int(),
      mean: z.nullable(z.number()),
      agreement: z.nullable(z.number()),
      conflict: z.boolean(),
    }),
  ),
  /** Of those who were asked, or are close to customers at the stages of the epic, how many were heard. */
  heard: z.object({ x: z.int(), n: z.int(), beside: z.int() }),
  /** The impact of the rating; null without one, and for who owes an opinion. */
  rated: z.nullable(z.int()),
  /** Who was asked and has neither answered nor declined, with the customers that they are close to. */
  waitingFor: z.array(
    z.object({ person: z.nullable(accountId), dueAt: z.nullable(z.string()), segments: z.array(z.string()) }),
  ),
  mayAsk: z.boolean(),
  /**
   * Whom one could ask: people of the roster who were not asked and said nothing, those near the epic first. Where
   * people are told by role it is not told who said something.
   */
  near: z.array(
    z.object({
      person: appointedId,
      role: z.nullable(z.string()),
      segments: z.array(z.string()),
      atStage: z.boolean(),
    }),
  ),
});

export const registerProcedures = {
  'opinion.open': {
    guard: 'seesIssue',
    about: 'issueId',
    doors: ['viewer', 'admin'],
    input: z.strictObject(issueInput),
    output: opinionsView,
  },
  'opinion.save': {
    guard: 'seesIssue',
    about: 'issueId',
    doors: ['viewer', 'admin'],
    /** `version` of one's own opinion; 0 without one. `declined`, `passedTo` and `kept` are changes too. */
    input: z.strictObject({ ...issueInput, version, changes: sent }),
    output: z.extend(opinionsView, { published: z.boolean() }),
    conflict: entryView,
  },
  'opinion.ask': {
    guard: 'ratesIssue',
    about: 'issueId',
    doors: ['viewer', 'admin'],
    /** Who has answered is not asked again; who is asked again gets the new date. */
    input: z.strictObject({
      ...issueInput,
      people: z.array(accountId).check(atLeast(1), atMost(MOST_ASKED)),
      dueAt: until,
    }),
    output: z.extend(opinionsView, { published: z.boolean() }),
  },
  'entry.list': {
    guard: 'seesHome',
    about: 'home',
    doors: ['viewer', 'admin'],
    /** `cursor`: the `next` of the page before; `removed`: those too that were removed. */
    input: z.strictObject({
      kind: kindName,
      home: homeSchema,
      cursor: z.optional(cursor),
      removed: z.optional(z.boolean()),
    }),
    /** At most 100, by when they are due; `hidden`: records of the page that the viewer may not see now. */
    output: z.object({
      entries: z.array(entryView),
      next: z.optional(z.string()),
      hidden: z.int(),
      mayAdd: z.boolean(),
    }),
  },
  'entry.open': {
    guard: 'seesHome',
    about: 'id',
    doors: ['viewer', 'admin'],
    input: z.strictObject({ id: entryId }),
    output: z.object({ entry: entryView }),
  },
  'entry.history': {
    guard: 'seesHome',
    about: 'id',
    doors: ['viewer', 'admin'],
    /** `before`: only entries older than this version; at most 100 are answered, newest first. */
    input: z.strictObject({ id: entryId, before: z.optional(version) }),
    output: entryHistory,
  },
  'entry.save': {
    guard: 'seesHome',
    about: 'home',
    doors: ['viewer', 'admin'],
    /**
     * Without `id`, and with version 0, a new record. `key`: words of the caller's own, so that what is sent once more
     * because no answer came makes one record.
     */
    input: z.strictObject({
      id: z.optional(entryId),
      kind: kindName,
      home: homeSchema,
      version,
      changes: sent,
      key: z.optional(words(KEY_MAX)),
    }),
    output: savedEntry,
    conflict: entryView,
  },
  'entry.saveMany': {
    guard: 'seesHome',
    about: 'home',
    doors: ['viewer', 'admin'],
    /** New records. `key` as for one: what is sent once more makes nothing twice. */
    input: z.strictObject({
      kind: kindName,
      home: homeSchema,
      records: z.array(z.strictObject({ key: words(KEY_MAX), changes: sent })).check(atLeast(1), atMost(MOST_SAVED)),
    }),
    /** Each by its key: the record, or what is wrong with it. What is wrong with one stops no other. */
    output: z.object({ records: z.array(savedRow), published: z.boolean() }),
  },
  'entry.answer': {
    guard: 'seesHome',
    about: 'id',
    doors: ['viewer', 'admin'],
    input: z.strictObject({ id: entryId, version, answer: sent }),
    output: savedEntry,
    conflict: entryView,
  },
  'entry.remove': {
    guard: 'seesHome',
    about: 'id',
    doors: ['viewer', 'admin'],
    /** It is kept and marked; `back` brings it back. */
    input: z.strictObject({ id: entryId, version, back: z.optional(z.boolean()) }),
    output: savedEntry,
    conflict: entryView,
  },
} as const satisfies Procedures;
