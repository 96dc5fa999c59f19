import type { EntryView } from '#contract/register';
import { recordsIn, type Field } from '#domain/register/field';
import { kindNamed } from '#domain/register/kinds/index';
import type { Fields, Values } from '#domain/register/kind';

type Naming = 'person' | 'record';

const NAMED: Readonly<Record<Naming, (field: Field, value: unknown) => string[]>> = {
  person: ({ control }, value) => (control.control === 'person' && typeof value === 'string' ? [value] : []),
  record: recordsIn,
};

const named = (asked: Naming, fields: Fields, values: Values): string[] =>
  Object.entries(fields).flatMap(([name, field]) => NAMED[asked](field, values[name]));

function namedByEntry(asked: Naming, { kind, body, answer }: EntryView): string[] {
  const { fields, answer: answered = {} } = kindNamed(kind);
  return [...named(asked, fields, body), ...(answer ? named(asked, answered, answer) : [])];
}

/** @returns everybody whose name a record needs on a screen. */
export const peopleOfEntry = (entry: EntryView): string[] => [
  entry.by,
  ...namedByEntry('person', entry),
  ...(entry.answer ? [entry.answer.by] : []),
];

/** @returns everybody whom values of a kind name. */
export const peopleOfValues = (fields: Fields, values: Values): string[] => named('person', fields, values);

/** @returns the other records whose names a record needs on a screen. */
export const recordsOfEntry = (entry: EntryView): string[] => namedByEntry('record', entry);

/** @returns the other records that values of a kind name. */
export const recordsOfValues = (fields: Fields, values: Values): string[] => named('record', fields, values);
