import type { Input, Output } from '#contract/procedures';
import { readFrozenBrief } from '#domain/path/brief/frozenBrief';
import { calledOf } from '#usecases/measure/readMeasures';
import { entryView } from '#usecases/register/entryView';
import type { SeenHome } from '#usecases/register/homeAccess';
import type { ReadsEntries } from '#usecases/register/registerTools';

/**
 * Answers a brief with its page as it was frozen. Epics are told as far as the caller may browse them now, whoever
 * froze it: the others are counted with those that were hidden then.
 */
export async function openBrief(
  tools: ReadsEntries,
  seen: SeenHome,
  { id }: Input<'brief.open'>,
): Promise<Output<'brief.open'>> {
  const { entry, rights } = await calledOf(tools, seen, 'brief', id);
  const frozen = readFrozenBrief(String(entry.values['frozen']));
  const issueIds = frozen.epics.map(({ issueId }) => issueId);
  const visible = new Set(issueIds.length === 0 ? [] : await tools.viewerJira.visibleIssues(issueIds));
  const epics = frozen.epics.filter(({ issueId }) => visible.has(issueId));
  const hiddenEpics = frozen.hiddenEpics + frozen.epics.length - epics.length;
  return { entry: entryView(entry, rights), frozen: { ...frozen, epics, hiddenEpics } };
}
