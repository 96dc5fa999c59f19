import * as z from 'zod/mini';
import { answerSchemaOf, changedSchemaOf, type EntryValues } from '#domain/register/entry';
import { entryId } from '#domain/register/entryId';
import { KIND_NAMES, kindNamed, type KindName } from '#domain/register/kinds/index';
import { valuesSchema, type Values } from '#domain/register/kind';
import { homeSchema, type Home } from '#kernel/home';
import { accountId, actorId } from '#kernel/people';
import { isoTime, text } from '#kernel/scalars';
import { version, words } from './fields';
import type { Procedures } from './guards';

const kindName = z.enum(KIND_NAMES);
/** What somebody sent for fields of a kind: each is read where the kind is known, so that its fault has a name. */
const sent = z.record(text(60), z.unknown());
const KEY_MAX = 100;

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

export const registerProcedures = {
  'entry.list': {
    guard: 'seesHome',
    about: 'home',
    doors: ['viewer', 'admin'],
    /** `cursor`: the `next` of the page before; `removed`: those too that were removed. */
    input: z.strictObject({
      kind: kindName,
      home: homeSchema,
      cursor: z.optional(text(200)),
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
