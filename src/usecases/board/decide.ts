import { AppError } from '#contract/errors';
import type { Input, Output } from '#contract/procedures';
import { decisionProblem } from '#domain/board/decision';
import type { DecisionRecord } from '#domain/board/decisionRecord';
import type { BoardStore, DecisionStore } from '#ports/board';
import type { Clock } from '#ports/clock';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import { demandNothingOwed, owedIssues } from '#usecases/register/opinion/sight';

type Wanted = Input<'board.decide'> & { issueId: string };

/**
 * Records what the board decided about an epic about which the caller may decide. What it replaces is kept.
 * @throws AppError `conflict` with the decision in force when somebody else decided meanwhile, `invalid` without a
 * reason where one is needed,
 *   `notFound` when the epic is not on the board, `forbidden` for who owes an opinion on it.
 */
export async function decide(
  { store, clock }: { store: BoardStore & DecisionStore & AssessmentStore & EntryStore; clock: Clock },
  author: string,
  wanted: Wanted,
): Promise<Output<'board.decide'>> {
  const { boardId, issueId, version, decision } = wanted;
  const reason = wanted.reason?.trim() || null;
  const problem = decisionProblem(decision, reason);
  if (problem) throw new AppError('invalid', problem, { problems: [problem] });
  const [board, current, owed] = await Promise.all([
    store.readBoard(boardId),
    store.readDecision(boardId, issueId),
    owedIssues({ store, clock }, author),
  ]);
  demandNothingOwed(owed.has(issueId));
  if (!board?.epics.some((epic) => epic.issueId === issueId))
    throw new AppError('notFound', 'This epic is not on this board any more. Reload the page.');
  if ((current?.version ?? 0) !== version) throw conflict(current);
  const next: DecisionRecord = { boardId, issueId, version: version + 1, decision, reason, at: clock.now(), author };
  if (!(await store.commitDecision(next, current ?? null))) throw conflict(await store.readDecision(boardId, issueId));
  return next;
}

/** What is told belongs to an issue that the caller may edit. */
const conflict = (current: DecisionRecord | undefined): AppError =>
  new AppError(
    'conflict',
    'Somebody else recorded a decision about this epic meanwhile. Look at it, then decide again.',
    current ? { current } : {},
  );
