import * as z from 'zod/mini';
import { actorId } from '#kernel/people';
import { backupEntry } from '#domain/backup/entries';
import { backupContinued, backupEpic, MOST_PARTS, savedVersion } from '#domain/backup/format';
import {
  IMPORT_STATES,
  importChange,
  importCounts,
  recordCounts,
  SETTINGS_OUTCOMES,
} from '#domain/backup/importRecord';
import { entryId } from '#domain/register/entryId';
import { KIND_NAMES } from '#domain/register/kinds/index';
import { isoTime, numericId, text } from '#kernel/scalars';
import type { Procedures } from './guards';

const importId = z.int().check(z.gte(1));

/** The versions of one epic's history that an answer left out. */
const restOfHistory = { from: savedVersion, end: savedVersion };

const partNumber = z.int().check(z.gte(0), z.lt(MOST_PARTS));

/**
 * How the last import stands. `done` of `parts` are checked or, while it applies, applied. `planned` and `changes` are
 * the preview's.
 */
const importView = z.object({
  last: z.nullable(
    z.object({
      import: importId,
      state: z.enum(IMPORT_STATES),
      updatedAt: isoTime,
      actor: actorId,
      exportedAt: z.string(),
      parts: z.int(),
      done: z.int(),
      settings: z.enum(SETTINGS_OUTCOMES),
      planned: importCounts,
      applied: importCounts,
      changes: z.array(importChange),
      records: z.optional(recordCounts),
      problem: z.nullable(z.string()),
    }),
  ),
});

export const backupProcedures = {
  'backup.page': {
    guard: 'administersJira',
    keepsNames: true,
    doors: ['admin'],
    /**
     * `after`: the last epic of the answer before; `history`: the versions that were left out of its history. The
     * settings are read by `settings.history`.
     */
    input: z.strictObject({
      cursor: z.optional(
        z.strictObject({
          after: z.nullable(numericId),
          history: z.nullable(z.strictObject(restOfHistory)),
        }),
      ),
    }),
    /** At most 100 epics; without `next` it was the last page. */
    output: z.object({
      site: z.string(),
      epics: z.array(backupEpic),
      continued: z.nullable(backupContinued),
      next: z.optional(z.object({ after: z.nullable(numericId), history: z.nullable(z.object(restOfHistory)) })),
    }),
  },
  'backup.entries': {
    guard: 'administersJira',
    keepsNames: true,
    doors: ['admin'],
    /** Records of registers, kind by kind; `after`: the last of the answer before. */
    input: z.strictObject({
      cursor: z.optional(z.strictObject({ kind: z.enum(KIND_NAMES), after: z.nullable(entryId) })),
    }),
    /** At most 100; without `next` it was the last page. */
    output: z.object({
      entries: z.array(backupEntry),
      next: z.optional(z.object({ kind: z.enum(KIND_NAMES), after: z.nullable(entryId) })),
    }),
  },
  'backup.begin': {
    guard: 'administersJira',
    doors: ['admin'],
    input: z.strictObject({ site: text(128), exportedAt: isoTime, parts: z.int().check(z.gte(1), z.lte(MOST_PARTS)) }),
    output: z.object({ import: importId }),
  },
  'backup.stage': {
    guard: 'administersJira',
    doors: ['admin'],
    /** `content`: a part of a file, parsed where it is stored, so that its faults are told in its own words. */
    input: z.strictObject({ import: importId, part: partNumber, content: z.unknown() }),
    output: z.object({ staged: z.literal(true) }),
  },
  'backup.preview': {
    guard: 'administersJira',
    doors: ['admin'],
    input: z.strictObject({ import: importId }),
    output: importView,
  },
  'backup.apply': {
    guard: 'administersJira',
    doors: ['admin'],
    input: z.strictObject({ import: importId }),
    output: importView,
  },
  'backup.status': {
    guard: 'administersJira',
    doors: ['admin'],
    input: z.strictObject({}),
    /** `site`: what a file has to name to be imported here. */
    output: z.extend(importView, { site: z.string() }),
  },
} as const satisfies Procedures;

export type ImportView = NonNullable<z.infer<typeof importView>['last']>;
