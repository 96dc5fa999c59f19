import type { MonthSums } from '#domain/trend/trend';

/** What a month says of one figure: a share with what it is a share of, or a sum of levels. */
export type MonthFigure = { kind: 'share'; part: number; of: number } | { kind: 'sum'; value: number };

/** A figure that is drawn over the months. */
export interface TrendFigure {
  label: string;
  /** What it is, in the words under the label. */
  hint: string;
  /** Head of its column. */
  column: string;
  kind: MonthFigure['kind'];
  /** Null where nobody answered, or nothing could be counted: a gap. */
  of: (sums: MonthSums) => MonthFigure | null;
}

const share = (part: number, of: number): MonthFigure | null => (of === 0 ? null : { kind: 'share', part, of });
const sum = (value: number, known: number): MonthFigure | null => (known === 0 ? null : { kind: 'sum', value });

export const TREND_FIGURES: readonly TrendFigure[] = [
  {
    label: 'Rating coverage',
    hint: 'rated epics, of about all epics',
    column: 'Rated',
    kind: 'share',
    of: ({ counted }) => share(counted.rated, counted.epics),
  },
  {
    label: 'Good for customers',
    hint: 'impact above 0, of the epics with an impact level',
    column: 'Good for customers',
    kind: 'share',
    of: ({ positive, withImpact }) => share(positive, withImpact),
  },
  {
    label: 'Asked for by customers',
    hint: 'requested, of the epics that say whether they were',
    column: 'Asked for',
    kind: 'share',
    of: ({ requested, withRequest }) => share(requested, withRequest),
  },
  {
    label: 'Harm to customers',
    hint: 'sum of the impact levels below 0',
    column: 'Harm',
    kind: 'sum',
    of: ({ harm, withImpact }) => sum(harm, withImpact),
  },
  {
    label: 'Disruption while delivering',
    hint: 'sum of the levels 0 to 3, apart from harm',
    column: 'Disruption',
    kind: 'sum',
    of: ({ disruption, withDisruption }) => sum(disruption, withDisruption),
  },
  {
    label: 'Speaks to customers',
    hint: 'customer or mixed, of the deliverables that were judged',
    column: 'Speaks to customers',
    kind: 'share',
    of: ({ speaking, judged }) => share(speaking, judged),
  },
];

/**
 * @returns the height of a figure: 0 to 1 for a share (a count of Jira is about, so never above), the sum itself
 * otherwise.
 */
export const heightOf = (figure: MonthFigure): number =>
  figure.kind === 'share' ? Math.min(1, figure.part / figure.of) : figure.value;
