import type { ByRealData } from '#domain/engagement/byRealData';
import { counted, type Figures } from '../../../parts/texts/counted';

/** @returns what nobody found yet, at least, and from what that follows: the number first. */
export function moreWords({ saw, didNot, found: { a, b, m }, more }: ByRealData, figures: Figures): string {
  if (more === null) {
    if (saw + didNot === 0) return 'Cannot tell yet: no session took place.';
    return saw === 0
      ? 'Cannot tell yet: no cohort saw real data, so there is no other group to compare with.'
      : 'Cannot tell yet: every cohort saw real data, so there is no other group to compare with.';
  }
  const groups =
    `${counted(figures, a, 'gap was', 'gaps were')} found by cohorts that saw real data, ` +
    `${figures(b)} by the others, ${figures(m)} by both.`;
  if (more.state === 'at least') return `At least ${figures(more.more)} more that nobody has found yet. ${groups}`;
  return `Cannot tell: they found nothing in common. ${groups}`;
}
