import type { IssuePeople } from '../../../host/issuePeople';
import type { Person } from '../../../host/jira';

/** Someone whom Jira names for an epic, and as what. */
export interface Answerer {
  person: Person;
  as: 'assignee' | 'reporter' | 'lead';
}

/** Who leads the projects that were asked for, by project id. */
export type Leads = ReadonlyMap<string, Person | null>;

/**
 * Whoever the epic is assigned to, else whoever reported it, else whoever leads its project; null where nobody is
 * named.
 * @param leads `reading` while they are on their way, `unread` where they could not be read: the answer then, where it
 * hangs on them.
 */
export function answererOf(
  { assignee, reporter, project }: IssuePeople,
  leads: Leads | 'reading' | 'unread',
): Answerer | 'reading' | 'unread' | null {
  if (assignee) return { person: assignee, as: 'assignee' };
  if (reporter) return { person: reporter, as: 'reporter' };
  if (typeof leads === 'string') return leads;
  const lead = leads.get(project.id);
  return lead ? { person: lead, as: 'lead' } : null;
}

/** @returns the projects whose leads are all that is left to ask, each once. */
export function projectsToAsk(epics: Iterable<IssuePeople>): string[] {
  const unnamed = [...epics].filter(({ assignee, reporter }) => !assignee && !reporter);
  return [...new Set(unnamed.map(({ project }) => project.id))].sort();
}

/** What somebody is to an epic. */
export const ROLES: Record<Answerer['as'] | 'sponsor', string> = {
  sponsor: 'sponsor',
  assignee: 'assigned',
  reporter: 'reported it',
  lead: 'leads the project',
};

/** @returns a name and why that person. */
export const answererWords = ({ person, as }: Answerer): string => `${person.displayName} (${ROLES[as]})`;
