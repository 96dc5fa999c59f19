import { counted, type Figures } from '../../../parts/texts/counted';
import type { RequestSums } from './requestedEpic';

/** @returns what was asked for, by how many, who may leave and what was declined, the number first. */
export function sumsSentence({ requests, customers, leaving, declined, epics }: RequestSums, figures: Figures): string {
  const many = (value: number, one: string, more: string): string => counted(figures, value, one, more);
  return [
    `${many(requests, 'request', 'requests')} of ${many(customers, 'customer', 'customers')}.`,
    ...(leaving === 0 ? [] : [`In ${many(leaving, 'request', 'requests')} they say that they may leave.`]),
    ...(declined === 0 ? [] : [`${many(declined, 'other was', 'others were')} declined.`]),
    `They stand at ${many(epics, 'epic', 'epics')}.`,
  ].join(' ');
}

/** Why a customer may be counted at two epics. */
export const ONCE_AN_EPIC =
  'A customer that is named counts once at an epic. Names are never published: who asks at two epics counts at both.';
