import type { Output } from '#contract/procedures';
import { NO_VIEWS } from '#domain/portfolio/savedViews';
import type { ViewStore } from '#ports/people';

/** @returns the views that a person keeps; none, of version 0, who never saved one. */
export async function openViews({ store }: { store: ViewStore }, owner: string): Promise<Output<'views.open'>> {
  return (await store.readViews(owner)) ?? { ...NO_VIEWS, version: 0 };
}
