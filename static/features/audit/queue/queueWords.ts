import { counted, type Figures } from '../../../parts/texts/counted';
import { daysUntil, shortDay, type Reader } from '../../mine/mineWords';

/** How far an audit is. Counts of Jira are approximate. */
export interface AuditProgress {
  total: number;
  judged: number;
}

/** @returns how far it is: "120 of 200 judged · due 30 Nov, 80 to judge, 4 a day"; nothing where there is nothing. */
export function progressWords(
  { total, judged }: AuditProgress,
  dueAt: string | null,
  now: number,
  reader: Reader,
  figures: Figures,
): string {
  if (total === 0) return '';
  const left = Math.max(0, total - judged);
  const done = `${figures(judged)} of ${figures(total)} judged`;
  if (dueAt === null) return left === 0 ? done : `${done}, ${figures(left)} to judge`;
  const day = shortDay(dueAt, reader);
  if (left === 0) return `${done} · due ${day}`;
  const days = daysUntil(dueAt, now, reader);
  if (days < 0) return `${done} · was due ${day}, ${figures(left)} to judge`;
  if (days === 0) return `${done} · due today, ${figures(left)} to judge`;
  // Today counts as a day on which something can be judged.
  return `${done} · due ${day}, ${figures(left)} to judge, ${figures(Math.ceil(left / (days + 1)))} a day`;
}

/** @returns what is audited. @param epics rated epics that it comes from; null where the settings say what. */
export function scopeWords(epics: number | null, isPart: boolean, figures: Figures): string {
  if (epics === null) return 'What the filter of the settings finds.';
  const of = counted(figures, epics, 'rated epic', 'rated epics');
  return isPart
    ? `The first ${of} by key and their children, not done. More are rated; a filter in the settings chooses others.`
    : `${of} and their children, not done.`;
}
