import { CLASSES, type DeliverableClass } from '#domain/audit/classes';
import { judgement } from '#domain/register/kinds/audit/judgement';
import type { KeyedChoice } from '../../../parts/fields/KeyedChoices';
import { optionWords } from '#domain/register/field';

/** How a class is asked for: its name, what it means, and the key that chooses it. */
export type ClassWords = KeyedChoice<DeliverableClass>;

/** @returns the words of a class, as the record has them: the name before the colon, what it means behind it. */
export function classWords(id: DeliverableClass): ClassWords {
  const [name = id, means = ''] = (optionWords(judgement.fields.class, id) ?? id).split(': ');
  return { id, name, means, key: name.charAt(0).toUpperCase() };
}

export const ALL_CLASSES: readonly ClassWords[] = CLASSES.map(classWords);

const isClass = (value: unknown): value is DeliverableClass => CLASSES.some((one) => one === value);

/** @returns a class that was written somewhere; null where it is none. */
export const readClass = (value: unknown): DeliverableClass | null => (isClass(value) ? value : null);

/** @returns the class that a key chooses; null for any other key. */
export const classOfKey = (key: string): DeliverableClass | null =>
  ALL_CLASSES.find((one) => one.key === key.toUpperCase())?.id ?? null;

/** @returns the name of a class in a sentence: "mixed". */
export const classInText = (id: DeliverableClass): string => classWords(id).name.toLowerCase();
