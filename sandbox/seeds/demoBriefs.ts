import * as z from 'zod/mini';
import { STEP_IDS } from '#domain/path/steps';
import { loadDemoEntries, moment, readDemo, type DemoEntry } from './demoRegisters';

/** Pages that the people of the demo froze, about paths and before going live, and what was decided on them. */

const option = z.strictObject({ text: z.string(), step: z.optional(z.enum(STEP_IDS)), to: z.optional(z.number()) });
const decided = z.strictObject({ by: z.string(), ...moment, decision: z.string(), reason: z.string() });
const briefSchema = z.strictObject({
  /** By the name that its record has in the file of paths. */
  path: z.string(),
  by: z.string(),
  ...moment,
  what: z.enum(['strategy', 'adoption']),
  title: z.string(),
  sponsor: z.string(),
  options: z.array(option),
  decided: z.optional(decided),
});

type Told = z.infer<typeof briefSchema>;
export type DemoBrief = Omit<Told, 'path' | 'decided'> & { path: DemoEntry; key: string };
/** Its sponsor decides it. */
export type DemoBriefDecision = z.infer<typeof decided> & { of: DemoBrief };

/** @returns every brief, with what was decided on some of them. */
export function loadDemoBriefs(): { brief: DemoBrief; decision?: DemoBriefDecision }[] {
  const byName = new Map(loadDemoEntries().map(({ entry }) => [entry.name, entry]));
  return z
    .array(briefSchema)
    .parse(readDemo('briefs.json'))
    .map(({ path: name, decided: said, ...rest }, number) => {
      const path = byName.get(name);
      if (!path) throw new Error(`No path of the demo is called ${name}.`);
      const brief = { ...rest, path, key: `demo brief ${number + 1}` };
      return said ? { brief, decision: { ...said, of: brief } } : { brief };
    });
}

const goLiveSchema = z.strictObject({
  issue: z.string(),
  by: z.string(),
  ...moment,
  title: z.string(),
  decided: z.optional(z.strictObject({ ...decided.shape, decision: z.enum(['go', 'goWith', 'wait']) })),
});

/** Somebody freezes the page before go-live of an epic. */
export type DemoGoLive = Omit<z.infer<typeof goLiveSchema>, 'decided'> & { key: string };
/** Its sponsor decides it. */
export type DemoGoLiveDecision = z.infer<typeof decided> & { of: DemoGoLive };

/** @returns every page before go-live, with what was decided on some of them. */
export const loadDemoGoLives = (): { page: DemoGoLive; decision?: DemoGoLiveDecision }[] =>
  z
    .array(goLiveSchema)
    .parse(readDemo('goLives.json'))
    .map(({ decided: said, ...rest }, number) => {
      const page = { ...rest, key: `demo go-live ${number + 1}` };
      return said ? { page, decision: { ...said, of: page } } : { page };
    });
