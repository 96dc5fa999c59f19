import { answerField, answerValues, type Entry, type FieldProblem } from '#domain/register/entry';
import { readEntryId } from '#domain/register/entryId';
import { recordsIn } from '#domain/register/field';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import type { Fields, Values } from '#domain/register/kind';
import { homeName, type Home } from '#kernel/home';
import type { SeenHome } from './homeAccess';
import type { ReadsEntries } from './registerTools';

/** A field that names another record. */
interface NamedRecord {
  field: string;
  id: string;
}

/** The fields of a kind and, by the names that they have in a history, those of its answer. */
function allFieldsOf(kind: KindName): Fields {
  const { fields, answer = {} } = kindNamed(kind);
  return {
    ...fields,
    ...Object.fromEntries(Object.entries(answer).map(([name, field]) => [answerField(name), field] as const)),
  };
}

/** @returns all that a record says, its answer included. */
export const saidIn = ({ values, answer }: Pick<Entry, 'values' | 'answer'>): Values => ({
  ...values,
  ...answerValues(answer),
});

/** What fields of a kind name, and those of its answer. */
const namedIn = (kind: KindName, values: Values): NamedRecord[] =>
  Object.entries(allFieldsOf(kind)).flatMap(([field, asked]) =>
    recordsIn(asked, values[field]).map((id) => ({ field, id })),
  );

/**
 * Whether a record may not be named from a home. What belongs to an issue is named at that issue alone, and a record of
 * a project stands under one of the same project.
 */
const isApart = (kind: KindName, { field, id }: NamedRecord, home: Home): boolean => {
  const { home: named } = readEntryId(id);
  const { parent, home: place } = kindNamed(kind);
  const isBound = 'issueId' in named || (field === parent && place === 'project');
  return isBound && homeName(named) !== homeName(home);
};

/**
 * Looks whether the records that values name are there, and their homes seen by the caller: one batch read and, where
 * they belong elsewhere, one permission check for all. Absent and hidden are told alike, by the same calls.
 * @returns of each of these values what is wrong with it.
 */
export async function recordProblems(
  { store, viewerJira }: ReadsEntries,
  { home }: SeenHome,
  kind: KindName,
  all: readonly Values[],
): Promise<FieldProblem[][]> {
  const named = all.map((values) => namedIn(kind, values));
  const ids = [...new Set(named.flat().map(({ id }) => id))];
  if (ids.length === 0) return all.map(() => []);
  const homes = new Map(ids.map((id) => [homeName(readEntryId(id).home), readEntryId(id).home]));
  homes.delete(homeName(home));
  const [entries, seen] = await Promise.all([
    store.readEntries(ids),
    homes.size === 0 ? new Set<string>() : viewerJira.visibleHomes([...homes.values()]),
  ]);
  const isThere = (id: string): boolean => {
    const at = homeName(readEntryId(id).home);
    const entry = entries.get(id);
    return entry !== undefined && !entry.removed && (at === homeName(home) || seen.has(at));
  };
  return named.map((records) =>
    records
      .filter((one) => isApart(kind, one, home) || !isThere(one.id))
      .map(({ field }) => field)
      .filter((field, at, fields) => fields.indexOf(field) === at)
      .map((field) => {
        const { label = '', wanted = '' } = allFieldsOf(kind)[field] ?? {};
        return { field, sentence: `${label}: ${wanted}` };
      }),
  );
}

/** Whether somebody may be told what a record, or a change of one, says. */
export type Tells = (kind: KindName, values: Values) => boolean;

/**
 * A record that names another one tells of it: where its home is hidden from the caller, that there is such a record is
 * all they are told. One permission check, where anything belongs elsewhere.
 * @param all what these records say, or said before.
 */
export async function tellsAmong(
  { viewerJira }: Pick<ReadsEntries, 'viewerJira'>,
  { home }: SeenHome,
  kind: KindName,
  all: readonly Values[],
): Promise<Tells> {
  const placeOf = ({ id }: NamedRecord): string => homeName(readEntryId(id).home);
  const named = all.flatMap((values) => namedIn(kind, values));
  const homes = new Map(named.map((one) => [placeOf(one), readEntryId(one.id).home]));
  homes.delete(homeName(home));
  const seen = homes.size === 0 ? new Set<string>() : await viewerJira.visibleHomes([...homes.values()]);
  const hidden = new Set([...homes.keys()].filter((name) => !seen.has(name)));
  return (of, values) => !namedIn(of, values).some((one) => hidden.has(placeOf(one)));
}

/** @returns what is wrong with the records that an answer names, by the names of the fields of the answer. */
export async function answerRecordProblems(
  tools: ReadsEntries,
  seen: SeenHome,
  kind: KindName,
  answer: Values,
): Promise<FieldProblem[]> {
  const named = Object.entries(answer).map(([name, value]) => [answerField(name), value] as const);
  const [problems = []] = await recordProblems(tools, seen, kind, [Object.fromEntries(named)]);
  return problems.map(({ field, sentence }) => ({ field: field.slice(answerField('').length), sentence }));
}
