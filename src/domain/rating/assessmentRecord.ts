import * as z from 'zod/mini';
import { hourlyPoints, type HourlyPoints } from '#domain/health/points';
import { factsSchema, type Facts } from '#domain/register/facts';
import { isoTime } from '#kernel/scalars';
import { assessmentSchema, type Assessment } from './assessment';
import { LEAVES_OUT_NULLS, readBody, writeBody, type BodyDefinition } from '#kernel/storedBody';

/**
 * What is wrong with a publication: Jira does not let the app publish, or it waits for the background after a save that
 * could not.
 */
export const PUBLICATION_TROUBLES = ['refused', 'waiting'] as const;
export type PublicationTrouble = (typeof PUBLICATION_TROUBLES)[number];

/** What was counted of each kind of register, how often that changed, and when it was counted last. */
export interface RegisterFacts {
  version: number;
  at: string;
  facts: Record<string, Facts>;
}

/** The truth about one epic, kept by issue id. `publication` stands only while Jira does not show it. */
export interface AssessmentRecord {
  issueId: string;
  /** A cache, mended on save and by the nightly reconcile: an issue can move. */
  projectId: string;
  assessment: Assessment;
  publication?: PublicationTrouble;
  /** What is known of the registers of the issue; absent while there is nothing. */
  registers?: RegisterFacts;
  /** About the points that Jira charged for its saves, of the hour of the last one and the one before that. */
  spent?: HourlyPoints[];
}

/** Name of a kind of register, which may have capitals inside: `pathChange`. */
const kindName = z.string().check(
  z.regex(/^[a-zA-Z]{1,30}$/),
  z.refine((name) => !(name in Object.prototype)),
);

const body = z.extend(z.omit(assessmentSchema, { version: true, updatedAt: true }), {
  spent: z.optional(z.array(hourlyPoints)),
  registers: z.optional(z.object({ at: isoTime, facts: z.record(kindName, factsSchema) })),
});
type Body = z.infer<typeof body>;

const definition: BodyDefinition<Body> = {
  name: 'assessment',
  schema: body,
  steps: [LEAVES_OUT_NULLS],
};

/** The constant partition under which all records are listed. */
export const EVERYTHING = 'everything';

const attributes = z.object({
  issueId: z.string(),
  projectId: z.string(),
  version: z.int(),
  updatedAt: z.string(),
  publication: z.optional(z.enum(PUBLICATION_TROUBLES)),
  registers: z.optional(z.int()),
  body: z.unknown(),
});

/**
 * @returns the value to store. `storedAt` dates a record that was never saved, since stored strings are never empty.
 */
export function writeAssessment(record: AssessmentRecord, storedAt: string): Record<string, unknown> {
  const { version, updatedAt, ...rest } = record.assessment;
  const { spent, registers } = record;
  return {
    everything: EVERYTHING,
    issueId: record.issueId,
    projectId: record.projectId,
    version,
    updatedAt: updatedAt ?? storedAt,
    ...(record.publication ? { publication: record.publication } : {}),
    ...(registers ? { registers: registers.version } : {}),
    body: writeBody(definition, {
      ...rest,
      ...(spent ? { spent } : {}),
      ...(registers ? { registers: { at: registers.at, facts: registers.facts } } : {}),
    }),
  };
}

/** @throws UnreadableRecord, ZodError on a value that this app did not write. */
export function readAssessment(stored: unknown): AssessmentRecord {
  const { issueId, projectId, version, updatedAt, publication, registers, body: storedBody } = attributes.parse(stored);
  const { spent, registers: counted, ...content } = readBody(definition, storedBody);
  const assessment = { ...content, version, updatedAt: version === 0 ? null : updatedAt };
  return {
    issueId,
    projectId,
    assessment,
    ...(publication ? { publication } : {}),
    ...(registers !== undefined && counted ? { registers: { version: registers, ...counted } } : {}),
    ...(spent ? { spent } : {}),
  };
}
