import * as z from 'zod/mini';
import { DEFAULT_SETTINGS } from './presets';
import { settingsSchema, type Settings } from './settings';
import { LEAVES_OUT_NULLS, readBody, writeBody, type BodyDefinition, type Step } from '#kernel/storedBody';

/** Settings in force, or a frozen version of them. Version 0 are the defaults, which nobody saved. */
export interface SettingsRecord {
  version: number;
  settings: Settings;
  /** When they were saved; absent for the defaults. */
  at?: string;
}

/** A frozen version with who saved it, when and why. */
export interface SettingsVersion extends SettingsRecord {
  at: string;
  author: string;
  reason: string;
}

export const DEFAULT_SETTINGS_RECORD: SettingsRecord = { version: 0, settings: DEFAULT_SETTINGS };

const body = z.object({ settings: settingsSchema, reason: z.string() });
/** Settings from before have the lists that come with the app: their schema puts them in. */
const HAS_LISTS: Step = { to: 'has lists of segments and roles', change: (stored) => stored };
const HAS_REASONS: Step = { to: 'has lists of departments and reasons', change: (stored) => stored };
const HAS_DATA_STATES: Step = { to: 'has a list of states of data', change: (stored) => stored };

const definition: BodyDefinition<z.infer<typeof body>> = {
  name: 'settings',
  schema: body,
  steps: [LEAVES_OUT_NULLS, HAS_LISTS, HAS_REASONS, HAS_DATA_STATES],
};
const attributes = z.object({ version: z.int(), at: z.string(), author: z.string(), body: z.unknown() });

export function writeSettings({ version, at, author, settings, reason }: SettingsVersion): Record<string, unknown> {
  return { version, at, author, body: writeBody(definition, { settings, reason }) };
}

/** @throws UnreadableRecord, ZodError on a value that this app did not write. */
export function readSettingsVersion(stored: unknown): SettingsVersion {
  const { body: storedBody, ...rest } = attributes.parse(stored);
  return { ...rest, ...readBody(definition, storedBody, rest) };
}
