import * as z from 'zod/mini';
import type { DemoBrief, DemoBriefDecision } from '../jira';
import { entrySchema, idOfEntry } from './demoRegisters';
import { ask, read, type Site } from './demoSite';

type Frozen = z.infer<typeof entrySchema>['value']['entry'];

/** Freezes a brief. Its key is its own: frozen once more, it is the same. @returns it as it is now. */
export async function freezeBrief(site: Site, step: DemoBrief, now: number): Promise<Frozen> {
  const { path: of, by, what, title, sponsor, options, key } = step;
  const path = await idOfEntry(site, of, now);
  const answer = await ask(site, by, 'brief.freeze', { path, what, title, sponsor, options, key });
  return read(entrySchema, answer, `brief “${title}” of ${by}`).value.entry;
}

/** Decides a brief that was frozen before, once. */
export async function decideBrief(site: Site, step: DemoBriefDecision, now: number): Promise<void> {
  const { of, by, decision, reason } = step;
  const { id, version, answer } = await freezeBrief(site, of, now);
  if (answer !== null) return;
  const payload = { id, version, answer: { decision, reason } };
  read(z.object({ ok: z.literal(true) }), await ask(site, by, 'entry.answer', payload), `decision on “${of.title}”`);
}
