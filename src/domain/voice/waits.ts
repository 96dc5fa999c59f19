import type { Summary } from '#domain/publication/summary';

/** What waits at an epic, as its published summary tells it. */
export interface Wait {
  kind: WaitName;
  n: number;
  /** Since when the longest of them waits, to the second; null where that is not known. */
  since: string | null;
}

/** All that there is to know of one kind of thing that waits. */
interface WaitKind {
  /** The epics at which one waits, in Jira's own search. */
  jql: string;
  /** @returns how many wait, and since when the first of them. */
  of: (summary: Summary) => { n: number; since?: string | undefined };
  /** One of them, and several, behind their number. */
  one: string;
  many: string;
}

/** Everything that can wait at an epic, what is most owed first. A new kind is an entry here. */
const WAITS = {
  challenges: {
    jql: 'customerOpenChallenges >= 1',
    of: ({ openChallenges = 0, challengesSince }) => ({ n: openChallenges, since: challengesSince }),
    one: 'challenge unanswered',
    many: 'challenges unanswered',
  },
  conflict: {
    jql: 'customerConflict = yes',
    of: ({ conflict }) => ({ n: conflict === 'yes' ? 1 : 0 }),
    one: 'conflict of gain and harm',
    many: 'conflicts of gain and harm',
  },
  asks: {
    jql: 'customerOpenAsks >= 1',
    of: ({ openAsks = 0, asksSince }) => ({ n: openAsks, since: asksSince }),
    one: 'ask to the sponsor open',
    many: 'asks to sponsors open',
  },
  opinions: {
    jql: 'customerOpinionsWaiting >= 1',
    of: ({ opinionsWaiting = 0, opinionsSince }) => ({ n: opinionsWaiting, since: opinionsSince }),
    one: 'opinion outstanding',
    many: 'opinions outstanding',
  },
} as const satisfies Record<string, WaitKind>;

export type WaitName = keyof typeof WAITS;
export const WAIT_NAMES = Object.keys(WAITS) as WaitName[];

/** @returns one, or several, of a kind in words: "challenges unanswered". */
export const waitWords = (kind: WaitName, n: number): string => (n === 1 ? WAITS[kind].one : WAITS[kind].many);

/** What waits of an epic, of each kind, the most owed first. */
export function waitsOf(summary: Summary): Wait[] {
  return WAIT_NAMES.flatMap((kind) => {
    const { n, since }: { n: number; since?: string | undefined } = WAITS[kind].of(summary);
    return n === 0 ? [] : [{ kind, n, since: since ?? null }];
  });
}

/** @returns the longest time that something has waited; null where no time is known. */
export const longestWait = (waits: readonly Wait[]): string | null =>
  waits.flatMap(({ since }) => since ?? []).sort()[0] ?? null;

/** The epics at which anything waits, in Jira's own search. */
export const ANYTHING_WAITS = WAIT_NAMES.map((kind) => WAITS[kind].jql).join(' OR ');
