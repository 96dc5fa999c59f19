import * as z from 'zod/mini';
import { hourlyPoints, spend, type HourlyPoints } from '#domain/health/points';
import { projectSumsSchema, type ProjectSums } from '#domain/trend/sums';
import { addFindings, findingsSchema, NO_FINDINGS, type Findings } from './jobFindings';
import { LEAVES_OUT_NULLS, readBody, writeBody, type BodyDefinition, type Step } from '#kernel/storedBody';

const JOB_STATES = ['running', 'done', 'failed', 'superseded'] as const;
export const JOB_KINDS = ['rescore', 'reconcile', 'sweep', 'removal', 'work'] as const;

/** What came of a run that went to its end. */
export interface JobResult {
  at: string;
  done: number;
  missed: number;
  findings: Findings;
}

/**
 * A run in the background, resumed from `after` wherever it was interrupted. A re-scoring has one record per settings
 * version; the reconcile has one record that every night uses anew, the sweep one that every hour does, the removal of
 * what is published one that every removal does. `work` only counts what all other queued work costs.
 */
export interface JobRecord {
  kind: (typeof JOB_KINDS)[number];
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
  findings: Findings;
  /**
   * What the reconcile gathered for the tallies so far; null for a run that gathers none. Stored with `after`, so that
   * nothing is counted twice.
   */
  sums: ProjectSums[] | null;
  /** About the points that Jira charged for its requests, of this hour and the one before. */
  spent: HourlyPoints[];
  /** When it last ended in a failure; null once it went well again. */
  failedAt: string | null;
  /** The run before this one that went to its end, or this one if it did. */
  last: JobResult | null;
}

const body = z.object({
  settingsVersion: z.int(),
  after: z.nullable(z.string()),
  done: z.int(),
  total: z.int(),
  missed: z.int(),
  findings: findingsSchema,
  sums: z.nullable(z.array(projectSumsSchema)),
  spent: z.array(hourlyPoints),
  failedAt: z.nullable(z.string()),
  last: z.nullable(z.object({ at: z.string(), done: z.int(), missed: z.int(), findings: findingsSchema })),
});

/** Version 1 told no findings, points or failures. */
const withFindings: Step = {
  to: 'findings',
  change: (old) => ({ ...old, findings: NO_FINDINGS, spent: [], failedAt: null, last: null }),
};
/** Version 2 gathered no sums. A run that began so gathers none to its end: half of a project is no tally of it. */
const withSums: Step = { to: 'sums', change: (old) => ({ ...old, sums: null }) };
/** Version 4 knew of no audit. A run that began so tells nothing judged to its end, as the nights before. */
const withAudit: Step = {
  to: 'what was judged',
  change: ({ sums, ...old }) => ({
    ...old,
    ...(Array.isArray(sums)
      ? { sums: sums.map((one: unknown) => ({ judged: 0, speaking: 0, ...(one as object) })) }
      : {}),
  }),
};
/** Version 5 counted nothing that became of rated epics. A run that began so counts nothing of it to its end. */
const withFollowed: Step = { to: 'what became of rated epics', change: (old) => old };

const definition: BodyDefinition<z.infer<typeof body>> = {
  name: 'job',
  schema: body,
  steps: [withFindings, withSums, LEAVES_OUT_NULLS, withAudit, withFollowed],
};
const attributes = z.object({
  kind: z.enum(JOB_KINDS),
  state: z.enum(JOB_STATES),
  version: z.int(),
  updatedAt: z.string(),
  body: z.unknown(),
});

/** @param earlier the run before it on the same record, if there was one: its points and its result are kept. */
export function startedJob(
  kind: JobRecord['kind'],
  settingsVersion: number,
  at: string,
  earlier?: JobRecord,
): JobRecord {
  return {
    kind,
    state: 'running',
    version: 0,
    updatedAt: at,
    settingsVersion,
    after: null,
    done: 0,
    total: 0,
    missed: 0,
    findings: NO_FINDINGS,
    sums: kind === 'reconcile' ? [] : null,
    spent: earlier?.spent ?? [],
    failedAt: null,
    last: earlier?.last ?? null,
  };
}

/** What one step of a run adds to its record. */
export interface JobStep {
  at: string;
  /** Points that Jira charged for it. */
  points: number;
  done?: number;
  missed?: number;
  findings?: Partial<Findings>;
  sums?: ProjectSums[] | null;
  state?: JobRecord['state'];
  after?: string | null;
}

/** @returns the record after a step that went well, ready to be stored. */
export function steppedJob(job: JobRecord, step: JobStep): JobRecord {
  const {
    at,
    points,
    done = 0,
    missed = 0,
    findings = {},
    sums = job.sums,
    state = job.state,
    after = job.after,
  } = step;
  const next: JobRecord = {
    ...job,
    state,
    after,
    version: job.version + 1,
    updatedAt: at,
    done: job.done + done,
    missed: job.missed + missed,
    findings: addFindings(job.findings, findings),
    sums,
    spent: spend(job.spent, at, points),
    failedAt: null,
  };
  return state === 'done'
    ? { ...next, last: { at, done: next.done, missed: next.missed, findings: next.findings } }
    : next;
}

/** @returns the record after a step that failed; the run goes on from where it was. */
export function failedStep(job: JobRecord, at: string, points: number): JobRecord {
  return { ...job, version: job.version + 1, updatedAt: at, spent: spend(job.spent, at, points), failedAt: at };
}

export function writeJob({ kind, state, version, updatedAt, ...rest }: JobRecord): Record<string, unknown> {
  return { kind, state, version, updatedAt, body: writeBody(definition, rest) };
}

/** @throws UnreadableRecord, ZodError on a value that this app did not write. */
export function readJob(stored: unknown): JobRecord {
  const { body: storedBody, ...rest } = attributes.parse(stored);
  return { ...rest, ...readBody(definition, storedBody, rest) };
}
