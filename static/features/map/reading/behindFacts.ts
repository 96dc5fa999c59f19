import { optionWords } from '#domain/register/field';
import { item } from '#domain/register/kinds/map/item';
import type { Thing } from './things';

const { ruleKind, builtAround } = item.fields;

/** @returns what is said of a rule or a system, in a few words each. */
export function behindFacts({ what, entry: { body } }: Thing): string[] {
  const said = (words: string | null): string[] => (words === null ? [] : [words.toLowerCase()]);
  if (what === 'rule')
    return [
      ...said(optionWords(ruleKind, body['ruleKind'])),
      ...(typeof body['since'] === 'string' ? [`since ${body['since']}`] : []),
    ];
  if (what !== 'system') return [];
  return said(optionWords(builtAround, body['builtAround'])).map((words) => `built around ${words}`);
}
