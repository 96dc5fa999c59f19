import { ask } from './ask';
import { judgement } from './audit/judgement';
import { secondLook } from './audit/secondLook';
import { objection } from './audit/objection';
import { stop } from './audit/stop';
import { challenge } from './challenge';
import { confirmation } from './confirmation';
import { disruption } from './disruption';
import { cohort } from './engagement/cohort';
import { gap } from './engagement/gap';
import { goLive } from './engagement/goLive';
import { session } from './engagement/session';
import { goal } from './goal';
import { opinion } from './opinion';
import { rewardDecision } from './measure/rewardDecision';
import { pathChange } from './path/pathChange';
import { realised } from './realised';
import { request } from './request';
import type { EntryKind } from '../kind';

/** The kinds whose records belong to an issue, in the order of the table: its panel loads no others. */
export const ISSUE_KINDS = {
  opinion,
  challenge,
  request,
  ask,
  disruption,
  cohort,
  session,
  gap,
  goLive,
  realised,
  goal,
  confirmation,
  rewardDecision,
  pathChange,
  judgement,
  secondLook,
  objection,
  stop,
} as const satisfies Record<string, EntryKind>;

export type IssueKindName = keyof typeof ISSUE_KINDS;
export const ISSUE_KIND_NAMES = Object.keys(ISSUE_KINDS) as IssueKindName[];

/** @returns the kind of that name; undefined for one whose records belong elsewhere. */
export const issueKind = (name: string): EntryKind | undefined =>
  ISSUE_KIND_NAMES.some((known) => known === name) ? ISSUE_KINDS[name as IssueKindName] : undefined;
