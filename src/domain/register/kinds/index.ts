import { ISSUE_KINDS } from './atIssues';
import { definition } from './measure/definition';
import { item } from './map/item';
import { measure } from './measure/measure';
import { reading } from './measure/reading';
import { vetting } from './measure/vetting';
import { brief } from './path/brief';
import { cause } from './path/cause';
import { move } from './path/move';
import { path } from './path/path';
import { roomDecision } from './path/roomDecision';
import { roster } from './roster';
import type { Settings } from '#domain/settings/settings';
import type { Facts } from '../facts';
import type { EntryKind, EntryState, Values, ValuesOf } from '../kind';

/** What names a path comes behind the paths. */
const { pathChange, judgement, secondLook, objection, stop, ...said } = ISSUE_KINDS;

/** Every kind of register, under the name that its records carry. */
export const KINDS = {
  ...said,
  roster,
  path,
  move,
  cause,
  roomDecision,
  measure,
  definition,
  reading,
  vetting,
  brief,
  item,
  pathChange,
  judgement,
  secondLook,
  objection,
  stop,
} as const satisfies Record<string, EntryKind>;

export type KindName = keyof typeof KINDS;
export type KindValues<K extends KindName> = ValuesOf<(typeof KINDS)[K]['fields']>;

export const KIND_NAMES = Object.keys(KINDS) as KindName[];

/** @returns the kind, which answers everything that differs between kinds. */
export const kindNamed = (kind: KindName): EntryKind => KINDS[kind];

/** @param unsure what was counted last and is being saved now, where the records may miss what was saved before. */
export function countedOf(
  kind: KindName,
  entries: readonly EntryState[],
  { now, settings }: { now: string; settings: Settings },
  unsure?: { before: Partial<Facts>; changes: readonly { from: Values; to: Values }[] },
): Partial<Facts> {
  const { facts, whileUnsure } = kindNamed(kind);
  const counted = facts?.(entries, now, settings) ?? {};
  return unsure && whileUnsure ? whileUnsure(unsure.before, counted, unsure.changes) : counted;
}

/** Kinds of which something is counted and published with the rating of the issue. */
export const COUNTED_KINDS = KIND_NAMES.filter((name) => kindNamed(name).facts !== undefined);
