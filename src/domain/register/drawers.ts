import type { Facts } from './facts';
import { emptyValues, type EntryKind, type EntryState, type EpicState } from './kind';
import type { KindName } from './kinds';
import { ISSUE_KIND_NAMES, ISSUE_KINDS, issueKind, type IssueKindName } from './kinds/atIssues';

/** A word of the panel, and what stands behind it. */
export interface Drawer {
  word: string;
  kinds: readonly KindName[];
  /** What is counted of its kinds, in words: `3 of 5`, `1 unanswered`; empty where there is nothing to count. */
  counts: readonly string[];
  /** Something stands behind it. */
  holds: boolean;
}

/**
 * @param facts what is counted of the registers of an epic.
 * @param owes the viewer owes an opinion on it: of what tells of the rating there is no word.
 * @returns the words of its panel, in the order of the table of kinds.
 */
export function drawersOf(facts: Facts, owes = false): Drawer[] {
  const words = [...new Set(ISSUE_KIND_NAMES.map(wordIn))];
  return words.flatMap((word) => {
    const kinds = ISSUE_KIND_NAMES.filter((kind) => wordIn(kind) === word && !(owes && kindOf(kind).tellsRating));
    const told = kinds.flatMap((kind) => kindOf(kind).behind?.(facts) ?? []);
    const counts = told.filter((one) => one !== '');
    return kinds.length === 0 ? [] : [{ word, kinds, counts, holds: told.length > 0 }];
  });
}

const kindOf = (kind: IssueKindName): EntryKind => ISSUE_KINDS[kind];

function wordIn(kind: IssueKindName): string {
  const { drawer, plural } = kindOf(kind);
  return drawer ?? plural;
}

/** @returns the word of the panel behind which records of a kind stand; null where they belong to no issue. */
export function wordOf(kind: KindName): string | null {
  const found = issueKind(kind);
  return found ? (found.drawer ?? found.plural) : null;
}

/** @returns the kinds that stand behind the same word of the panel. */
export const kindsBeside = (kind: KindName): readonly KindName[] =>
  ISSUE_KIND_NAMES.filter((other) => wordIn(other) === wordOf(kind));

/** Something that waits for somebody at an epic. */
export interface Asked {
  kind: KindName;
  /** How many of them wait, and since when the oldest does. */
  count: number;
  since: string | undefined;
}

/**
 * @param facts what is counted of the registers of an epic.
 * @param epic the epic as it is now: whose turn it is depends on it.
 * @returns what waits for a person, as far as it is counted: that it is theirs is said by the rule of each kind.
 */
export function askedOf(accountId: string, facts: Facts, epic: EpicState): Asked[] {
  return ISSUE_KIND_NAMES.flatMap((kind) => {
    const { waiting, ownerOf } = kindOf(kind);
    const { count, since } = waiting?.(facts) ?? { count: 0, since: undefined };
    return count > 0 && ownerOf(unanswered(kind), epic) === accountId ? [{ kind, count, since }] : [];
  });
}

/** A record that somebody else made, and that nobody has answered. */
function unanswered(kind: IssueKindName): EntryState {
  const { fields, statuses } = kindOf(kind);
  const status = Object.keys(statuses)[0] ?? '';
  const at = '';
  return { id: '', status, by: '', at, updatedAt: at, removed: false, values: emptyValues(fields), answer: null };
}
