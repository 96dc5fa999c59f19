import type { Scope } from '#domain/portfolio/portfolioQuery';
import type { Figures } from '../../../parts/texts/counted';
import { checkFilter, matchText, type FilterCheck } from './checkFilter';
import { MOST_PROJECTS } from './gadgetConfiguration';
import type { JqlFault } from './jqlFault';

/** A scope while a person chooses it: what was entered for one kind stays when they look at another. */
export interface ScopeDraft {
  kind: Scope['kind'];
  projectIds: string[];
  jql: string;
}

export function draftOf(scope: Scope): ScopeDraft {
  return {
    kind: scope.kind,
    projectIds: scope.kind === 'projects' ? scope.projectIds : [],
    jql: scope.kind === 'filter' ? scope.jql : '',
  };
}

/**
 * What came of a draft: the scope to keep, with what Jira says of it, or what is wrong with it, and where in a filter.
 */
export type ScopeCheck =
  { ok: true; scope: Scope; notice: string | null } | { ok: false; problem: string; at?: JqlFault['at'] };

/** Turns a draft into a scope; a filter is checked by Jira first. Never rejects. */
export async function checkScope({ kind, projectIds, jql }: ScopeDraft, figures: Figures): Promise<ScopeCheck> {
  if (kind === 'all') return { ok: true, scope: { kind }, notice: null };
  if (kind === 'filter') return checkedFilter(await checkFilter(jql), figures);
  if (projectIds.length === 0) return { ok: false, problem: 'Choose at least one project.' };
  if (projectIds.length > MOST_PROJECTS)
    return { ok: false, problem: `Choose at most ${MOST_PROJECTS} projects, or use a JQL filter.` };
  return { ok: true, scope: { kind, projectIds }, notice: null };
}

function checkedFilter(check: FilterCheck, figures: Figures): ScopeCheck {
  if (!check.ok) return check;
  const removed = check.removedOrder
    ? ` "${check.removedOrder}" was left out: the ranking orders by customer score.`
    : '';
  return { ok: true, scope: { kind: 'filter', jql: check.jql }, notice: `${matchText(figures, check)}${removed}` };
}
