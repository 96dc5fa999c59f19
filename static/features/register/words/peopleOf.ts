import type { EntryView } from '#contract/register';
import { kindNamed } from '#domain/register/kinds/index';
import type { Fields, Values } from '#domain/register/kind';

const named = (fields: Fields, values: Values): string[] =>
  Object.entries(fields).flatMap(([name, { control }]) => {
    const value = values[name];
    return control.control === 'person' && typeof value === 'string' ? [value] : [];
  });

/** @returns everybody whose name a record needs on a screen. */
export function peopleOfEntry({ kind, by, body, answer }: EntryView): string[] {
  const { fields, answer: asked = {} } = kindNamed(kind);
  return [by, ...named(fields, body), ...(answer ? [answer.by, ...named(asked, answer)] : [])];
}

/** @returns everybody whom values of a kind name. */
export const peopleOfValues = (fields: Fields, values: Values): string[] => named(fields, values);
