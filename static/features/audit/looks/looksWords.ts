import type { Agreement } from '#domain/audit/agreement';
import { sharePhrases, shareWordsIn } from '../../../parts/shares/shareWords';
import { figuresIn } from '../../../parts/texts/counted';

/** How far two judges agree: the count first, then the share with its interval and the coefficients. */
export interface AgreementPhrases {
  /** `17 of 20 agree` */
  first: string;
  /** `85% (64 to 95) · AC1 0.82 · kappa 0.69`; empty while there is nothing to say. */
  rest: string;
}

/** @param locale BCP 47. */
export function agreementPhrases(agreement: Agreement, locale: string): AgreementPhrases {
  const figures = figuresIn(locale);
  const { x, n } = 'n' in agreement ? agreement : { x: 0, n: 0 };
  if (n === 0) return { first: 'Nothing was judged twice yet', rest: '' };
  const agree = `${figures(x)} of ${figures(n)} ${x === 1 ? 'agrees' : 'agree'}`;
  if (agreement.state !== 'share') return { first: agree, rest: 'too few to say more' };
  const { first, range } = sharePhrases(shareWordsIn(locale), agreement);
  const coefficient = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const told = [
    `${first}${range === null ? '' : ` (${range})`}`,
    ...(agreement.ac1 === null ? [] : [`AC1 ${coefficient.format(agreement.ac1)}`]),
    ...(agreement.kappa === null ? [] : [`kappa ${coefficient.format(agreement.kappa)}`]),
  ];
  return { first: agree, rest: told.join(' · ') };
}
