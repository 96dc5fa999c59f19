import * as z from 'zod/mini';
import { proposalId, proposalSchema, PROPOSAL_REASON_MAX, PROPOSAL_TITLE_MAX } from '#domain/proposal/proposal';
import { weightsSchema } from '#domain/settings/weights';
import { isoTime } from '#kernel/scalars';
import { version, words } from './fields';
import type { Procedures } from './guards';

const proposeInput = z.strictObject({
  title: words(PROPOSAL_TITLE_MAX),
  reason: words(PROPOSAL_REASON_MAX),
  weights: weightsSchema,
  /** The version of the settings that the screen shows. */
  settingsVersion: version,
  /** Null: once it is approved. The use case refuses a day that is over. */
  effectiveAt: z.nullable(isoTime),
});

/** `version`: of the proposal as the screen shows it. */
const decideProposalInput = z.strictObject({
  id: proposalId,
  version,
  approve: z.boolean(),
  reason: words(PROPOSAL_REASON_MAX),
});
const withdrawProposalInput = z.strictObject({ id: proposalId, version });

const proposalView = z.object({ proposal: proposalSchema });
/** Those that wait, oldest first, then the latest of what was decided. */
const proposalList = z.object({ pending: z.array(proposalSchema), settled: z.array(proposalSchema) });

export const proposalProcedures = {
  'proposal.save': { guard: 'signedIn', doors: ['viewer', 'admin'], input: proposeInput, output: proposalView },
  'proposal.list': { guard: 'signedIn', doors: ['viewer', 'admin'], input: z.strictObject({}), output: proposalList },
  'proposal.decide': {
    guard: 'administersJira',
    doors: ['admin'],
    input: decideProposalInput,
    output: proposalView,
    conflict: proposalSchema,
  },
  /** Answers anyone but who made it with `forbidden`. */
  'proposal.withdraw': {
    guard: 'signedIn',
    doors: ['viewer', 'admin'],
    input: withdrawProposalInput,
    output: proposalView,
    conflict: proposalSchema,
  },
} as const satisfies Procedures;

export type ProposalList = z.infer<typeof proposalList>;
