import type { Standing } from '#domain/path/standing';
import type { Entry } from '#domain/register/entry';
import { withDerived } from '#domain/register/derived';
import { inFlight } from '#kernel/inFlight';
import type { Work } from '#domain/work';
import { LAG_SECONDS } from '#usecases/register/counting/unsure';
import type { StandTools } from './standTools';

const AT_ONCE = 4;
/** Pieces of work that the queue takes at once. */
const MOST_PUSHED = 50;

/**
 * Puts beside each change of a path how far the path is from its target. What is counted of the epics that differ is
 * counted and published anew: at once, and once more when indexes know it. A mark remembers it in the same transaction.
 */
export async function tellEpics(
  { store, queue, clock }: StandTools,
  changes: readonly Entry[],
  standing: Pick<Standing, 'adoption' | 'off'> | null,
): Promise<void> {
  const own = { adoption: standing?.adoption ?? null, offTarget: standing?.off === 'off' ? true : null };
  const renewed = changes.flatMap((entry) => withDerived(entry, own) ?? []);
  const recounts = await inFlight(
    AT_ONCE,
    renewed.map((entry) => async (): Promise<Work[]> => {
      const { home } = entry;
      if (!('issueId' in home)) return [];
      const { issueId } = home;
      // Where somebody saved it meanwhile, that save has it worked out once more.
      if (!(await store.commitDerived(entry, [{ issueId, when: 'now', at: clock.now() }]))) return [];
      const recount = { kind: 'recount', issueId } as const;
      await queue.pushLater(LAG_SECONDS, recount);
      return [recount];
    }),
  );
  const pushed = recounts.flat();
  for (let start = 0; start < pushed.length; start += MOST_PUSHED)
    await queue.push(...pushed.slice(start, start + MOST_PUSHED));
}
