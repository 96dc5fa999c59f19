import * as z from 'zod/mini';
import { actorId } from '#kernel/people';
import { LEAVES_OUT_NULLS, readBody, writeBody, type BodyDefinition } from '#kernel/storedBody';

/**
 * `staging`: parts arrive. `checking`: the server reads them and counts. `ready`: waits for the administrator.
 * `applying`: goes on until it is done. `refused`: cannot be imported, nothing was changed. `stopped`: failed again and
 * again in the midst; it can go on.
 */
export const IMPORT_STATES = ['staging', 'checking', 'ready', 'applying', 'done', 'refused', 'stopped'] as const;

/**
 * What becomes, or would become, of the settings: all versions restored, one version more, nothing; or left, because
 * they were changed after the preview.
 */
export const SETTINGS_OUTCOMES = ['restored', 'changed', 'same', 'kept'] as const;

const count = z.int().check(z.gte(0));
export const importCounts = z.object({
  created: count,
  changed: count,
  same: count,
  /** Changed by somebody after the preview, and left as they are. */
  kept: count,
  /** Not visible to the app: gone, or restricted. */
  hidden: count,
  /** Imported, but Jira did not take the summary. */
  missed: count,
});
export type ImportCounts = z.infer<typeof importCounts>;
export const NO_COUNTS: ImportCounts = { created: 0, changed: 0, same: 0, kept: 0, hidden: 0, missed: 0 };

/** What becomes of records of registers. */
export const recordCounts = z.object({ created: count, changed: count, same: count });
export type RecordCounts = z.infer<typeof recordCounts>;

export const importChange = z.object({ issueId: z.string(), fields: z.array(z.string()) });

const body = z.object({
  /** Tells this import from earlier ones. */
  id: z.int(),
  actor: actorId,
  exportedAt: z.string(),
  parts: count,
  /** Parts checked or, once it applies, applied. */
  done: count,
  read: z.object({ settings: count, last: z.nullable(z.string()), history: z.object({ at: count, end: count }) }),
  /** The part that ends with the newest version of the settings; null without any. */
  settingsPart: z.nullable(count),
  /** Version of the settings in force when it was checked. */
  settingsSeen: count,
  settings: z.enum(SETTINGS_OUTCOMES),
  planned: importCounts,
  applied: importCounts,
  changes: z.array(importChange),
  /** Of the records of the file, as the check found them; absent before there were any. */
  records: z.optional(recordCounts),
  problem: z.nullable(z.string()),
});

/** The import that is under way, or the last one. There is one record, so one import at a time. */
export type ImportRecord = z.infer<typeof body> & {
  state: (typeof IMPORT_STATES)[number];
  /** Counts the writes of this record, as for other jobs. */
  version: number;
  updatedAt: string;
};

const definition: BodyDefinition<z.infer<typeof body>> = {
  name: 'import',
  schema: body,
  steps: [LEAVES_OUT_NULLS],
};
const attributes = z.object({
  kind: z.literal('import'),
  state: z.enum(IMPORT_STATES),
  version: z.int(),
  updatedAt: z.string(),
  body: z.unknown(),
});

export function writeImport({ state, version, updatedAt, ...rest }: ImportRecord): Record<string, unknown> {
  return { kind: 'import', state, version, updatedAt, body: writeBody(definition, rest) };
}

/** @throws UnreadableRecord, ZodError on a value that this app did not write. */
export function readImport(stored: unknown): ImportRecord {
  const { kind: _, body: storedBody, ...rest } = attributes.parse(stored);
  return { ...rest, ...readBody(definition, storedBody, rest) };
}
