import * as z from 'zod/mini';
import { REASON_MAX } from '#domain/rating/assessment';
import { MOST_PLACES } from '#domain/portfolio/rank';
import { atLeast, atMost } from '#kernel/lengths';
import { day, text } from '#kernel/scalars';

/**
 * The actions that rules of Automation and agents call, by their keys in the manifest, which says the same of each for
 * Jira. What an action is given is written by a rule or by a language model: it is parsed here, and says nothing of who
 * asks.
 */

/** Length, in characters, of the key or name of a project. */
export const PROJECT_MAX = 80;

/** One thing that an action is given. */
export interface ActionInput<T = unknown> {
  title: string;
  /** As Jira knows it. */
  type: 'string' | 'integer';
  required: boolean;
  description: string;
  /** What can be written, for whoever wrote something else. */
  advice: string;
  schema: z.ZodMiniType<T>;
}

/** A line that is written; rules and models write numbers for it, too. */
const line = (most: number) =>
  z.pipe(
    z.pipe(
      z.union([z.string(), z.number()]),
      z.transform((value) => String(value).trim()),
    ),
    text(most).check(atLeast(1)),
  );

const KEY_MAX = 80;
const NAME_MAX = 128;

const issueKey: ActionInput<string> = {
  title: 'Issue key',
  type: 'string',
  required: true,
  description: 'Key of the epic, such as ABC-12. In a rule: {{issue.key}}.',
  advice: 'Write the key of an issue, such as ABC-12.',
  schema: z.pipe(
    z.pipe(
      line(KEY_MAX),
      z.transform((key) => key.toUpperCase()),
    ),
    z.string().check(z.regex(/^[A-Z][A-Z0-9_]*-[1-9][0-9]*$/)),
  ),
};

const project: ActionInput<string> = {
  title: 'Project',
  type: 'string',
  required: false,
  description: 'Key or name of one project. Without it, all epics that you can see count.',
  advice: `Write the key or the name of a project, in at most ${PROJECT_MAX} characters.`,
  schema: line(PROJECT_MAX),
};

/** What each action is given. */
export const ACTIONS = {
  'read-rating': { issueKey },
  'set-answer': {
    issueKey,
    question: {
      title: 'Question',
      type: 'string',
      required: true,
      description: 'Name of the question as the rating panel shows it, such as Customer impact or Journey stage.',
      advice: `Write the name of a question, in at most ${KEY_MAX} characters.`,
      schema: line(KEY_MAX),
    },
    answer: {
      title: 'Answer',
      type: 'string',
      required: true,
      description: 'The answer: a level such as 2, Yes or No, a number, or the name of an option or a stage.',
      advice: `Write the answer, in at most ${REASON_MAX} characters.`,
      schema: line(REASON_MAX),
    },
  },
  'ask-opinion': {
    issueKey,
    person: {
      title: 'Person',
      type: 'string',
      required: true,
      description: 'Whom to ask: a name as Jira shows it, or an account id. In a rule: {{assignee.accountId}}.',
      advice: `Write a name or an account id, in at most ${NAME_MAX} characters.`,
      schema: line(NAME_MAX),
    },
    until: {
      title: 'Until',
      type: 'string',
      required: true,
      description: 'Last day for the opinion, as year, month and day: 2026-12-24.',
      advice: 'Write a day as year, month and day, such as 2026-12-24.',
      schema: z.pipe(line(KEY_MAX), day),
    },
  },
  'list-contested': {
    project,
    places: {
      title: 'Places',
      type: 'integer',
      required: false,
      description: 'After how many places the line stands. Without it, after 20.',
      advice: `Write a whole number from 1 to ${MOST_PLACES}.`,
      schema: z.pipe(
        z.pipe(z.pipe(line(KEY_MAX), z.string().check(z.regex(/^\d{1,9}$/), atMost(KEY_MAX))), z.transform(Number)),
        z.int().check(z.gte(1), z.lte(MOST_PLACES)),
      ),
    },
  },
  'list-thin-stages': { project },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ActionInput>>>>;

export type ActionName = keyof typeof ACTIONS;

type InputOf<I> = I extends ActionInput<infer T> ? T : never;
type RequiredOf<A> = { [N in keyof A]: A[N] extends { required: false } ? never : N }[keyof A];

/** What an action is given, once it is parsed. */
export type ActionInputs<A extends ActionName> = {
  [N in RequiredOf<(typeof ACTIONS)[A]>]: InputOf<(typeof ACTIONS)[A][N]>;
} & {
  [N in Exclude<keyof (typeof ACTIONS)[A], RequiredOf<(typeof ACTIONS)[A]>>]?: InputOf<(typeof ACTIONS)[A][N]>;
};
