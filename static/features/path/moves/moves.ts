import type { EntryView } from '#contract/register';
import type { MonthCell } from '#domain/measure/months';
import { moveEffect, type MoveEffect } from '#domain/path/moveEffect';
import type { WatchedStep } from '#domain/path/room';
import { isStep, type StepId } from '#domain/path/steps';
import { isOver } from '#kernel/days';

/** A move in the order of the days, with what its step did. */
export interface NumberedMove {
  entry: EntryView;
  /** From 1, by day; null for one without a day, which stands last. */
  n: number | null;
  /** Its day is there or over. */
  isDone: boolean;
  step: StepId | null;
  effect: MoveEffect;
}

const dayOf = ({ body: { at } }: EntryView): string | null => (typeof at === 'string' ? at : null);

/** @returns the moves that stand, those with a day first, in its order. @param now ISO 8601. */
export function numberedMoves(
  moves: readonly EntryView[],
  steps: readonly WatchedStep<StepId>[],
  now: string,
): NumberedMove[] {
  const order = (entry: EntryView): string => `${dayOf(entry) ?? '~'} ${entry.id}`;
  return moves
    .filter(({ removed }) => !removed)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((entry, at): NumberedMove => {
      const day = dayOf(entry);
      const step = isStep(entry.body['step']) ? entry.body['step'] : null;
      const cells = cellsOf(steps.find(({ id }) => id === step));
      return {
        ...{ entry, step },
        n: day === null ? null : at + 1,
        isDone: day !== null && day <= now,
        effect: moveEffect(cells, day ?? now),
      };
    });
}

const cellsOf = (step: WatchedStep | undefined): MonthCell[] =>
  (step?.readings ?? []).flatMap(({ period, cell }) => (cell === null ? [] : [{ ...cell, period }]));

/** @returns whether what a move offers is over. */
export const hasEnded = ({ body: { endsAt } }: EntryView, now: string): boolean =>
  typeof endsAt === 'string' && isOver(endsAt, now);
