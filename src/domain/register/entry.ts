import * as z from 'zod/mini';
import type { Settings } from '#domain/settings/settings';
import type { Home } from '#kernel/home';
import { actorId, FORMER_USER } from '#kernel/people';
import { sameJson } from '#kernel/sameJson';
import { isoTime } from '#kernel/scalars';
import { tryParse } from '#kernel/tryParse';
import { kindNamed, type KindName } from './kinds';
import { asKept, withSettled } from './settled';
import { emptyValues, valuesSchema, type EntryState, type EpicState, type Fields, type Values } from './kind';

/** A record of a register. Version 0 is one that was never saved. */
export interface Entry extends EntryState {
  kind: KindName;
  home: Home;
  version: number;
  /** Whose turn or making it is. */
  owner: string | null;
  /** When something is due; null without a date. */
  dueAt: string | null;
  updatedBy: string;
}

/** Status of a record that was removed: it is kept, marked, and can be brought back. */
export const REMOVED = 'removed';

/** An answer: its fields, who gave it and when. */
export const answerSchemaOf = (fields: Fields = {}) => z.extend(valuesSchema(fields), { by: actorId, at: isoTime });

/** One thing that changed of a record, by its field; of an answer as `answer.text`, of the whole as `removed`. */
export type EntryValues = Record<string, unknown>;
const ANSWER = 'answer.';
/** Under this name a history says that a record was removed, or brought back. */
export const REMOVED_FIELD = 'removed';

/** @returns whether what changed is part of an answer. */
export const isAnswerField = (name: string): boolean => name.startsWith(ANSWER);

/** @returns the name of a field of an answer among those of the whole record. */
export const answerField = (name: string): string => ANSWER + name;

/** @returns what an answer says, by the names that its fields have among those of the whole record. */
export function answerValues(answer: Entry['answer']): EntryValues {
  const { by: _by, at: _at, ...said } = answer ?? { by: '', at: '' };
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [answerField(name), value] as const));
}

/** @returns the schema of what a change of a kind holds: any of its fields, before or after. */
export function changedSchemaOf(kind: KindName): z.ZodMiniObject<Record<string, z.ZodMiniType>> {
  const { fields, answer = {} } = kindNamed(kind);
  const optional = (of: Fields, before: string) =>
    Object.entries(of).map(([name, { schema }]) => [before + name, z.optional(z.nullable(schema))] as const);
  return z.object({
    ...Object.fromEntries([...optional(fields, ''), ...optional(answer, ANSWER)]),
    [REMOVED_FIELD]: z.optional(z.nullable(z.boolean())),
  });
}

/** What a save does: the record after it, and what differs. */
export interface AppliedEntry {
  next: Entry;
  from: EntryValues;
  to: EntryValues;
  changed: boolean;
  /** The status before it. */
  was: string;
}

/** Who does something, when, and what is known of the epic at that moment. */
export interface Doing {
  by: string;
  at: string;
  epic: EpicState;
}

/** @returns a record that nobody saved yet. */
export function blankEntry(kind: KindName, home: Home, id: string, { by, at, epic }: Doing): Entry {
  const { fields, begin, statuses, dueAt } = kindNamed(kind);
  const values = { ...emptyValues(fields), ...begin?.(epic) };
  const state = {
    id,
    status: Object.keys(statuses)[0] ?? '',
    by,
    at,
    updatedAt: at,
    removed: false,
    values,
    answer: null,
  };
  return { ...state, kind, home, version: 0, owner: null, dueAt: dueAt?.(values, at) ?? null, updatedBy: by };
}

/** Changes fields; those that are not named stay as they are. What was answered about one that changes lapses. */
export function changeEntry(entry: Entry, changes: Values, doing: Doing): AppliedEntry {
  const values = { ...entry.values, ...changes };
  return applied(entry, { ...entry, values, answer: isAsAnswered(entry, values) ? entry.answer : null }, doing);
}

/** Whether these values say the same of what the answer to a record is about. */
const isAsAnswered = ({ kind, values: before }: Entry, values: Values): boolean =>
  (kindNamed(kind).answered ?? []).every((name) => sameJson(before[name] ?? null, values[name] ?? null));

/** Whether a record of which there is one at an issue is nobody's, so that whoever comes makes it anew. */
export const isFree = ({ kind, status, by, removed }: Entry): boolean =>
  removed || (by === FORMER_USER && status === kindNamed(kind).unfinished);

/**
 * Makes one anew that was removed or is nobody's, of a kind of which there is one at an issue: it is whoever's who
 * makes it. What follows from other records stays, and what was decided once.
 */
export function remakeEntry(free: Entry, changes: Values, doing: Doing): AppliedEntry {
  const { by, at, epic } = doing;
  const { fields, begin } = kindNamed(free.kind);
  const said = { ...emptyValues(fields), ...begin?.(epic), ...changes };
  const values = withSettled(free.kind, said, free.values);
  return applied(free, { ...free, by, at, removed: false, values, answer: null }, doing);
}

/** Answers, or answers otherwise. Fields that are not named stay as they are. */
export function answerEntry(entry: Entry, changes: Values, doing: Doing): AppliedEntry {
  const { by, at } = doing;
  const before = entry.answer ?? emptyValues(kindNamed(entry.kind).answer ?? {});
  return applied(entry, { ...entry, answer: { ...before, ...changes, by, at } }, doing);
}

/**
 * Puts what a file says in the place of what is there, but for what stays. An answer that it changes, or whose words it
 * changes, is whoever's who puts it there.
 */
export function overwriteEntry(entry: Entry, file: Entry, doing: Doing): AppliedEntry {
  const { values, answer, removed } = asKept(entry.kind, file, entry);
  const { answer: before } = entry;
  const { by, at } = before && answer && sameSaid(before, answer) && isAsAnswered(entry, values) ? before : doing;
  return applied(entry, { ...entry, values, answer: answer && { ...answer, by, at }, removed }, doing);
}

const sameSaid = (one: Values, other: Values): boolean =>
  sameJson({ ...one, by: null, at: null }, { ...other, by: null, at: null });

/** Removes, or brings back. */
export const removeEntry = (entry: Entry, removed: boolean, doing: Doing): AppliedEntry =>
  applied(entry, { ...entry, removed }, doing);

function applied(before: Entry, after: Entry, { by, at, epic }: Doing): AppliedEntry {
  const kind = kindNamed(before.kind);
  const status = after.removed ? REMOVED : kind.statusOf(after);
  const state: Entry = { ...after, status, version: before.version + 1, updatedAt: at, updatedBy: by };
  const next = { ...state, owner: ownerOf(state, epic), dueAt: kind.dueAt?.(state.values, state.at) ?? null };
  const [was, is] = [before.version === 0 ? {} : flat(before), flat(next)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const changed = names.filter((name) => !sameJson(was[name] ?? null, is[name] ?? null));
  const of = (values: EntryValues): EntryValues =>
    Object.fromEntries(changed.map((name) => [name, values[name] ?? null] as const));
  const first = before.version === 0;
  return { next, from: first ? {} : of(was), to: of(is), changed: first || changed.length > 0, was: before.status };
}

/** Whoever was erased owns nothing any more, and it is nobody's turn. */
function ownerOf(entry: Entry, epic: EpicState): string | null {
  const owner = kindNamed(entry.kind).ownerOf(entry, epic);
  return owner === FORMER_USER ? null : owner;
}

function flat({ kind, values, answer, removed }: Entry): EntryValues {
  const { untold = [] } = kindNamed(kind);
  const told = Object.entries(values).filter(([name]) => !untold.includes(name));
  return { ...Object.fromEntries(told), ...answerValues(answer), ...(removed ? { [REMOVED_FIELD]: true } : {}) };
}

/** @returns the values that every procedure may tell; null in the place of the others. */
export function toldValues({ kind, values }: Pick<Entry, 'kind' | 'values'>): Values {
  const { untold = [] } = kindNamed(kind);
  return untold.length === 0 ? values : { ...values, ...Object.fromEntries(untold.map((name) => [name, null])) };
}

/** What is wrong with a field that somebody sent: its name, and a sentence that begins with its label. */
export interface FieldProblem {
  field: string;
  sentence: string;
}

const MOST_NAMED = 100;

/**
 * Reads what somebody sent for some fields of a kind; null clears, and so does a text without a letter.
 * @returns the values, and everything that is wrong with them.
 */
export function readFields(
  fields: Fields,
  sent: Values,
  settings: Settings,
  own: readonly string[] = [],
): { values: Values; problems: FieldProblem[] } {
  const values: Record<string, unknown> = {};
  const problems: FieldProblem[] = [];
  for (const [name, value] of Object.entries(sent)) {
    const field = Object.hasOwn(fields, name) && !own.includes(name) ? fields[name] : undefined;
    if (!field) {
      problems.push({ field: name.slice(0, MOST_NAMED), sentence: 'This is not asked here. Reload the page.' });
      continue;
    }
    const cleared = value === null || (typeof value === 'string' && value.trim() === '');
    const parsed = cleared ? null : tryParse<unknown>(field.schema, value);
    if (parsed === null) values[name] = null;
    else if (parsed.success && (field.offered?.(parsed.data, settings) ?? true))
      values[name] = typeof parsed.data === 'string' ? parsed.data.trim() : parsed.data;
    else problems.push({ field: name, sentence: `${field.label}: ${field.wanted}` });
  }
  return { values, problems };
}
