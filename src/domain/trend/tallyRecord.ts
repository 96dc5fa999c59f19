import * as z from 'zod/mini';
import { officeSchema, type OfficeTally } from '#domain/ladder/officeSums';
import { monthOf } from './month';
import { sumsSchema, type Sums } from './sums';
import { LEAVES_OUT_NULLS, readBody, writeBody, type BodyDefinition, type Step } from '#kernel/storedBody';

/** What the rated epics of a project said together on a day. */
export interface Tally {
  projectId: string;
  /** `2026-11-21`, in UTC. */
  day: string;
  /**
   * All epics of the project, rated or not, about; never fewer than are rated. Null where Jira does not let the app
   * count them.
   */
  epics: number | null;
  sums: Sums;
  /** What the ladder of the office is made of; absent where it was not counted. */
  office?: OfficeTally | undefined;
}

/**
 * One record for each month of a project: the tally of a day takes the place of the one before it, so that the month's
 * last stands.
 */
export const tallyKey = ({ projectId, day }: Pick<Tally, 'projectId' | 'day'>): string =>
  `tally:${projectId}:${monthOf(day)}`;

const body = z.object({ epics: z.nullable(z.int()), sums: sumsSchema, office: z.optional(officeSchema) });
/** Before there was an audit nobody had judged anything. */
const withAudit: Step = {
  to: 'what was judged',
  change: ({ sums, ...old }) => ({ ...old, sums: { ...(sums as object), judged: 0, speaking: 0 } }),
};
/** Tallies from before there was a ladder tell nothing of the office. */
const withOffice: Step = { to: 'what the ladder is made of', change: (old) => old };

const definition: BodyDefinition<z.infer<typeof body>> = {
  name: 'tally',
  schema: body,
  steps: [LEAVES_OUT_NULLS, withAudit, withOffice],
};
const attributes = z.object({ projectId: z.string(), day: z.string(), body: z.unknown() });

export function writeTally({ projectId, day, ...rest }: Tally): Record<string, unknown> {
  return { projectId, day, body: writeBody(definition, rest) };
}

/** @throws UnreadableRecord, ZodError on a value that this app did not write. */
export function readTally(stored: unknown): Tally {
  const { body: storedBody, ...rest } = attributes.parse(stored);
  return { ...rest, ...readBody(definition, storedBody, rest) };
}
