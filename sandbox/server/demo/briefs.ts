import * as z from 'zod/mini';
import type { DemoBrief, DemoBriefDecision, DemoGoLive, DemoGoLiveDecision } from '../../jira';
import { entrySchema, idOfEntry } from './registers';
import { ask, idOf, read, type Site } from './site';

type Frozen = z.infer<typeof entrySchema>['value']['entry'];

/** Freezes a brief. Its key is its own: frozen once more, it is the same. @returns it as it is now. */
export async function freezeBrief(site: Site, step: DemoBrief, now: number): Promise<Frozen> {
  const { path: of, by, what, title, sponsor, options, key } = step;
  const path = await idOfEntry(site, of, now);
  const answer = await ask(site, by, 'brief.freeze', { path, what, title, sponsor, options, key });
  return read(entrySchema, answer, `brief “${title}” of ${by}`).value.entry;
}

/** Freezes the page before go-live of an epic. Its key is its own: frozen once more, it is the same. */
export async function freezeGoLive(site: Site, { issue, by, title, key }: DemoGoLive): Promise<Frozen> {
  const issueId = await idOf(site, 'issue', issue);
  const answer = await ask(site, by, 'goLive.freeze', { issueId, title, key });
  return read(entrySchema, answer, `page before go-live “${title}” of ${by}`).value.entry;
}

/** Decides a brief that was frozen before, once. */
export const decideBrief = async (site: Site, step: DemoBriefDecision, now: number): Promise<void> =>
  decide(site, await freezeBrief(site, step.of, now), step);

/** Decides a page before go-live that was frozen before, once. */
export const decideGoLive = async (site: Site, step: DemoGoLiveDecision): Promise<void> =>
  decide(site, await freezeGoLive(site, step.of), step);

async function decide(
  site: Site,
  { id, version, answer }: Frozen,
  { of, by, decision, reason }: DemoBriefDecision | DemoGoLiveDecision,
): Promise<void> {
  if (answer !== null) return;
  const payload = { id, version, answer: { decision, reason } };
  read(z.object({ ok: z.literal(true) }), await ask(site, by, 'entry.answer', payload), `decision on “${of.title}”`);
}
