import type { WarningId } from '../warnings';
import { sameJson } from '#kernel/sameJson';
import type { FrozenGoLive } from './frozenGoLive';

/** What is otherwise today than the page before go-live says. */
export type SinceGoLive =
  | { what: 'light'; words: string; on: boolean }
  | { what: 'confirmed'; standing: boolean }
  | { what: 'held' | 'gaps' | 'after'; more: number }
  | { what: 'untold'; before: number; now: number }
  | { what: 'warning'; id: WarningId; isThere: boolean }
  | { what: 'unseen'; before: FrozenGoLive['unseen']; now: FrozenGoLive['unseen'] };

/** @returns what differs between the page and how its epic stands now, what is ready first. */
export function sinceGoLive(before: FrozenGoLive, now: FrozenGoLive): SinceGoLive[] {
  return [
    ...now.lights.flatMap(({ id, words, on }): SinceGoLive[] => {
      // Of the confirmation it is said by itself.
      const was = before.lights.find((light) => light.id === id);
      return !was || was.on === on || id === 'leadership' ? [] : [{ what: 'light', words, on }];
    }),
    ...confirmationChanged(before, now),
    ...(['held', 'gaps', 'after'] as const).flatMap((what): SinceGoLive[] => {
      const more = now.counts[what] - before.counts[what];
      return more > 0 ? [{ what, more }] : [];
    }),
    ...untoldChanged(before, now),
    ...warningsChanged(before, now),
    ...(sameJson(before.unseen.more, now.unseen.more)
      ? []
      : [{ what: 'unseen', before: before.unseen, now: now.unseen } as const]),
  ];
}

const stands = ({ confirmed }: FrozenGoLive): boolean => confirmed?.standing === true;

const confirmationChanged = (before: FrozenGoLive, now: FrozenGoLive): SinceGoLive[] =>
  stands(before) === stands(now) ? [] : [{ what: 'confirmed', standing: stands(now) }];

/** Gaps that nobody told upward. */
export const untoldIn = ({ counts: { gaps, told } }: Pick<FrozenGoLive, 'counts'>): number => gaps - told;

function untoldChanged(before: FrozenGoLive, now: FrozenGoLive): SinceGoLive[] {
  const [then, today] = [untoldIn(before), untoldIn(now)];
  return then === today ? [] : [{ what: 'untold', before: then, now: today }];
}

function warningsChanged(before: FrozenGoLive, now: FrozenGoLive): SinceGoLive[] {
  const [then, today] = [before, now].map(({ warnings }) => new Set<WarningId>(warnings.map(({ id }) => id)));
  const only = (of: ReadonlySet<WarningId> | undefined, other: ReadonlySet<WarningId> | undefined, isThere: boolean) =>
    [...(of ?? [])].filter((id) => !other?.has(id)).map((id) => ({ what: 'warning', id, isThere }) as const);
  return [...only(today, then, true), ...only(then, today, false)];
}
