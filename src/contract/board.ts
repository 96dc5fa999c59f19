import * as z from 'zod/mini';
import { boardHead, boardId, frozenEpic, MOST_FROZEN, SCOPE_MAX, TITLE_MAX } from '#domain/board/board';
import { decisionSchema, DECISION_REASON_MAX, DECISIONS } from '#domain/board/decision';
import { epicVoices } from '#domain/board/epicVoices';
import { MOST_ORDERED, TIE_REASON_MAX, toldOrder } from '#domain/board/tie';
import { MOST_PLACES } from '#domain/portfolio/rank';
import { settingsSchema } from '#domain/settings/settings';
import { atLeast, atMost } from '#kernel/lengths';
import { isoTime, numericId, text } from '#kernel/scalars';
import { MOST_COMPARED, MOST_NEWCOMERS, MOST_VOICED } from './bounds/atOnce';
import { words } from './fields';
import type { Procedures } from './guards';

/** `issueIds`: what the screen shows, best first. What is frozen of them is read, scored and ranked by the server. */
const freezeInput = z.strictObject({
  title: words(TITLE_MAX),
  scope: words(SCOPE_MAX),
  places: z.int().check(z.gte(1), z.lte(MOST_PLACES)),
  issueIds: z.array(numericId).check(atLeast(1), atMost(MOST_FROZEN)),
  /** There are more ranked epics than those that are sent. */
  more: z.boolean(),
});

/** Boards of whose projects the viewer may browse one at least, newest first; `next`: there may be older ones. */
const boardList = z.object({ boards: z.array(boardHead), next: z.optional(isoTime) });

/** An epic of a board that the viewer may see now, and whether they may decide about it. */
const readEpic = z.extend(frozenEpic, { mayDecide: z.boolean() });

/** A decision with what it replaced, newest first. */
const readDecision = z.extend(decisionSchema, { earlier: z.array(z.omit(decisionSchema, { issueId: true })) });

/** The tie that crosses the line, as far as the viewer sees it. */
const readTie = z.object({
  rank: z.int(),
  /** How many of its epics stand above the line. */
  open: z.int(),
  /** Epics of it that the viewer may not see now, or that are deleted: then somebody else has to order it. */
  leftOut: z.int(),
  mayDecide: z.boolean(),
  /** The order in force with what it replaced, newest first; null: none, or the viewer sees no epic of it. */
  decided: z.nullable(z.extend(toldOrder, { earlier: z.array(toldOrder) })),
});

const boardView = z.object({
  board: boardHead,
  settings: settingsSchema,
  epics: z.array(readEpic),
  /** Epics of the board that the viewer may not see now, or that are deleted. Nothing more is told of them. */
  leftOut: z.int(),
  decisions: z.array(readDecision),
  /** Null where no tie crosses the line, or the viewer sees none of its epics. */
  tie: z.nullable(readTie),
  /** Name of the group whose members may decide, too. */
  deciders: z.nullable(z.string()),
  mayDelete: z.boolean(),
});

const decideInput = z.strictObject({
  boardId,
  /** Ignored on an issue panel, where it comes from the context; required elsewhere. */
  issueId: z.optional(numericId),
  /** Version of the decision that the screen shows; 0 without one. */
  version: z.int().check(z.gte(0), z.lte(10_000)),
  decision: z.enum(DECISIONS),
  reason: z.nullable(text(DECISION_REASON_MAX)),
});

const orderTieInput = z.strictObject({
  boardId,
  /** Version of the order that the screen shows; 0 without one. */
  version: z.int().check(z.gte(0), z.lte(10_000)),
  /** Ids of the epics of the tie that were asked about, the first one first. */
  order: z.array(numericId).check(atLeast(2), atMost(MOST_ORDERED)),
  reason: words(TIE_REASON_MAX),
});

/** `since`: when a board was frozen. `issueIds`: epics that it does not hold. */
export const newcomersInput = z.strictObject({
  since: isoTime,
  issueIds: z.array(numericId).check(atLeast(1), atMost(MOST_NEWCOMERS)),
});

/**
 * The newest board of which the viewer may see an epic, with those that they may see. `newcomers`: of the epics that it
 * does not hold, at most the first hundred of them, those that nobody had rated when it was frozen.
 */
const newestBoard = z.object({
  board: z.omit(boardHead, { author: true }),
  settings: settingsSchema,
  epics: z.array(frozenEpic),
  newcomers: z.array(numericId),
});

export const boardProcedures = {
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
   * What is said against the rating of epics of the board, and who should be in the room: of those that the viewer may
   * see. Of at most thirty the words are read; `unread` counts those beyond of which there are any.
   */
  'board.voices': {
    guard: 'seesBoard',
    about: 'boardId',
    doors: ['viewer', 'admin'],
    input: z.strictObject({ boardId, issueIds: z.array(numericId).check(atLeast(1), atMost(MOST_VOICED)) }),
    output: z.object({ voices: z.array(epicVoices), unread: z.int() }),
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
  /** `issueIds`: what the screen ranks now, best first. */
  'board.newest': {
    guard: 'seesListed',
    about: 'issueIds',
    doors: ['viewer', 'admin'],
    input: z.strictObject({ issueIds: z.array(numericId).check(atLeast(1), atMost(MOST_COMPARED)) }),
    output: z.object({ newest: z.nullable(newestBoard) }),
  },
  'board.decide': {
    guard: 'decidesIssue',
    about: 'issueId',
    doors: ['viewer', 'admin'],
    input: decideInput,
    output: decisionSchema,
    conflict: decisionSchema,
  },
  'board.orderTie': {
    guard: 'decidesTie',
    about: 'boardId',
    doors: ['viewer', 'admin'],
    input: orderTieInput,
    output: toldOrder,
    conflict: toldOrder,
  },
  'board.delete': {
    guard: 'ownsBoard',
    about: 'boardId',
    doors: ['viewer', 'admin'],
    input: z.strictObject({ boardId }),
    output: z.object({ deleted: z.literal(true) }),
  },
} as const satisfies Procedures;

export type NewestBoard = z.infer<typeof newestBoard>;
export type BoardView = z.infer<typeof boardView>;
export type ReadDecision = z.infer<typeof readDecision>;
export type ReadTie = z.infer<typeof readTie>;
