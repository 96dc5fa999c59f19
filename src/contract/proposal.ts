import * as z from 'zod/mini';
import { atLeast } from '#kernel/lengths';
import { proposalId, proposalSchema, PROPOSAL_REASON_MAX, PROPOSAL_TITLE_MAX } from '#domain/proposal/proposal';
import { isoTime, text } from '#kernel/scalars';
import { weightsSchema } from '#domain/settings/weights';

const words = (most: number) => text(most).check(z.trim(), atLeast(1));
const version = z.int().check(z.gte(0), z.lte(2_147_483_647));

export const proposeInput = z.strictObject({
  title: words(PROPOSAL_TITLE_MAX),
  reason: words(PROPOSAL_REASON_MAX),
  weights: weightsSchema,
  /** The version of the settings that the screen shows. */
  settingsVersion: version,
  /** Null: once it is approved. The use case refuses a day that is over. */
  effectiveAt: z.nullable(isoTime),
});

/** `version`: of the proposal as the screen shows it. */
export const decideProposalInput = z.strictObject({
  id: proposalId,
  version,
  approve: z.boolean(),
  reason: words(PROPOSAL_REASON_MAX),
});
export const withdrawProposalInput = z.strictObject({ id: proposalId, version });

export const proposalView = z.object({ proposal: proposalSchema });
/** Those that wait, oldest first, then the latest of what was decided. */
export const proposalList = z.object({ pending: z.array(proposalSchema), settled: z.array(proposalSchema) });
export type ProposalList = z.infer<typeof proposalList>;
