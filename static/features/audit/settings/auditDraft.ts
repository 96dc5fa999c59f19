import { splitOrderBy, staysInParentheses } from '#domain/portfolio/orderBy';
import type { AuditSettings } from '#domain/settings/audit';
import type { Settings } from '#domain/settings/settings';

/** @returns settings with a part of the audit's own changed; what is empty is left out. */
export function withAudit(settings: Settings, part: { filter?: string; dueAt?: string }): Settings {
  const { audit: before, ...others } = settings;
  const { filter = '', dueAt = '' } = { ...before, ...part };
  const audit: AuditSettings = { ...(filter === '' ? {} : { filter }), ...(dueAt === '' ? {} : { dueAt }) };
  return Object.keys(audit).length === 0 ? others : { ...others, audit };
}

/** @returns what is wrong with a filter that no search is needed to see; null where nothing is. */
export function filterProblem(filter: string): string | null {
  if (filter !== '' && filter.trim() === '') return 'Write a filter, or leave the line empty.';
  if (splitOrderBy(filter).orderBy !== null)
    return 'Take ORDER BY and what follows out of it: the audit has an order of its own.';
  if (!staysInParentheses(filter))
    return 'A bracket or a quotation mark in it has no partner. Look for one that is missing, or one too many.';
  return null;
}
