import * as z from 'zod/mini';
import { PROCEDURES } from '#contract/procedures';
import { accountId, actorId, appointedId, FORMER_USER, mapPeople, peopleIn, withoutPeople } from '#kernel/people';

const choice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), who: accountId }),
  z.object({ kind: z.literal('team'), who: z.string() }),
]);
const schema = z.object({
  author: actorId,
  sponsor: z.nullable(accountId),
  helper: z.optional(accountId),
  readers: z.array(accountId),
  byStage: z.record(z.string(), z.object({ owner: z.nullable(accountId) })),
  choice,
});
type Named = z.infer<typeof schema>;

const value: Named = {
  author: 'ann',
  sponsor: 'bob',
  helper: 'cy',
  readers: ['ann', 'dee'],
  byStage: { retention: { owner: 'eve' } },
  choice: { kind: 'person', who: 'fay' },
};

test('people are found wherever a schema puts them, each once; a word that looks like one is none', () => {
  expect(peopleIn(schema, value).sort()).toEqual(['ann', 'bob', 'cy', 'dee', 'eve', 'fay']);
  expect(
    peopleIn(schema, { ...value, author: FORMER_USER, readers: [], choice: { kind: 'team', who: 'ann' } }),
  ).toEqual(['bob', 'cy', 'eve']);
});

test('who is erased leaves "former user" as an author, nothing where only named; the value fits its schema', () => {
  const erased = withoutPeople(schema, value, new Set(['ann', 'bob', 'cy', 'eve'])) as Named;
  expect(erased).toEqual({
    author: FORMER_USER,
    sponsor: null,
    readers: ['dee'],
    byStage: { retention: { owner: null } },
    choice: value.choice,
  });
  expect(schema.parse(erased)).toEqual(erased);
  expect(value.readers).toEqual(['ann', 'dee']);
});

test('a value without any of them is left as it is', () => {
  expect(withoutPeople(schema, value, new Set(['zoe']))).toBeNull();
  expect(mapPeople(schema, value, (id) => id)).toBe(value);
});

test('a schema in which nobody said where people stand is refused, not passed over', () => {
  expect(() => peopleIn(z.object({ at: z.map(z.string(), accountId) }), { at: new Map() })).toThrow('Nobody said');
});

/** Names that only people have, in this app. */
const NAMES_OF_PEOPLE = new Set(['actor', 'author', 'by', 'owner', 'sponsor', 'updatedBy', 'accountId']);

/** @returns the fields of a schema that are called as people are and hold text which nobody marked as a person. */
function unmarked(one: z.core.$ZodType, place: string, name = ''): string[] {
  const { def } = one._zod as unknown as { def: Record<string, unknown> & { type: string } };
  const inner = [def['innerType'], def['element'], def['valueType']].filter(Boolean) as z.core.$ZodType[];
  const options = (def['options'] ?? []) as z.core.$ZodType[];
  const fields = Object.entries((def['shape'] ?? {}) as Record<string, z.core.$ZodType>);
  const here =
    def.type === 'string' &&
    NAMES_OF_PEOPLE.has(name) &&
    ![accountId, actorId, appointedId].includes(one as typeof accountId)
      ? [place]
      : [];
  return [
    ...here,
    ...[...inner, ...options].flatMap((each) => unmarked(each, place, name)),
    ...fields.flatMap(([field, each]) => unmarked(each, `${place}.${field}`, field)),
  ];
}

test.each(Object.entries(PROCEDURES))(
  '%s: every person in its answer is marked as one',
  (name, { output, ...rest }) => {
    expect(unmarked(output, name)).toEqual([]);
    if ('conflict' in rest) expect(unmarked(rest.conflict, `${name} conflict`)).toEqual([]);
  },
);
