import type { Alarm, Proposal } from '#domain/measure/definitionAlarm';
import { FORMULAS } from '#domain/measure/formula';
import { monthWords } from '../cells/monthWords';

/** @returns what does not fit about a stated value; null where it does, or is not judged. */
export function alarmWords(alarm: Alarm): string | null {
  switch (alarm.state) {
    case 'looks like another definition':
      return `Looks like another definition (${alarm.named.map((name) => FORMULAS[name].words).join(' or ')})`;
    case 'does not follow from its parts':
      return 'The stated value does not follow from its parts';
    default:
      return null;
  }
}

/** @returns what a run of such months offers: "New definition from April 2026". */
export const proposalWords = ({ from }: Proposal, locale: string): string =>
  `New definition from ${monthWords(from, locale)}`;
