import * as z from 'zod/mini';
import { readBody, UnreadableRecord, writeBody, type BodyDefinition } from '#kernel/storedBody';

test('a null that could not be put back on reading is not stored', () => {
  const definition = {
    name: 'example',
    schema: z.object({ note: z.optional(z.nullable(z.string())) }),
    steps: [],
  };
  expect(() => writeBody(definition, { note: null })).toThrow('null');
});

test('what must be there and may be null is left out wherever it stands, and is there again on reading', () => {
  const line = z.object({ note: z.nullable(z.string()), by: z.optional(z.nullable(z.string())) });
  const definition = {
    name: 'example',
    schema: z.object({ lines: z.array(line), byStage: z.record(z.string(), line), last: z.nullable(line) }),
    steps: [],
  };
  const present = { lines: [{ note: null }, { note: 'b' }], byStage: { buy: { note: null } }, last: null };
  const stored = { v: 1, lines: [{}, { note: 'b' }], byStage: { buy: {} } };
  expect(writeBody(definition, present)).toEqual(stored);
  expect(readBody(definition, stored)).toEqual(present);
});

test.each([
  ['one of several schemas', z.union([z.object({ note: z.nullable(z.string()) }), z.string()]), { note: null }],
  ['a list', z.array(z.nullable(z.string())), [null]],
  ['a table of keys', z.record(z.string(), z.nullable(z.string())), { buy: null }],
])('a null in %s could not be put back, so it is not stored', (_, at, value) => {
  expect(() => writeBody({ name: 'example', schema: z.object({ at }), steps: [] }, { at: value } as never)).toThrow(
    'null',
  );
});

test('a schema that nobody said how to walk is refused on reading and on writing', () => {
  const definition = { name: 'example', schema: z.object({ at: z.map(z.string(), z.string()) }), steps: [] };
  expect(() => writeBody(definition, { at: new Map() })).toThrow('Nobody said');
  expect(() => readBody(definition, { v: 1, at: {} })).toThrow('Nobody said');
});

/** Its newest form holds an object where everybody else knows a number and a text. */
const walked: BodyDefinition<{ level: number; note: string }, { grade: { level: number; note: string } }> = {
  name: 'example',
  schema: z.object({ grade: z.object({ level: z.int(), note: z.string() }) }),
  steps: [
    { to: 'a level', change: ({ grade }) => ({ level: grade }) },
    { to: 'a note', change: (body, { by }) => ({ ...body, note: `by ${String(by)}` }) },
    { to: 'one grade', change: ({ level, note }) => ({ grade: { level, note } }) },
  ],
  forms: { present: ({ grade }) => grade, stored: (grade) => ({ grade }) },
};

test.each([
  [{ v: 1, grade: 2 }],
  [{ v: 2, level: 2 }],
  [{ v: 3, level: 2, note: 'by Ann' }],
  [{ v: 4, grade: { level: 2, note: 'by Ann' } }],
])('%j walks forward to the newest form, by what stands beside it, and is handed out in the present one', (stored) => {
  const present = readBody(walked, stored, { by: 'Ann' });
  expect(present).toEqual({ level: 2, note: 'by Ann' });
  expect(writeBody(walked, present)).toEqual({ v: 4, grade: present });
});

test.each([
  [{ v: 5, grade: { level: 2, note: '' } }],
  [{ level: 2 }],
  ['text'],
  [null],
  [{ v: 3, level: 'two', note: '' }],
])('%j cannot be read, and says so', (stored) => {
  expect(() => readBody(walked, stored)).toThrow(UnreadableRecord);
});
