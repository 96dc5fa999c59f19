import * as z from 'zod/mini';
import { readBody, writeBody, type BodyDefinition } from './storedBody';

export const JOB_STATES = ['running', 'done', 'failed', 'superseded'] as const;

/**
 * A run in the background, resumed from `after` wherever it was interrupted. A re-scoring has one record per settings version;
 * the reconcile has one record that every night uses anew.
 */
export interface JobRecord {
  kind: 'rescore' | 'reconcile';
  state: (typeof JOB_STATES)[number];
  /** Counts the writes of this record; a runner that finds it moved on stops, so that one run is at work at a time. */
  version: number;
  updatedAt: string;
  /** Settings version that the run scores with. */
  settingsVersion: number;
  /** Issue id of the last epic that is done; null at the start. */
  after: string | null;
  done: number;
  /** An estimate until the run is done. */
  total: number;
  /** Epics that the app may not publish. */
  missed: number;
}

const body = z.object({
  settingsVersion: z.int(),
  after: z.nullable(z.string()),
  done: z.int(),
  total: z.int(),
  missed: z.int(),
});
const definition: BodyDefinition<z.infer<typeof body>> = { name: 'job', version: 1, schema: body, migrations: [] };
const attributes = z.object({
  kind: z.enum(['rescore', 'reconcile']),
  state: z.enum(JOB_STATES),
  version: z.int(),
  updatedAt: z.string(),
  body: z.unknown(),
});

export function startedJob(kind: JobRecord['kind'], settingsVersion: number, at: string): JobRecord {
  return { kind, state: 'running', version: 0, updatedAt: at, settingsVersion, after: null, done: 0, total: 0, missed: 0 };
}

export function writeJob({ kind, state, version, updatedAt, ...rest }: JobRecord): Record<string, unknown> {
  return { kind, state, version, updatedAt, body: writeBody(definition, rest) };
}

/** @throws UnreadableRecord, ZodError on a value that this app did not write. */
export function readJob(stored: unknown): JobRecord {
  const { body: storedBody, ...rest } = attributes.parse(stored);
  return { ...rest, ...readBody(definition, storedBody) };
}
