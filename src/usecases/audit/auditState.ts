import type { Output } from '#contract/procedures';
import { isBlind } from '#domain/register/blind';
import { isFree, type Entry } from '#domain/register/entry';
import { entryView } from '#usecases/register/entryView';
import { oneAt } from '#usecases/register/oneAt';
import { seenIssues, type ReadsAudit } from './seenIssues';

type State = Output<'audit.state'>['issues'][number];

/**
 * Answers how far the audit of deliverables is, and what is said in it as far as the caller may know.
 * @param issueIds those that the caller was found to see.
 */
export async function auditState(
  tools: ReadsAudit,
  accountId: string,
  issueIds: readonly string[],
): Promise<Output<'audit.state'>> {
  if (issueIds.length === 0) return { issues: [] };
  const { ids, store, viewerJira } = tools;
  const idOf = (kind: 'judgement' | 'secondLook', issueId: string): string => oneAt(ids, kind, { issueId });
  const [entries, rights] = await Promise.all([
    store.readEntries(issueIds.flatMap((issueId) => [idOf('judgement', issueId), idOf('secondLook', issueId)])),
    viewerJira.rightsOn(issueIds),
  ]);
  const judged = [...entries.values()];
  const told = judged.filter((entry) => !entry.removed && (!isBlind(entry) || entry.by === accountId));
  const { mayAdd, rightsFor } = await seenIssues(tools, accountId, rights, issueIds, told);
  return { issues: issueIds.map(stateOf) };

  function stateOf(issueId: string): State {
    const first = standingIn(entries.get(idOf('judgement', issueId)));
    const second = standingIn(entries.get(idOf('secondLook', issueId)));
    const of = { issueId, mayJudge: mayAdd(issueId) };
    if (!first) return { ...of, state: 'none', by: null, own: false };
    const view = told.includes(first) ? { judgement: entryView(first, rightsFor(first)) } : {};
    const look = second ? { look: entryView(second, rightsFor(second)) } : {};
    return { ...of, state: progressOf(first), by: first.by, own: first.by === accountId, ...view, ...look };
  }
}

const standingIn = (entry: Entry | undefined): Entry | null => (entry && !isFree(entry) ? entry : null);

const progressOf = ({ status }: Entry): State['state'] =>
  status === 'sampled' || status === 'looked' ? status : 'judged';
