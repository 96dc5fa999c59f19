import type { Period, Shift } from '#domain/path/read/shift';
import type { PathNumbers } from '../words/numbers';
import { sentenceCase } from '../words/pathWords';
import type { MarkedMove } from './marks';
import type { LaidOut } from './monthPlotOf';

/** What the substitution says: its sentence, then the arithmetic behind it. */
export interface ShiftWords {
  sentence: string;
  ratio: string | null;
  sums: string | null;
}

const NOT_SAID = {
  'not provided': 'Nobody can say yet whether customers move over: the months before were not all provided.',
  refused: 'Nobody can say whether customers move over: in one month there are more digital than all. Correct it.',
  'not comparable':
    'Nobody can say yet whether customers move over: the months before were read by another definition.',
} as const;

const PER = 100;

export function shiftWords({ before, after, months, substitution }: Shift, numbers: PathNumbers): ShiftWords {
  if (!('digital' in substitution)) return { sentence: NOT_SAID[substitution.state], ratio: null, sums: null };
  const { state, digital, other, value } = substitution;
  const signed = (change: number): string => `${change < 0 ? '−' : '+'}${numbers.figures(Math.abs(change))}`;
  const span = (period: Period): string =>
    months === 1 ? numbers.month(period.to) : `${numbers.month(period.from)} to ${numbers.month(period.to)}`;
  const per = value === null ? null : Math.round(Math.abs(value) * PER);
  return {
    sentence: sentenceCase(state),
    ratio:
      per === null
        ? null
        : `For ${PER} more digital, ${numbers.figures(per)} ${(value ?? 0) < 0 ? 'more' : 'fewer'} in the other ways.`,
    sums: `${span(after)} against ${span(before)}: ${signed(digital)} digital, ${signed(other)} other.`,
  };
}

interface Pictured {
  digital: ReadonlyMap<string, number>;
  other: ReadonlyMap<string, number>;
  laid: LaidOut;
  marks: readonly MarkedMove[];
}

/** @returns what the picture of both ways shows, for who cannot see it. */
export function besideSentence({ digital, other, laid, marks }: Pictured, numbers: PathNumbers): string {
  const read = laid.months.filter((month) => digital.has(month));
  const [first, last] = [read[0], read.at(-1)];
  if (first === undefined || last === undefined) return 'No month was read.';
  const fromTo = (values: ReadonlyMap<string, number>): string =>
    `from ${numbers.figures(values.get(first) ?? 0)} to ${numbers.figures(values.get(last) ?? 0)}`;
  const gaps = laid.gaps.length;
  return [
    `${numbers.month(first)} to ${numbers.month(last)}: digital ${fromTo(digital)}, other ways ${fromTo(other)}.`,
    ...(gaps > 0 ? [`${numbers.figures(gaps)} ${gaps === 1 ? 'month' : 'months'} not provided.`] : []),
    ...laid.breaks.map((from) => `A new definition from ${numbers.month(from)}: what was before is not comparable.`),
    ...marks.map(({ n, name, at }) => `Move ${n}, ${name}, on ${numbers.day(at)}.`),
    'Every month stands below.',
  ].join(' ');
}
