import * as z from 'zod/mini';
import { atLeast, atMost } from '#kernel/lengths';
import { backupContinued, backupEpic, MOST_PARTS } from '#domain/backup/format';
import { assessmentSchema, changesSchema } from '#domain/rating/assessment';
import { IMPORT_STATES, importChange, importCounts, SETTINGS_OUTCOMES } from '#domain/backup/importRecord';
import { needsSchema } from '#domain/journey/needs';
import { SETTINGS_REASON_MAX, settingsSchema } from '#domain/settings/settings';
import { isoTime, numericId, text } from '#kernel/scalars';
import { trendSchema } from '#domain/trend/trend';
import { boardId } from '#domain/board/board';
import { decisionSchema } from '#domain/board/decision';
import { boardList, boardView, decideInput, freezeInput, newcomersInput } from './board';
import { healthSchema, retrySchema } from './health';
import { decideProposalInput, proposalList, proposalView, proposeInput, withdrawProposalInput } from './proposal';
import { trendInput } from './trend';

/**
 * Who may call a procedure, checked on the server for the very resource that it touches:
 * - `signedIn`: any person with an account
 * - `seesListed`: any person with an account; of the issues that the call lists, only those that they may browse are
 *   looked at
 * - `browsesProjects`: any person with an account; of the projects that the call names, only those that they may browse
 *   are looked at
 * - `seesIssue`: may browse the issue; anyone else gets `notFound`
 * - `ratesIssue`: may edit the issue; who may only browse it gets `forbidden` (a type that is not rated is `invalid`)
 * - `seesBoard`: may browse one issue at least of the frozen board; of the others nothing is told. Anyone else gets
 *   `notFound`
 * - `ownsBoard`: froze the board, or administers Jira; anyone else gets `forbidden`, whether it exists or not
 * - `setsNeeds`: is a member of the group that the settings name, or administers Jira; anyone else gets `forbidden`
 * - `administersJira`: holds Jira's global permission Administer Jira
 */
export type Guard =
  | 'signedIn'
  | 'seesListed'
  | 'browsesProjects'
  | 'seesIssue'
  | 'ratesIssue'
  | 'seesBoard'
  | 'ownsBoard'
  | 'setsNeeds'
  | 'administersJira';

/**
 * What each guard may look at: a field of the input. A procedure declares which one as `about`, also where its input
 * names other things besides. On an issue panel the issue comes from the context instead.
 */
interface AboutOf {
  signedIn: undefined;
  seesListed: 'issueIds' | 'rows';
  browsesProjects: 'projectIds';
  seesIssue: 'issueId';
  ratesIssue: 'issueId';
  seesBoard: 'boardId';
  ownsBoard: 'boardId';
  setsNeeds: undefined;
  administersJira: undefined;
}
export type About = NonNullable<AboutOf[Guard]>;

type Guarded = {
  [G in Guard]: AboutOf[G] extends undefined ? { guard: G; about?: never } : { guard: G; about: AboutOf[G] };
}[Guard];

/** The resolvers of the manifest; a procedure is only answered on those it names. */
export type Door = 'viewer' | 'admin';

const version = z.int().check(z.gte(0), z.lte(2_147_483_647));

/** On an issue panel the id comes from the context and this is ignored; elsewhere it is required and checked. */
const issueInput = { issueId: z.optional(numericId) };

const scoreSchema = z.nullable(z.object({ floor: z.number(), ceiling: z.number() }));

/** `why` tells the screen which sentence to show to someone who cannot rate. */
const canSchema = z.object({ rate: z.boolean(), why: z.optional(z.enum(['readOnly', 'notInitiative'])) });

const assessmentView = z.object({
  assessment: assessmentSchema,
  score: scoreSchema,
  can: canSchema,
  settings: settingsSchema,
  settingsVersion: version,
});

const historyEntry = z.object({ version, at: isoTime, actor: z.string(), from: changesSchema, to: changesSchema });

const settingsEntry = z.object({
  version,
  at: isoTime,
  author: z.string(),
  reason: z.string(),
  settings: settingsSchema,
});

const RESCORE_STATES = ['idle', 'running', 'done', 'failed'] as const;

/** Rows that a screen asks the server to vouch for at once. */
export const MOST_VOUCHED = 25;

/** A row as it is shown: the issue and its published property, as Jira's search returned it. */
const shownRow = z.strictObject({ issueId: numericId, property: z.optional(z.unknown()) });

const importId = z.int().check(z.gte(1));
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
      actor: z.string(),
      exportedAt: z.string(),
      parts: z.int(),
      done: z.int(),
      settings: z.enum(SETTINGS_OUTCOMES),
      planned: importCounts,
      applied: importCounts,
      changes: z.array(importChange),
      problem: z.nullable(z.string()),
    }),
  ),
});

/** All that the app can do, and who may: procedure name → input, output, guard, doors. */
export const PROCEDURES = {
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
    input: z.strictObject({ ...issueInput, version, changes: changesSchema }),
    /** `published` false: saved, but Jira's search will show it a little later. */
    output: z.extend(assessmentView, { published: z.boolean() }),
  },
  'assessment.history': {
    guard: 'seesIssue',
    about: 'issueId',
    doors: ['viewer', 'admin'],
    /** `before`: only entries older than this version; at most 100 are answered, newest first. */
    input: z.strictObject({ ...issueInput, before: z.optional(version) }),
    output: z.object({ changes: z.array(historyEntry), more: z.boolean() }),
  },
  'portfolio.vouch': {
    guard: 'seesListed',
    about: 'rows',
    doors: ['viewer', 'admin'],
    input: z.strictObject({ rows: z.array(shownRow).check(atLeast(1), atMost(MOST_VOUCHED)) }),
    /**
     * Of the rows that the viewer may see, those whose property is not what is stored. They are published anew in the
     * background.
     */
    output: z.object({ doubtful: z.array(numericId) }),
  },
  'board.freeze': {
    guard: 'seesListed',
    about: 'issueIds',
    doors: ['viewer', 'admin'],
    input: freezeInput,
    output: z.object({ id: boardId, epics: z.int() }),
  },
  'board.list': {
    guard: 'signedIn',
    doors: ['viewer', 'admin'],
    /** `before`: only boards that were frozen before this time. */
    input: z.strictObject({ before: z.optional(isoTime) }),
    output: boardList,
  },
  'board.read': {
    guard: 'seesBoard',
    about: 'boardId',
    doors: ['viewer', 'admin'],
    input: z.strictObject({ boardId }),
    output: boardView,
  },
  /**
   * Of the epics that the viewer may see, those that nobody had rated when the board was frozen: their first save came
   * after it.
   */
  'board.newcomers': {
    guard: 'seesListed',
    about: 'issueIds',
    doors: ['viewer', 'admin'],
    input: newcomersInput,
    output: z.object({ newcomers: z.array(numericId) }),
  },
  'board.decide': {
    guard: 'ratesIssue',
    about: 'issueId',
    doors: ['viewer', 'admin'],
    input: decideInput,
    output: decisionSchema,
  },
  'board.delete': {
    guard: 'ownsBoard',
    about: 'boardId',
    doors: ['viewer', 'admin'],
    input: z.strictObject({ boardId }),
    output: z.object({ deleted: z.literal(true) }),
  },
  /** Sums over epics that the viewer may not see each of: of a project, only to who may browse it. */
  'trend.read': {
    guard: 'browsesProjects',
    about: 'projectIds',
    doors: ['viewer', 'admin'],
    input: trendInput,
    output: trendSchema,
  },
  'proposal.save': { guard: 'signedIn', doors: ['viewer', 'admin'], input: proposeInput, output: proposalView },
  'proposal.list': { guard: 'signedIn', doors: ['viewer', 'admin'], input: z.strictObject({}), output: proposalList },
  'proposal.decide': { guard: 'administersJira', doors: ['admin'], input: decideProposalInput, output: proposalView },
  /** Answers anyone but who made it with `forbidden`. */
  'proposal.withdraw': {
    guard: 'signedIn',
    doors: ['viewer', 'admin'],
    input: withdrawProposalInput,
    output: proposalView,
  },
  'settings.open': {
    guard: 'signedIn',
    doors: ['viewer', 'admin'],
    input: z.strictObject({}),
    output: z.object({ settings: settingsSchema, version }),
  },
  'settings.save': {
    guard: 'administersJira',
    doors: ['admin'],
    input: z.strictObject({
      version,
      settings: settingsSchema,
      reason: text(SETTINGS_REASON_MAX).check(z.trim(), atLeast(1)),
    }),
    output: z.object({ version }),
  },
  'needs.rights': {
    guard: 'signedIn',
    doors: ['viewer', 'admin'],
    input: z.strictObject({}),
    /**
     * Whether the caller may set the needs of stages, and the name of the group whose members may; null when none is
     * named.
     */
    output: z.object({ may: z.boolean(), group: z.nullable(z.string()) }),
  },
  'needs.save': {
    guard: 'setsNeeds',
    doors: ['viewer', 'admin'],
    /**
     * A stage that is not named keeps its need. It becomes the next version of the settings, in which nothing else
     * changes.
     */
    input: z.strictObject({
      version,
      needs: needsSchema,
      reason: text(SETTINGS_REASON_MAX).check(z.trim(), atLeast(1)),
    }),
    output: z.object({ version }),
  },
  'settings.history': {
    guard: 'administersJira',
    doors: ['admin'],
    /**
     * `before`: only versions older than this one; at most 25 are answered, newest first. Version 0, the defaults, is
     * not listed.
     */
    input: z.strictObject({ before: z.optional(version) }),
    output: z.object({ versions: z.array(settingsEntry), more: z.boolean() }),
  },
  'rescore.status': {
    guard: 'administersJira',
    doors: ['admin'],
    input: z.strictObject({}),
    /** `total` is an estimate until the state is `done`; `missed` counts epics that the app may not publish. */
    output: z.object({ state: z.enum(RESCORE_STATES), done: z.int(), total: z.int(), missed: z.int() }),
  },
  'health.read': {
    guard: 'administersJira',
    doors: ['admin'],
    input: z.strictObject({}),
    output: healthSchema,
  },
  'health.retry': {
    guard: 'administersJira',
    doors: ['admin'],
    /** `after`: goes on where an earlier call left off, by its `next`. */
    input: z.strictObject({ after: z.optional(isoTime) }),
    output: retrySchema,
  },
  'backup.page': {
    guard: 'administersJira',
    doors: ['admin'],
    /**
     * `after`: the last epic of the answer before; `history`: the versions that were left out of its history. The
     * settings are read by `settings.history`.
     */
    input: z.strictObject({
      cursor: z.optional(
        z.strictObject({
          after: z.nullable(numericId),
          history: z.nullable(z.strictObject({ from: version, end: version })),
        }),
      ),
    }),
    /** At most 100 epics; without `next` it was the last page. */
    output: z.object({
      site: z.string(),
      epics: z.array(backupEpic),
      continued: z.nullable(backupContinued),
      next: z.optional(
        z.object({ after: z.nullable(numericId), history: z.nullable(z.object({ from: version, end: version })) }),
      ),
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
} as const satisfies Record<string, Guarded & { doors: readonly Door[]; input: z.ZodMiniType; output: z.ZodMiniType }>;

export type ProcedureName = keyof typeof PROCEDURES;
export type Input<P extends ProcedureName> = z.infer<(typeof PROCEDURES)[P]['input']>;
export type Output<P extends ProcedureName> = z.infer<(typeof PROCEDURES)[P]['output']>;

export type AssessmentView = Output<'assessment.open'>;
export type HistoryEntry = z.infer<typeof historyEntry>;
export type SettingsEntry = z.infer<typeof settingsEntry>;
export type RescoreStatus = Output<'rescore.status'>;
export type ImportView = NonNullable<Output<'backup.status'>['last']>;
