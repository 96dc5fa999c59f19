import type { SessionHere } from '#contract/path/path';
import { counted, type Figures } from '../../../parts/texts/counted';

/** @returns "3 took place, 1 is planned." */
export function sumWords(sessions: readonly SessionHere[], figures: Figures): string {
  const held = sessions.filter((one) => one.held).length;
  const planned = sessions.length - held;
  const parts = [
    held === 0 ? [] : `${figures(held)} took place`,
    planned === 0 ? [] : `${figures(planned)} ${planned === 1 ? 'is' : 'are'} planned`,
  ].flat();
  return `${parts.join(', ')}.`;
}

/** @returns with whom a session is: "With Forty who paid late, 40 people". */
export function peopleWords(cohort: SessionHere['cohort'], figures: Figures): string {
  if (cohort === null) return 'Nobody said with which cohort';
  const people =
    cohort.size === null ? 'nobody said how many people' : counted(figures, cohort.size, 'person', 'people');
  return `With ${cohort.name ?? 'a cohort without a name'}, ${people}`;
}

/** @returns how many are at epics that this viewer does not see. */
export function hiddenWords(hidden: number, shown: number, figures: Figures): string {
  const others = counted(figures, hidden, 'session at an epic', 'sessions at epics');
  return `${shown > 0 ? 'And ' : ''}${others} that you cannot see.`;
}
