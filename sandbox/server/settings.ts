import * as z from 'zod/mini';
import { BULK_ENDS, JIRA_DEFAULTS, type JiraSettings, type LocalJiraSite } from '../jira';
import type { RunningPlatform } from '../platform';
import { PLATFORM_DEFAULTS, type PlatformSettings } from '../platform/settings';

const MOST_MILLISECONDS = 60 * 60 * 1000;
const milliseconds = z.int().check(z.gte(0), z.lte(MOST_MILLISECONDS));
const NO_LIMIT = Number.MAX_SAFE_INTEGER;
const amount = z.int().check(z.gte(0));

const writeLimits = z.strictObject({ per2s: z.int().check(z.gte(1)), per30s: z.int().check(z.gte(1)) });

/** What of Jira and the platform can be set; what is absent stays as it is. */
export const settingsRequest = z.strictObject({
  indexLagMs: z.optional(milliseconds),
  queryLagMs: z.optional(milliseconds),
  /** Null for none. */
  quota: z.optional(z.nullable(amount)),
  /** Null for none. */
  writeLimits: z.optional(z.nullable(writeLimits)),
  eventsPerMinute: z.optional(amount),
  taskPaceMs: z.optional(milliseconds),
  bulkDropEvery: z.optional(amount),
  bulkEndsAs: z.optional(z.enum(BULK_ENDS)),
  requiredOnCreate: z.optional(z.record(z.string(), z.array(z.string()))),
  resolverSeconds: z.optional(z.number().check(z.positive(), z.lte(PLATFORM_DEFAULTS.resolverSeconds))),
  backgroundSeconds: z.optional(z.number().check(z.positive(), z.lte(PLATFORM_DEFAULTS.backgroundSeconds))),
});
export type SettingsRequest = z.infer<typeof settingsRequest>;

/** All settings as they are now, with the points that the app spent in this hour. */
export type Settings = JiraSettings & PlatformSettings & { quotaSpent: number };

type Parts = {
  jira: Pick<LocalJiraSite, 'settings' | 'configure'>;
  platform: Pick<RunningPlatform, 'settings' | 'configure' | 'forgive'>;
};

export function readSettings({ jira, platform }: Parts): Settings {
  return { ...jira.settings, ...platform.settings };
}

export function changeSettings({ jira, platform }: Parts, changes: SettingsRequest): void {
  const { writeLimits: limits, quota, ...others } = changes;
  const given = {
    ...others,
    ...(limits === undefined ? {} : { writeLimits: limits ?? { per2s: NO_LIMIT, per30s: NO_LIMIT } }),
    ...(quota === undefined ? {} : { quota: quota ?? NO_LIMIT }),
  };
  jira.configure(pick(given, JIRA_DEFAULTS));
  platform.configure(pick(given, PLATFORM_DEFAULTS));
}

/** Everything as it is at a start; the points of this hour and the events of this minute are given back. */
export function resetSettings({ jira, platform }: Parts): void {
  jira.configure(JIRA_DEFAULTS);
  platform.configure(PLATFORM_DEFAULTS);
  platform.forgive();
}

function pick<T extends object>(given: object, names: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(given).filter(([name, value]) => name in names && value !== undefined),
  ) as Partial<T>;
}
