import { counted, type Figures } from '../../../parts/texts/counted';
import type { EngagedSums } from './engagedEpic';

/** @returns how many epics have a plan for customers, what came of it and where it flatters, the number first. */
export function sumsSentence(
  { epics, sessions, gaps, gapsUntold, warned, ready }: EngagedSums,
  figures: Figures,
): string {
  const many = (value: number, one: string, more: string): string => counted(figures, value, one, more);
  const untold = gapsUntold === 0 ? '' : `, ${figures(gapsUntold)} of them not told upward`;
  return [
    `${many(epics, 'epic has', 'epics have')} a plan for customers: ` +
      `${many(sessions, 'session', 'sessions')}, held or planned.`,
    gaps === 0 ? 'No gap was found.' : `${many(gaps, 'gap was', 'gaps were')} found${untold}.`,
    `${figures(ready)} of ${many(epics, 'epic is', 'epics are')} ready in all five.`,
    ...(warned === 0 ? [] : [`What customers say may flatter ${many(warned, 'epic', 'epics')}.`]),
  ].join(' ');
}

/** @returns how many epics under way have no plan, as far as Jira counts them. */
export const missingWords = (missing: number, underWay: number, figures: Figures): string =>
  missing === 0
    ? `Each of about ${counted(figures, underWay, 'epic', 'epics')} under way has a plan for customers.`
    : `About ${figures(missing)} of ${counted(figures, underWay, 'epic', 'epics')} under way ` +
      `${missing === 1 ? 'has' : 'have'} no plan for customers.`;
