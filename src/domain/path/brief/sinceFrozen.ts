import { changeOf, type Change } from '#domain/measure/change';
import type { Share } from '#domain/measure/share';
import { sameJson } from '#kernel/sameJson';
import type { StepId } from '../steps';
import type { FrozenBrief, FrozenReach } from './frozenBrief';

/** What is otherwise today than a brief says. */
export type SinceThen =
  | { what: 'step'; step: StepId; before: Share; now: Share; period: string | null; change: Change['state'] }
  | { what: 'reach'; before: FrozenReach | null; now: FrozenReach | null }
  | { what: 'target'; before: number | null; now: number | null }
  | { what: 'customers'; before: number | null; now: number | null }
  | { what: 'room'; isOpen: boolean; since: string | null }
  | { what: 'moves' | 'causes' | 'decisions'; more: number };

/** @returns what differs between a brief and how its path stands now, what was read first. */
export function sinceFrozen(before: FrozenBrief, now: FrozenBrief): SinceThen[] {
  return [
    ...before.steps.flatMap((step): SinceThen[] => {
      const today = now.steps.find(({ id }) => id === step.id);
      if (!today || (sameJson(step.cell, today.cell) && step.period === today.period)) return [];
      const change = changeOf(step.cell, today.cell).state;
      return [{ what: 'step', step: step.id, before: step.share, now: today.share, period: today.period, change }];
    }),
    ...(sameJson(before.reach, now.reach) ? [] : [{ what: 'reach', before: before.reach, now: now.reach } as const]),
    ...numberChanged('target', before, now),
    ...numberChanged('customers', before, now),
    ...roomChanged(before, now),
    ...(['moves', 'causes', 'decisions'] as const).flatMap((what) => {
      const more = countOf(now, what) - countOf(before, what);
      return more > 0 ? [{ what, more }] : [];
    }),
  ];
}

const numberChanged = (what: 'target' | 'customers', { path: before }: FrozenBrief, { path: now }: FrozenBrief) =>
  before[what] === now[what] ? [] : [{ what, before: before[what], now: now[what] } as const];

function roomChanged({ room: before }: FrozenBrief, { room: now }: FrozenBrief): SinceThen[] {
  const isOpen = now.since !== null;
  return (before.since !== null) === isOpen ? [] : [{ what: 'room', isOpen, since: now.since }];
}

const countOf = (brief: FrozenBrief, what: 'moves' | 'causes' | 'decisions'): number =>
  brief[what].length + brief.more[what];
