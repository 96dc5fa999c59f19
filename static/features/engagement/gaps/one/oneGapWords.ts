import { TOLD_WITHIN_DAYS } from '#domain/register/kinds/engagement/gap';
import { optionWords } from '#domain/register/field';
import { KINDS } from '#domain/register/kinds/index';
import { counted, type Figures } from '../../../../parts/texts/counted';

/** What a gap is called of which nobody wrote what it is. */
export const NAMELESS_GAP = 'A gap without words';

/** @returns how bad a gap is, in words. */
export const severityWords = (severity: string): string => optionWords(KINDS.gap.fields.severity, severity) ?? severity;

interface Waited {
  /** Whole days until it was told upward, or until now. */
  days: number;
  isTold: boolean;
}

/** @returns whether a gap waits longer than whoever found it has to tell it upward. */
export const isLate = ({ days, isTold }: Waited): boolean => !isTold && days >= TOLD_WITHIN_DAYS;

/** @returns for how long a gap waits to be told upward, or after how long it was. */
export function waitedWords({ days, isTold }: Waited, figures: Figures): string {
  const many = counted(figures, days, 'day', 'days');
  if (isTold) return days === 0 ? 'on the same day' : `after ${many}`;
  return days === 0 ? 'found today' : `waits ${many}`;
}
