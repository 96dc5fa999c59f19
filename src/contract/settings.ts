import * as z from 'zod/mini';
import { SETTINGS_REASON_MAX, settingsSchema } from '#domain/settings/settings';
import { isoTime } from '#kernel/scalars';
import { version, words } from './fields';
import type { Procedures } from './guards';

const settingsEntry = z.object({
  version,
  at: isoTime,
  author: z.string(),
  reason: z.string(),
  settings: settingsSchema,
});

export const settingsProcedures = {
  'settings.open': {
    guard: 'signedIn',
    doors: ['viewer', 'admin'],
    input: z.strictObject({}),
    output: z.object({ settings: settingsSchema, version }),
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
  },
  'settings.history': {
    guard: 'administersJira',
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
