import type { PastRoom } from '#domain/path/roomHistory';
import { stepWords, type StepId } from '#domain/path/steps';
import { counted, type Figures } from '../../../parts/texts/counted';

const TOO_FEW: Readonly<Record<StepId, string>> = {
  told: 'are told',
  knows: 'know where',
  canGetIn: 'can get in',
  once: 'use it once',
  again: 'use it again',
  still: 'still use it',
};

const joined = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** @returns what is wrong: `too few know where`, `too few are told and can get in`. */
export const tooFewWords = (steps: readonly StepId[]): string =>
  `too few ${joined(steps.map((step) => TOO_FEW[step]))}`;

/** @returns the steps by their names: `told and knows where`. */
export const stepsWords = (steps: readonly StepId[]): string => joined(steps.map(stepWords));

/** Actions as far as they are read: how many, and how many of them are done. */
export interface ActionCount {
  all: number;
  done: number;
  /** There are more, which were not read. */
  more: boolean;
}

/** @returns what is done about it: `2 causes, 3 actions, 1 done`. @param actions null while they are not read. */
export function doneWords(figures: Figures, causes: number, actions: ActionCount | null): string {
  const parts = [causes === 0 ? 'no cause written down yet' : counted(figures, causes, 'cause', 'causes')];
  if (actions !== null && causes > 0) {
    parts.push(
      actions.all === 0
        ? 'no action yet'
        : `${actions.more ? 'at least ' : ''}${counted(figures, actions.all, 'action', 'actions')}`,
    );
    if (actions.done > 0) parts.push(`${figures(actions.done)} done`);
  }
  return parts.join(', ');
}

/** @param day writes a day, @param month a month, as the viewer does. @returns how a room ended. */
export function endWords(
  { end }: Pick<PastRoom<StepId>, 'end'>,
  { day, month }: { day: (iso: string) => string; month: (period: string) => string },
): string {
  if (end === null) return 'still open';
  if (end.how === 'recovered') return `until ${month(end.month)}, when no step was below its threshold any more`;
  return `until ${day(end.decision.at)}, closed with a decision`;
}
