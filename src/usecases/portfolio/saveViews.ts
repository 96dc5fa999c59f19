import { AppError } from '#contract/errors';
import type { Input, Output } from '#contract/procedures';
import { viewsProblem } from '#domain/portfolio/savedViews';
import { sameJson } from '#kernel/sameJson';
import type { Clock } from '#ports/clock';
import type { ViewStore } from '#ports/people';
import { openViews } from './openViews';

/**
 * Stores a person's own views. Sent once more, because no answer came, they are stored once.
 * @throws AppError `conflict` with the stored ones when they were changed elsewhere meanwhile, `invalid` for two views
 * of one name.
 */
export async function saveViews(
  { store, clock }: { store: ViewStore; clock: Clock },
  owner: string,
  { version, views, defaultId }: Input<'views.save'>,
): Promise<Output<'views.save'>> {
  const problem = viewsProblem({ views, defaultId });
  if (problem) throw new AppError('invalid', problem, { problems: [problem] });
  const next = { version: version + 1, views, defaultId };
  const before = await openViews({ store }, owner);
  if (before.version === version && (await store.commitViews({ ...next, owner }, clock.now()))) return next;
  const current = before.version === version ? await openViews({ store }, owner) : before;
  const { version: stored, views: kept, defaultId: opens } = current;
  if (sameJson({ version: stored, views: kept, defaultId: opens }, next)) return next;
  throw new AppError(
    'conflict',
    'Your views were changed in another window meanwhile. They are shown now: make your change again.',
    { current },
  );
}
