import { ladderIn, ladderMonth, RUNGS } from '#domain/ladder/rungs';
import type { MonthSums } from '#domain/trend/trend';

/** What a month says of one figure: a share with what it is a share of, a sum of levels, or any other number. */
export type MonthFigure =
  { kind: 'share'; part: number; of: number } | { kind: 'sum'; value: number } | { kind: 'number'; value: number };

/** A figure that is drawn over the months. */
export interface TrendFigure {
  label: string;
  /** What it is, in the words under the label. */
  hint: string;
  /** Head of its column. */
  column: string;
  kind: MonthFigure['kind'];
  /** The value at the top, where that is always the same. */
  most?: number;
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

/** Of the office itself: what it is there for, and how far it is from not being needed any more. */
export const OFFICE_FIGURES: readonly TrendFigure[] = [
  {
    label: 'Rung of the ladder',
    hint: `rungs reached, of ${RUNGS.length}`,
    column: 'Rung',
    kind: 'number',
    most: RUNGS.length,
    of: (sums) => {
      const month = ladderMonth(sums);
      return month && { kind: 'number', value: ladderIn(month).reached };
    },
  },
  {
    label: 'Done outside the office',
    hint: 'of what was rated, answered and judged in the month',
    column: 'Done outside',
    kind: 'share',
    of: ({ office }) => (office?.did && office.did.outside !== null ? share(office.did.outside, office.did.all) : null),
  },
  {
    label: 'Participation',
    hint: 'answered, judged or rated, of the people who were asked',
    column: 'Participation',
    kind: 'share',
    of: ({ office }) => office && share(peopleOf(office, 'answered'), peopleOf(office, 'asked')),
  },
  {
    label: 'From what we say to what we reward',
    hint: '0: rewards lie where customers need us; 1: nowhere there',
    column: 'Say and reward apart',
    kind: 'number',
    most: 1,
    of: ({ office }) => (office && office.sayDo !== null ? { kind: 'number', value: office.sayDo } : null),
  },
  {
    label: 'Measures of what we do',
    hint: 'output, of the measures in use',
    column: 'Output',
    kind: 'share',
    of: ({ office }) => office && share(office.output.output, office.output.measures),
  },
];

const peopleOf = ({ people }: NonNullable<MonthSums['office']>, of: 'asked' | 'answered'): number =>
  people.reduce((sum, one) => sum + one[of], 0);

/**
 * @returns the height of a figure: 0 to 1 for a share (a count of Jira is about, so never above), the sum itself
 * otherwise.
 */
export const heightOf = (figure: MonthFigure): number =>
  figure.kind === 'share' ? Math.min(1, figure.part / figure.of) : figure.value;
