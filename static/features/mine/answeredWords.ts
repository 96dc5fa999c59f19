import type { MineAnswered } from '#contract/mine';
import { kindNamed } from '#domain/register/kinds/index';
import { optionWords } from './cards/says';

/** @returns what was answered: the kind of record, and the outcome with the words. */
export function answeredWords({ kind, answer }: MineAnswered): { what: string; said: string } {
  const { outcome, choice, text } = answer;
  const chosen = optionWords(kind, 'outcome', outcome, 'answer') ?? (typeof choice === 'string' ? choice : null);
  const words = typeof text === 'string' && text !== '' ? `“${text}”` : null;
  const said = [chosen, words].filter((part) => part !== null).join('. ');
  return { what: kindNamed(kind).name.toLowerCase(), said: said === '' ? 'answered without words.' : said };
}
