import * as z from 'zod/mini';
import { actorId } from '#kernel/people';
import { SETTINGS_REASON_MAX, settingsSchema } from '#domain/settings/settings';
import { isoTime } from '#kernel/scalars';
import { version, words } from './fields';
import type { Procedures } from './guards';

/** Settings with their version. */
export const settingsView = z.object({ settings: settingsSchema, version });

const settingsEntry = z.object({
  version,
  at: isoTime,
  author: actorId,
  reason: z.string(),
  settings: settingsSchema,
});

export const settingsProcedures = {
  'settings.open': {
    guard: 'signedIn',
    doors: ['viewer', 'admin'],
    input: z.strictObject({}),
    output: settingsView,
  },
  'settings.save': {
    guard: 'administersJira',
    doors: ['admin'],
    input: z.strictObject({
      version,
      settings: settingsSchema,
      reason: words(SETTINGS_REASON_MAX),
    }),
    output: z.object({ version }),
    conflict: settingsView,
  },
  'settings.history': {
    guard: 'administersJira',
    // An export reads the versions here, and reads them back.
    keepsNames: true,
    doors: ['admin'],
    /**
     * `before`: only versions older than this one; at most 25 are answered, newest first. Version 0, the defaults, is
     * not listed.
     */
    input: z.strictObject({ before: z.optional(version) }),
    output: z.object({ versions: z.array(settingsEntry), more: z.boolean() }),
  },
} as const satisfies Procedures;

export type SettingsEntry = z.infer<typeof settingsEntry>;
