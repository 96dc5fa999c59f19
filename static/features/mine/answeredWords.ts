import type { MineAnswered } from '#contract/mine';
import { kindNamed } from '#domain/register/kinds/index';
import { optionWords } from './cards/says';

/** @returns what was answered: the kind of record, and the outcome with the words. */
export function answeredWords({ kind, answer }: MineAnswered): { what: string; said: string } {
  const { outcome, decision, choice, enabler, text, reason } = answer;
  const chosen =
    optionWords(kind, 'outcome', outcome, 'answer') ??
    optionWords(kind, 'decision', decision, 'answer') ??
    written(choice) ??
    written(decision);
  const through = written(enabler) === null ? null : `Through ${written(enabler)}`;
  const words = written(text) ?? written(reason);
  const said = [chosen, through, words === null ? null : `“${words}”`].filter((part) => part !== null).join('. ');
  return { what: kindNamed(kind).name.toLowerCase(), said: said === '' ? 'answered without words.' : said };
}

const written = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
