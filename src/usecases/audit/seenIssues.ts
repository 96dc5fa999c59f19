import type { Entry } from '#domain/register/entry';
import type { KindName } from '#domain/register/kinds/index';
import type { RightsOnIssues } from '#ports/jira';
import type { SettingsStore } from '#ports/settings';
import { rightsAt } from '#usecases/measure/walk';
import type { SeenHome } from '#usecases/register/homeAccess';
import { tellsAmong } from '#usecases/register/recordFields';
import type { ReadsEntries } from '#usecases/register/registerTools';
import type { Rights } from '#usecases/register/rights';

/** What reading the audit takes. */
export type ReadsAudit = ReadsEntries & { store: ReadsEntries['store'] & SettingsStore };

const KINDS = ['judgement', 'secondLook'] as const satisfies readonly KindName[];

/**
 * @param rights what the caller holds on these issues. @param told records of which the caller is told something.
 * @returns what the caller may do at each of them.
 */
export async function seenIssues(
  tools: ReadsAudit,
  accountId: string,
  { browse, edit, administers }: RightsOnIssues,
  issueIds: readonly string[],
  told: readonly Entry[],
): Promise<{ mayAdd: (issueId: string) => boolean; rightsFor: (entry: Entry) => Rights }> {
  const settings = await tools.store.readSettings();
  const homes = issueIds
    .filter((issueId) => browse.has(issueId))
    .map((issueId): SeenHome => {
      const rights = { edit: edit.has(issueId), administersProject: false, administersJira: administers };
      return { accountId, home: { issueId }, rights };
    });
  const [first] = homes;
  const [rightsOf, tells] = await Promise.all([
    rightsAt(homes, KINDS, settings, tools.viewerJira),
    // Second looks name no path.
    first &&
      tellsAmong(
        tools,
        first,
        'judgement',
        told.map(({ values }) => values),
      ),
  ]);
  return {
    mayAdd: (issueId) => rightsOf({ kind: 'judgement', home: { issueId } }).add,
    rightsFor: (entry) => ({ ...rightsOf(entry), ...(tells ? { tells } : {}) }),
  };
}
