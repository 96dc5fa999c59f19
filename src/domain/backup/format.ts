import * as z from 'zod/mini';
import { assessmentSchema, changesSchema } from '#domain/rating/assessment';
import { atMost } from '#kernel/lengths';
import { SETTINGS_REASON_MAX, settingsSchema } from '#domain/settings/settings';
import { actorId } from '#kernel/people';
import { isoTime, numericId, text } from '#kernel/scalars';
import { backupEntry, type BackupEntry } from './entries';

/** What an export says of itself. A later form gets the next number. */
export const BACKUP_FORMAT = 'customer-lens-export';
export const BACKUP_VERSION = 2;

/**
 * Epics in one staged part, and bytes of JSON that a part is filled up to: a stored value holds 240 KiB, a request 500
 * KB.
 */
export const MOST_EPICS = 100;
export const PART_BYTES = 150_000;
/** One epic or one version of the settings that is larger by itself was never in storage. */
export const LARGEST_PART_BYTES = 235_000;
export const MOST_PARTS = 2_000;

/** The version of something that was saved once at least. */
export const savedVersion = z.int().check(z.gte(1), z.lte(2_147_483_646));
/** A time that a calendar has, so that every screen can show it. */
const time = isoTime.check(z.regex(/^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d/));
const backupChange = z.strictObject({
  version: savedVersion,
  at: time,
  actor: actorId,
  from: changesSchema,
  to: changesSchema,
});
export type BackupChange = z.infer<typeof backupChange>;

/** An epic's record with its history, oldest first. An epic that was never saved is not exported. */
export const backupEpic = z.strictObject({
  issueId: numericId,
  projectId: numericId,
  assessment: z.strictObject({ ...assessmentSchema.shape, version: savedVersion, updatedAt: time, updatedBy: actorId }),
  changes: z.array(backupChange),
});
export type BackupEpic = z.infer<typeof backupEpic>;

/** A frozen version of the settings. */
export const backupSettings = z.strictObject({
  version: savedVersion,
  at: time,
  author: actorId,
  reason: text(SETTINGS_REASON_MAX),
  settings: settingsSchema,
});
export type BackupSettings = z.infer<typeof backupSettings>;

/** The rest of a history that did not fit beside its epic. */
export const backupContinued = z.strictObject({ issueId: numericId, changes: z.array(backupChange) });

/** As much of an export as goes through one request and into one stored value. Parts are read in their order. */
export const backupPart = z.strictObject({
  settings: z.array(backupSettings),
  continued: z.nullable(backupContinued),
  epics: z.array(backupEpic).check(atMost(MOST_EPICS)),
  entries: z.array(backupEntry).check(atMost(MOST_EPICS)),
});
export type BackupPart = z.infer<typeof backupPart>;

/** The whole file, but for what its lists hold: they are looked at one by one. */
export const backupEnvelope = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  /** The first version had no records of registers. */
  v: z.union([z.literal(1), z.literal(BACKUP_VERSION)]),
  /** Cloud id of the site; issue ids mean other issues elsewhere. */
  site: text(128),
  exportedAt: time,
  settings: z.strictObject({ versions: z.array(z.unknown()) }),
  assessments: z.array(z.unknown()),
  entries: z.optional(z.array(z.unknown())),
});

/** What is exported of a site. */
export interface Backup {
  format: typeof BACKUP_FORMAT;
  v: typeof BACKUP_VERSION;
  site: string;
  exportedAt: string;
  settings: { versions: readonly BackupSettings[] };
  assessments: readonly BackupEpic[];
  /** Records of registers. */
  entries: readonly BackupEntry[];
}
