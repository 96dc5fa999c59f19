import * as z from 'zod/mini';
import { needsSchema } from '#domain/journey/needs';
import { SETTINGS_REASON_MAX } from '#domain/settings/settings';
import { version, words } from './fields';
import type { Procedures } from './guards';
import { settingsView } from './settings';

export const journeyProcedures = {
  'needs.rights': {
    guard: 'signedIn',
    doors: ['viewer', 'admin'],
    input: z.strictObject({}),
    /**
     * Whether the caller may set the needs of stages, and the name of the group whose members may; null when none is
     * named.
     */
    output: z.object({ may: z.boolean(), group: z.nullable(z.string()) }),
  },
  'needs.save': {
    guard: 'setsNeeds',
    doors: ['viewer', 'admin'],
    /**
     * A stage that is not named keeps its need. It becomes the next version of the settings, in which nothing else
     * changes.
     */
    input: z.strictObject({
      version,
      needs: needsSchema,
      reason: words(SETTINGS_REASON_MAX),
    }),
    output: z.object({ version }),
    conflict: settingsView,
  },
} as const satisfies Procedures;
