import type { EntryView } from '#contract/register';
import { optionWords } from '#domain/register/field';
import { kindNamed } from '#domain/register/kinds/index';

/** The fields of the decision on a page that was frozen. */
export const DECISION = { choice: 'decision', text: 'reason' } as const;

/** @returns what was decided, in the words of its option; null while nothing is. */
export function decisionOf({ kind, answer }: Pick<EntryView, 'kind' | 'answer'>): string | null {
  const chosen = answer?.[DECISION.choice];
  if (typeof chosen !== 'string') return null;
  const field = kindNamed(kind).answer?.[DECISION.choice];
  return (field && optionWords(field, chosen)) ?? chosen;
}
