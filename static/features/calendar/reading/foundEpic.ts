import * as z from 'zod/mini';
import type { DisruptedEpic } from '#domain/calendar/calendar';
import { dayNumber } from '#domain/calendar/days';
import type { CalendarEpic } from '#domain/calendar/disruption';
import type { Zone } from '#domain/calendar/zone';
import { readSummary } from '#domain/publication/summary';
import { impactOf } from '#domain/rating/missing';
import { person } from '../../../host/issuePeople';
import type { searchIssues } from '../../../host/jira';

/** An epic in the calendar of a reader. */
export interface ReadEpic extends DisruptedEpic {
  /** Name of who works on it, as Jira has it; null for nobody. */
  assignee: string | null;
}

/** The fields of an issue that the calendar asks for beside its summary. */
export const CALENDAR_FIELDS = {
  names: ['project', 'assignee', 'duedate', 'resolutiondate'],
  schema: z.object({
    project: z.object({ id: z.string(), key: z.string(), name: z.optional(z.string()) }),
    assignee: person,
    duedate: z.nullish(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
    resolutiondate: z.nullish(z.string()),
  }),
};
type Fields = z.infer<typeof CALENDAR_FIELDS.schema>;
type Found = Awaited<ReturnType<typeof searchIssues<Fields>>>['issues'][number];

/** @returns the epic of a search; null where what is published cannot be read. */
export function readEpic({ id, key, summary, fields, property }: Found, zone: Zone): ReadEpic | null {
  const published = readSummary(property);
  if (!published) return null;
  const { project, assignee } = fields;
  const { answers, disruption = null, disruptions = [], disruptionCount = 0 } = published;
  return {
    ...{ id, key, summary, disruptions, level: disruption, recorded: disruptionCount },
    project: { id: project.id, key: project.key, name: project.name ?? project.key },
    impact: impactOf(answers),
    benefit: benefitOf(fields, zone),
    assignee: assignee?.displayName ?? null,
  };
}

function benefitOf({ duedate, resolutiondate }: Fields, zone: Zone): CalendarEpic['benefit'] {
  const done = resolutiondate ? Date.parse(withColon(resolutiondate)) : NaN;
  if (!Number.isNaN(done)) return { day: zone.dayAt(done), isReached: true };
  return duedate ? { day: dayNumber(duedate), isReached: false } : null;
}

/** Jira writes `+0100`; not every browser reads that without a colon. */
const withColon = (time: string): string => time.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
