import * as z from 'zod/mini';
import { STEP_IDS } from '#domain/path/steps';
import { loadDemoEntries, moment, readDemo, type DemoEntry } from './demoRegisters';

/** Pages about paths that the people of the demo froze, and what was decided on them. */

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
