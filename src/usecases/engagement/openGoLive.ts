import type { Input, Output } from '#contract/procedures';
import { readGoLive } from '#domain/engagement/goLive/frozenGoLive';
import { calledOf } from '#usecases/measure/readMeasures';
import { entryView } from '#usecases/register/entryView';
import type { SeenHome } from '#usecases/register/homeAccess';
import type { ReadsEntries } from '#usecases/register/registerTools';

/** Answers the page before go-live as it was frozen, and what was decided. */
export async function openGoLive(
  tools: ReadsEntries,
  seen: SeenHome,
  { id }: Input<'goLive.open'>,
): Promise<Output<'goLive.open'>> {
  const { entry, rights } = await calledOf(tools, seen, 'goLive', id);
  return { entry: entryView(entry, rights), frozen: readGoLive(String(entry.values['frozen'])) };
}
