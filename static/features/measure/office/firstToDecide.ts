import { NotTold } from '../../../host/failureSentence';
import { call } from '../../../host/server';

/** Epics that are looked at: a sponsor may have named themselves at some of theirs, and decides at the others. */
const MOST_TRIED = 5;

/** @returns the first of these epics at which the viewer may decide about rewards. @throws NotTold */
export async function firstToDecide<Epic extends { id: string }>(epics: readonly Epic[]): Promise<Epic | null> {
  for (const epic of epics.slice(0, MOST_TRIED)) {
    const answer = await call('entry.list', { kind: 'rewardDecision', home: { issueId: epic.id } });
    if (!answer.ok) throw new NotTold(answer.error.message);
    if (answer.value.mayAdd) return epic;
  }
  return null;
}
