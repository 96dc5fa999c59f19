import * as z from 'zod/mini';
import { actorId } from '#kernel/people';
import { settingsProblems, type Settings } from '#domain/settings/settings';
import { isoTime } from '#kernel/scalars';
import { problemText } from '#domain/settings/shippedTexts';
import { unknownCriteria, weightsSchema, withWeights, type Weights } from '#domain/settings/weights';

/**
 * `open`: waits for an administrator. `approved`: takes effect at its date. `applied`: a version of the settings.
 * `rejected`: also what was approved and called off, or could not be applied any more. `withdrawn`: by who proposed it.
 */
const PROPOSAL_STATUSES = ['open', 'approved', 'rejected', 'withdrawn', 'applied'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

export const PROPOSAL_TITLE_MAX = 120;
export const PROPOSAL_REASON_MAX = 500;
/** Proposals that may wait for a decision at once. */
export const MOST_OPEN_PROPOSALS = 50;
/** Of these, so many may be of one person, so that nobody alone shuts the others out. */
export const MOST_OPEN_OF_ONE = 10;

export const proposalId = z.string().check(z.regex(/^\d{17}$/));
/** @returns the id of what was proposed at this moment (ISO 8601 in UTC): sorts by time. */
export const proposalIdOf = (at: string): string => at.replace(/\D/g, '');

/** Other weights for the criteria, proposed by a person who need not be an administrator. */
export const proposalSchema = z.object({
  id: proposalId,
  /** 1 when it was made, one more with every change. */
  version: z.int().check(z.gte(1)),
  title: z.string(),
  reason: z.string(),
  weights: weightsSchema,
  /** Version of the settings that it was made from. */
  settingsVersion: z.int(),
  /** From when it shall apply; null: once it is approved. */
  effectiveAt: z.nullable(isoTime),
  status: z.enum(PROPOSAL_STATUSES),
  /** Account id; "former user" once that person was erased. */
  author: actorId,
  proposedAt: isoTime,
  /** Who approved or rejected it last; `by` as `author`. */
  decision: z.nullable(z.object({ by: actorId, at: isoTime, reason: z.string() })),
  /** The version of the settings in which it is in force since; null while it is not applied. */
  appliedAs: z.nullable(z.int()),
  /** Why it could not be applied when its date came. */
  problem: z.nullable(z.string()),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** @returns whether it can still be approved, called off or withdrawn. */
export const isPending = ({ status }: Pick<Proposal, 'status'>): boolean => status === 'open' || status === 'approved';

/** @returns whether nothing has to be waited for once it is approved. */
export const isDue = ({ effectiveAt }: Pick<Proposal, 'effectiveAt'>, now: string): boolean =>
  effectiveAt === null || effectiveAt <= now;

/**
 * @returns why these weights cannot be put onto these settings, as a sentence; null when they can. A criterion that is
 * gone and weighed nothing is none missed.
 */
export function weightsProblem(settings: Settings, weights: Weights): string | null {
  const gone = unknownCriteria(settings, weights).filter((id) => (weights[id] ?? 0) > 0);
  if (gone.length > 0)
    return (
      'These weights name criteria that are not in use any more: ' +
      `${gone.join(', ')}. Propose them anew from the settings in force.`
    );
  const [first] = settingsProblems(withWeights(settings, weights));
  return first ? problemText(first) : null;
}
