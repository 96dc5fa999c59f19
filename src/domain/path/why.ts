import { shareOf, type Share } from '#domain/measure/share';
import type { Source } from '#domain/measure/reading';

/** What a reason calls for: a better experience, or education and another habit. */
export const BRANCHES = ['experience', 'habit'] as const;
export type Branch = (typeof BRANCHES)[number];

export const BRANCH_WORDS: Readonly<Record<Branch, string>> = {
  experience: 'the experience',
  habit: 'education and habit',
};

/** A reason, and how many people gave it. */
export interface Reason {
  id: string;
  /** Ties go by it; the id where it is absent. */
  name?: string | undefined;
  /** Null while nobody said what it calls for: it is then a mention of neither branch. */
  branch: Branch | null;
  /** People. */
  x: number;
}

export interface Asked {
  /** People. */
  asked: number;
  /** People who gave at least one reason. */
  gave: number;
  reasons: readonly Reason[];
  /** A sample unless it is said that everybody answered. */
  source?: Source | undefined;
}

export const UNEXPLAINED = 'unexplained';

/** One line: x of the people asked. Several reasons a person, so lines do not add up to 100 %. */
export type WhyLine = Share & { id: string; x: number; n: number; branch: Branch | null };

export interface Why {
  lines: WhyLine[];
  /** Of all mentions, those of each branch. */
  mix: Record<Branch, Share>;
  mentions: number;
}

/**
 * Why people are lost at a step. The unexplained stand first: what nobody gave a reason for is the largest thing that
 * one does not know. Then each reason, the largest first, ties by name.
 */
export function whyOf({ asked, gave, reasons, source = 'asked' }: Asked): Why {
  const line = (id: string, x: number, branch: Branch | null): WhyLine => ({
    ...shareOf({ x, n: asked, source }),
    id,
    x,
    n: asked,
    branch,
  });
  const mentions = reasons.reduce((sum, { x }) => sum + x, 0);
  const of = (branch: Branch): Share =>
    shareOf({ x: reasons.reduce((sum, one) => sum + (one.branch === branch ? one.x : 0), 0), n: mentions, source });
  return {
    lines: [
      line(UNEXPLAINED, asked - gave, null),
      ...[...reasons].sort(largestFirst).map(({ id, x, branch }) => line(id, x, branch)),
    ],
    mix: { experience: of('experience'), habit: of('habit') },
    mentions,
  };
}

const nameOf = ({ id, name }: Reason): string => name ?? id;

function largestFirst(a: Reason, b: Reason): number {
  if (a.x !== b.x) return b.x - a.x;
  return nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0;
}

/**
 * Counts what people said one by one. Whoever names a reason twice gave it once.
 * @param people one list of reasons for each person asked; empty where they gave none.
 * @param branches of the reasons.
 */
export function askedOf(
  people: readonly (readonly string[])[],
  branches: Readonly<Partial<Record<string, Branch>>>,
): Asked {
  const counts = new Map<string, number>();
  for (const reasons of people) for (const id of new Set(reasons)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return {
    asked: people.length,
    gave: people.filter((reasons) => reasons.length > 0).length,
    reasons: [...counts].map(([id, x]) => ({ id, x, branch: branches[id] ?? null })),
  };
}
