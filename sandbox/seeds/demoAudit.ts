import * as z from 'zod/mini';
import { moment, readDemo } from './demoRegisters';

/** What the office of the demo set up: needs, departments, itself, its audit; and what was judged a second time. */

const settingsSchema = z.strictObject({
  by: z.string(),
  ...moment,
  reason: z.string(),
  /** Keys of projects, by the id of their department. A project that stands nowhere belongs to none. */
  departments: z.record(z.string(), z.array(z.string())),
  /** What stages are needed, by their ids: from 0 to 3. The others are as they are shipped. */
  needs: z.record(z.string(), z.int()),
  /** The last day of the audit: so many days from the one on which the demo was first started. */
  auditDueInDays: z.int(),
  /** The group that is the office, by its name; and its last day, counted in the same way. */
  officeGroup: z.string(),
  officeEndsInDays: z.int(),
});
const talked = z.strictObject({ by: z.string(), ...moment, text: z.string() });
const lookSchema = z.strictObject({
  issue: z.string(),
  by: z.string(),
  ...moment,
  says: z.record(z.string(), z.unknown()),
  talked: z.optional(talked),
});

export type DemoSettings = z.infer<typeof settingsSchema>;
/** Somebody judges a deliverable once more. */
export type DemoLook = Omit<z.infer<typeof lookSchema>, 'talked'>;
/** Somebody notes what came of talking a difference through. */
export type DemoTalk = z.infer<typeof talked> & { of: DemoLook };

export const loadDemoSettings = (): DemoSettings => settingsSchema.parse(readDemo('settings.json'));

/** @returns every second look, with what came of talking about some of them. */
export const loadDemoLooks = (): { look: DemoLook; talk?: DemoTalk }[] =>
  z
    .array(lookSchema)
    .parse(readDemo('looks.json'))
    .map(({ talked: said, ...look }) => (said ? { look, talk: { ...said, of: look } } : { look }));
