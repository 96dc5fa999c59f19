import { AppError } from '#contract/errors';
import type { Input, Output } from '#contract/procedures';
import { orderFor, orderProblem, type ToldOrder } from '#domain/board/tie';
import type { TieRecord } from '#domain/board/tieRecord';
import type { TieStore } from '#ports/board';
import type { Clock } from '#ports/clock';

/**
 * Records in which order the board takes the epics that share the place at its line. Scores and ranks stay as they are.
 * What it replaces is kept.
 * @param tied the epics of the tie: the caller was found to decide about each of them.
 * @throws AppError `conflict` with the order in force when somebody else ordered them meanwhile, `invalid` for another
 * order than one of these epics.
 */
export async function orderTie(
  { store, clock }: { store: TieStore; clock: Clock },
  author: string,
  tied: readonly string[],
  { boardId, version, order, reason }: Input<'board.orderTie'>,
): Promise<Output<'board.orderTie'>> {
  const problem = orderProblem(tied, order, reason);
  if (problem) throw new AppError('invalid', problem, { problems: [problem] });
  const current = await store.readTie(boardId);
  if ((current?.version ?? 0) !== version) throw conflict(current, tied);
  const next: TieRecord = { boardId, version: version + 1, order, reason, at: clock.now(), author };
  if (!(await store.commitTie(next, current ?? null))) throw conflict(await store.readTie(boardId), tied);
  return told(next, tied);
}

function told(record: TieRecord, tied: readonly string[]): ToldOrder {
  const order = orderFor(record, new Set(tied));
  if (!order) throw new AppError('notFound', 'None of these epics is there any more. Reload the page.');
  return order;
}

/** What is told are epics about which the caller may decide. */
const conflict = (current: TieRecord | undefined, tied: readonly string[]): AppError =>
  new AppError(
    'conflict',
    'Somebody else ordered this tie meanwhile. Look at it, then decide again.',
    current ? { current: told(current, tied) } : {},
  );
