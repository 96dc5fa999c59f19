import type { ByRealData } from '#domain/engagement/byRealData';
import { counted, type Figures } from '../../../parts/texts/counted';

/** @returns how many gaps there are at least that nobody has found yet, in a phrase. */
export function moreFirst({ more }: Pick<ByRealData, 'more'>, figures: Figures): string {
  if (more === null) return 'cannot tell yet';
  return more.state === 'at least' ? `at least ${figures(more.more)} more` : 'cannot tell';
}

/** @returns from what it follows, or why it cannot be told. */
export function moreBecause({ saw, didNot, found: { a, b, m }, more }: ByRealData, figures: Figures): string {
  if (more === null) {
    if (saw + didNot === 0) return 'no session took place.';
    return saw === 0
      ? 'no cohort saw real data, so there is no other group to compare with.'
      : 'every cohort saw real data, so there is no other group to compare with.';
  }
  const groups =
    `${counted(figures, a, 'gap was', 'gaps were')} found by cohorts that saw real data, ` +
    `${figures(b)} by the others, ${figures(m)} by both.`;
  return more.state === 'at least' ? groups : `they found nothing in common. ${groups}`;
}

/** @returns what nobody has found yet, at least, and from what that follows: the number first. */
export function moreWords(found: ByRealData, figures: Figures): string {
  const first = moreFirst(found, figures);
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}: ${moreBecause(found, figures)}`;
}
