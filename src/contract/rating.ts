import * as z from 'zod/mini';
import { atLeast, atMost } from '#kernel/lengths';
import { actorId } from '#kernel/people';
import { assessmentSchema, changesSchema, REASON_MAX } from '#domain/rating/assessment';
import { tellableFacts } from '#domain/register/facts';
import { settingsSchema } from '#domain/settings/settings';
import { isoTime, numericId, text } from '#kernel/scalars';
import { MOST_REASONS } from './bounds/atOnce';
import { version } from './fields';
import type { Procedures } from './guards';

/** On an issue panel the id comes from the context and this is ignored; elsewhere it is required and checked. */
const issueInput = { issueId: z.optional(numericId) };

const scoreSchema = z.nullable(z.object({ floor: z.number(), ceiling: z.number() }));

/** `why` tells the screen which sentence to show to someone who cannot rate. */
const canSchema = z.object({
  rate: z.boolean(),
  /** `owesOpinion`: was asked for an opinion and has not given it, so that nothing is told of the rating before. */
  why: z.optional(z.enum(['readOnly', 'notInitiative', 'owesOpinion'])),
});

const assessmentView = z.object({
  assessment: assessmentSchema,
  score: scoreSchema,
  can: canSchema,
  settings: settingsSchema,
  settingsVersion: version,
  /**
   * What is counted of the registers of the issue; of what tells of the rating nothing for who owes an opinion on it.
   * Whom a deliverable serves is not told.
   */
  facts: tellableFacts,
});

const historyEntry = z.object({ version, at: isoTime, actor: actorId, from: changesSchema, to: changesSchema });

export const ratingProcedures = {
  'assessment.open': {
    guard: 'seesIssue',
    about: 'issueId',
    doors: ['viewer', 'admin'],
    input: z.strictObject(issueInput),
    output: assessmentView,
  },
  'assessment.save': {
    guard: 'ratesIssue',
    about: 'issueId',
    doors: ['viewer', 'admin'],
    /** `knownSettings`: the version of the settings that the caller holds. */
    input: z.strictObject({ ...issueInput, version, changes: changesSchema, knownSettings: z.optional(version) }),
    /**
     * `published` false: saved, but Jira's search will show it a little later. Without `settings`, those that the
     * caller said to hold are in force.
     */
    output: z.extend(assessmentView, { published: z.boolean(), settings: z.optional(settingsSchema) }),
    conflict: assessmentSchema,
  },
  'assessment.history': {
    guard: 'seesIssue',
    about: 'issueId',
    doors: ['viewer', 'admin'],
    /** `before`: only entries older than this version; at most 100 are answered, newest first. */
    input: z.strictObject({ ...issueInput, before: z.optional(version) }),
    output: z.object({ changes: z.array(historyEntry), more: z.boolean() }),
  },
  /**
   * Which customer notices what, of many epics: it is not published on the issue. Of those that the viewer may see; one
   * that was never rated has version 0.
   */
  'assessment.reasons': {
    guard: 'seesListed',
    about: 'issueIds',
    doors: ['viewer', 'admin'],
    input: z.strictObject({ issueIds: z.array(numericId).check(atLeast(1), atMost(MOST_REASONS)) }),
    output: z.object({
      reasons: z.array(z.object({ issueId: numericId, version, reason: z.nullable(text(REASON_MAX)) })),
    }),
  },
} as const satisfies Procedures;

export type AssessmentView = z.infer<typeof assessmentView>;
export type HistoryEntry = z.infer<typeof historyEntry>;
