import { ACTIONS, type ActionInput, type ActionName } from '#domain/told/actions';

/** What is typed into the fields of an action, by the name of each input. */
export type Typed = Readonly<Record<string, string>>;

/** A rule works on the issue that it began with, unless its author names another. */
const ISSUE_OF_RULE = '{{issue.key}}';

/** What Automation puts in place of a smart value is known when the rule runs. */
const isSmart = (text: string): boolean => /\{\{.+\}\}/.test(text);

export const isAction = (key: string): key is ActionName => Object.hasOwn(ACTIONS, key);

export const inputsOf = (action: ActionName): [name: string, input: ActionInput][] =>
  Object.entries<ActionInput>(ACTIONS[action]);

/** @returns what stands in the fields when the form opens. @param kept what the rule keeps, not yet parsed. */
export function openedWith(action: ActionName, kept: Readonly<Record<string, unknown>>): Typed {
  const textOf = (name: string): string => {
    const value = Object.hasOwn(kept, name) ? kept[name] : undefined;
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    return name === 'issueKey' ? ISSUE_OF_RULE : '';
  };
  return Object.fromEntries(inputsOf(action).map(([name]) => [name, textOf(name)]));
}

/** @returns what is wrong with a field, and what to write; null where nothing is. */
export function problemOf({ title, required, advice, schema }: ActionInput, text: string): string | null {
  if (text.trim() === '') return required ? `${title} is missing. ${advice}` : null;
  return isSmart(text) || schema.safeParse(text).success ? null : advice;
}

/** @returns the inputs as a rule keeps them: nothing for an empty field, a number where Automation wants one. */
export function handedOver(action: ActionName, typed: Typed): Record<string, string | number> {
  return Object.fromEntries(
    inputsOf(action).flatMap(([name, { type }]): [string, string | number][] => {
      const text = typed[name]?.trim() ?? '';
      if (text === '') return [];
      return [[name, type === 'integer' && /^\d+$/.test(text) ? Number(text) : text]];
    }),
  );
}
