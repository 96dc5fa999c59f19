import { scopeJql } from '#domain/portfolio/portfolioQuery';
import { deliverablesJql, deliverablesInJql, KEYS_AT_ONCE, ratedByKeyJql } from '#domain/portfolio/query/auditQuery';
import type { Settings } from '#domain/settings/settings';
import { issueKeys } from '../../../host/issues/plainIssues';

/** Rated epics whose deliverables are in the audit: of more, the first by key. */
export const MOST_EPICS = 10_000;

/** What the audit is about, as the viewer sees it. */
export interface AuditScope {
  /** JQL of its deliverables, in parts that one search takes; none where nothing is rated. */
  parts: readonly string[];
  /** Rated epics whose deliverables these are; null where a filter of the settings says what is audited. */
  epics: number | null;
  /** More epics are rated than were read. */
  isPart: boolean;
}

/** Told how many epics were read so far. */
export type EpicsRead = (epics: number) => void;

/**
 * Finds what is audited: what the filter of the settings finds or, without one, rated epics and their children, not
 * done. Where levels of epics are rated above each other, a large audit may count an epic of both twice. @throws
 * JiraError
 */
export async function readAuditScope(settings: Settings, told: EpicsRead = () => undefined): Promise<AuditScope> {
  const filter = settings.audit?.filter;
  if (filter !== undefined) return { parts: [filter], epics: null, isPart: false };
  const epics = ratedByKeyJql(scopeJql({ kind: 'all' }, settings.initiativeTypes));
  const { keys, isPart } = await keysOf(epics, told);
  return { parts: keyChunks(keys).map(deliverablesJql), epics: keys.length, isPart };
}

/** The keys of a search, as many as an audit takes. @throws JiraError */
export async function keysOf(
  jql: string,
  told: EpicsRead = () => undefined,
): Promise<{ keys: string[]; isPart: boolean }> {
  const keys: string[] = [];
  let token: string | undefined;
  do {
    const page = await issueKeys(jql, token);
    keys.push(...page.keys);
    told(keys.length);
    token = page.nextPageToken;
  } while (token !== undefined && keys.length < MOST_EPICS);
  return { keys: keys.slice(0, MOST_EPICS), isPart: token !== undefined || keys.length > MOST_EPICS };
}

/** @returns keys in parts that one search takes. */
export const keyChunks = (keys: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(keys.length / KEYS_AT_ONCE) }, (_, at) =>
    keys.slice(at * KEYS_AT_ONCE, (at + 1) * KEYS_AT_ONCE),
  );

/** @returns the part of an audit that is in one project; all of it without one. */
export const scopeIn = (scope: AuditScope, projectId: string | null): AuditScope => ({
  ...scope,
  parts: scope.parts.map((part) => deliverablesInJql(part, projectId)),
});
