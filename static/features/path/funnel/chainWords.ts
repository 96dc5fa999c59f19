import type { PathStanding } from '#domain/path/pathState';
import { stepWords, type StepId } from '#domain/path/steps';
import type { KindValues } from '#domain/register/kinds/index';
import type { PathNumbers } from '../words/numbers';
import { PATH_STATE_WORDS, stepsUpTo } from '../words/pathWords';

/** The chain in one line: the number first, then of what, its interval, and how it stands against the target. */
export interface ChainSentence {
  first: string | null;
  rest: string;
  range: string | null;
  target: string | null;
}

/** @returns what a path reaches, in words. */
export function chainSentence(
  { target, targetAt }: Pick<KindValues<'path'>, 'target' | 'targetAt'>,
  { funnel, state, adoption }: PathStanding<StepId>,
  numbers: PathNumbers,
): ChainSentence {
  const aim =
    target === null
      ? 'no target set'
      : `target ${numbers.percent(target / 100)}${targetAt === null ? '' : ` by ${numbers.day(targetAt)}`}`;
  if (funnel.state !== 'chain')
    return { first: null, rest: 'How many take every step is not known yet', range: null, target: aim };
  const { p, low, high, links, isWhole, upTo } = funnel;
  const rest = `take ${stepsUpTo(links.length, isWhole)}${isWhole ? '' : `, up to “${stepWords(upTo)}”`}`;
  const reached = adoption === null ? '' : `, ${numbers.percent(adoption / 100)} of it reached`;
  return {
    first: numbers.percent(p),
    rest,
    range: low === null || high === null ? null : numbers.percentRange({ low, high }),
    target: target === null ? aim : `${aim}${reached}: ${PATH_STATE_WORDS[state]}`,
  };
}
