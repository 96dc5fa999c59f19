import { MARKS } from '#domain/audit/auditShare';
import { reaches } from '#domain/measure/share';
import type { MonthSums } from '#domain/trend/trend';
import { ladderOf, type Reached } from './ladder';
import type { OfficeMonth } from './officeMonth';

/** What a month says of a condition: a share of something, how many there are, or a number from 0 to 1. */
export type Figure =
  { kind: 'share'; part: number; of: number } | { kind: 'count'; value: number } | { kind: 'number'; value: number };

/** What a month holds for the ladder. */
export type LadderMonth = Omit<MonthSums, 'office'> & { office: OfficeMonth };

export interface Condition {
  id: string;
  /** What is to be so, and what its figure is a share of. */
  label: string;
  counts: string;
  /** What its figure is. */
  kind: Figure['kind'];
  bound: { atLeast: number } | { atMost: number };
  /** Null where there is no figure; `missing` then says which one, and why. */
  figure: (month: LadderMonth) => Figure | null;
  missing: string;
}

export interface Rung {
  id: string;
  label: string;
  /** What it means to stand on it. */
  about: string;
  conditions: readonly Condition[];
}

const share = (part: number, of: number): Figure | null => (of === 0 ? null : { kind: 'share', part, of });

/** Departments count where something was asked of somebody there. */
const askedIn = ({ people }: OfficeMonth): OfficeMonth['people'] => people.filter(({ asked }) => asked > 0);
const total = (people: OfficeMonth['people'], of: 'asked' | 'answered'): number =>
  people.reduce((sum, one) => sum + one[of], 0);

/** From the bottom. All that is asked of an office stands here, and nowhere else. */
export const RUNGS = [
  {
    id: 'rated',
    label: 'Rated',
    about: 'Epics are weighed for customers.',
    conditions: [
      {
        id: 'coverage',
        label: 'Epics are rated',
        counts: 'rated, of about all epics',
        kind: 'share',
        bound: { atLeast: 0.6 },
        figure: ({ counted }) => share(counted.rated, counted.epics),
        missing: 'Nobody knows how many epics there are: Jira did not let the app count them.',
      },
      {
        id: 'impact',
        label: 'It is said what they do to customers',
        counts: 'with an impact level, of the rated epics',
        kind: 'share',
        bound: { atLeast: 0.9 },
        figure: ({ withImpact, rated }) => share(withImpact, rated),
        missing: 'No project has enough rated epics.',
      },
      {
        id: 'request',
        label: 'It is said whether customers asked',
        counts: 'with an answer to it, of the rated epics',
        kind: 'share',
        bound: { atLeast: 0.8 },
        figure: ({ withRequest, rated }) => share(withRequest, rated),
        missing: 'No project has enough rated epics.',
      },
    ],
  },
  {
    id: 'heard',
    label: 'Heard',
    about: 'People close to customers, and customers, have a say.',
    conditions: [
      {
        id: 'asked',
        label: 'Colleagues are asked for their opinion',
        counts: 'on which somebody was asked, of the rated epics',
        kind: 'share',
        bound: { atLeast: 0.2 },
        figure: ({ office: { followed, rated } }) => share(followed.withAsked, rated),
        missing: 'No project has enough rated epics.',
      },
      {
        id: 'heard',
        label: 'Who was asked answers',
        counts: 'given, of the opinions that were asked for',
        kind: 'share',
        bound: { atLeast: 0.6 },
        figure: ({ office: { followed } }) => share(followed.heard, followed.asked),
        missing: 'Nobody was asked for an opinion.',
      },
      {
        id: 'customers',
        label: 'Customers take part',
        counts: 'with a plan for customers or a session, of the rated epics',
        kind: 'share',
        bound: { atLeast: 0.2 },
        figure: ({ office: { followed, rated } }) => share(followed.withCustomers, rated),
        missing: 'No project has enough rated epics.',
      },
    ],
  },
  {
    id: 'followed',
    label: 'Followed until used',
    about: 'What was built is followed until customers use it.',
    conditions: [
      {
        id: 'on-path',
        label: 'Epics name the path that they change',
        counts: 'that change a path, of the rated epics',
        kind: 'share',
        bound: { atLeast: 0.5 },
        figure: ({ office: { followed, rated } }) => share(followed.onPath, rated),
        missing: 'No project has enough rated epics.',
      },
      {
        id: 'on-target',
        label: 'Customers use those paths as wanted',
        counts: 'with no path off target, of the epics whose adoption is known',
        kind: 'share',
        bound: { atLeast: 0.5 },
        figure: ({ office: { followed } }) => share(followed.onTarget, followed.adopted),
        missing: 'Of no epic the adoption is known: a path needs a target and readings.',
      },
      {
        id: 'realised',
        label: 'It is said what came true',
        counts: 'with a word on what came true, of the rated epics',
        kind: 'share',
        bound: { atLeast: 0.1 },
        figure: ({ office: { followed, rated } }) => share(followed.realised, rated),
        missing: 'No project has enough rated epics.',
      },
    ],
  },
  {
    id: 'honest',
    label: 'Audited and honest',
    about: 'What is delivered is audited, and we reward what we say.',
    conditions: [
      {
        id: 'judged',
        label: 'Deliverables are judged',
        counts: 'deliverables judged',
        kind: 'count',
        bound: { atLeast: 30 },
        figure: ({ judged }) => (judged === 0 ? null : { kind: 'count', value: judged }),
        missing: 'In no project enough deliverables were judged.',
      },
      {
        id: 'speaking',
        label: 'Deliverables speak to customers',
        counts: 'customer or mixed, of the deliverables that were judged',
        kind: 'share',
        bound: { atLeast: MARKS.speaking },
        figure: ({ speaking, judged }) => share(speaking, judged),
        missing: 'In no project enough deliverables were judged.',
      },
      {
        id: 'told',
        label: 'Gaps are told upward',
        counts: 'told, of the gaps that were found',
        kind: 'share',
        bound: { atLeast: 0.9 },
        figure: ({ office: { followed } }) => share(followed.gapsTold, followed.gaps),
        missing: 'No gap was found: no session with customers noted one.',
      },
      {
        id: 'say-do',
        label: 'We reward what we say',
        counts: 'apart, from 0 (the same) to 1',
        kind: 'number',
        bound: { atMost: 0.25 },
        figure: ({ office: { sayDo } }) => (sayDo === null ? null : { kind: 'number', value: sayDo }),
        missing: 'No measure of a stage says what weight it has in a reward, or no stage has a need.',
      },
      {
        id: 'output',
        label: 'Measures say what changes for customers',
        counts: 'that count what we do, of the measures in use',
        kind: 'share',
        bound: { atMost: 0.5 },
        figure: ({ office: { output } }) => share(output.output, output.measures),
        missing: 'There is no measure.',
      },
    ],
  },
  {
    id: 'devolved',
    label: 'Devolved',
    about: 'The departments do it themselves.',
    conditions: [
      {
        id: 'outside',
        label: 'It is done outside the office',
        counts: 'by people outside the office, of the ratings, answers and judgements of the month',
        kind: 'share',
        bound: { atLeast: 0.5 },
        figure: ({ office: { did } }) => (did === null || did.outside === null ? null : share(did.outside, did.all)),
        missing: 'Nothing was rated, answered or judged in the month, or nobody knows who belongs to the office.',
      },
      {
        id: 'participation',
        label: 'Who is asked takes part',
        counts: 'answered, judged or rated, of the people who were asked',
        kind: 'share',
        bound: { atLeast: 0.6 },
        figure: ({ office }) => share(total(office.people, 'answered'), total(office.people, 'asked')),
        missing: 'Nobody was asked for anything in the month.',
      },
      {
        id: 'departments',
        label: 'No department is silent',
        counts: 'where somebody took part, of the departments where somebody was asked',
        kind: 'share',
        bound: { atLeast: 1 },
        figure: ({ office }) =>
          share(askedIn(office).filter(({ answered }) => answered > 0).length, askedIn(office).length),
        missing: 'Nobody was asked for anything in the month.',
      },
    ],
  },
] as const satisfies readonly Rung[];

type AnyCondition = (typeof RUNGS)[number]['conditions'][number];
export type ConditionId = AnyCondition['id'];

/** A condition with what a month says of it. */
export interface Stated {
  condition: Condition & { id: ConditionId };
  figure: Figure | null;
  holds: boolean | null;
}

export interface StatedRung {
  rung: Rung;
  isReached: boolean;
  conditions: Stated[];
}

export interface Ladder extends Reached {
  rungs: StatedRung[];
  /** The next condition that is missing, of the rung after those reached. */
  missing: Stated | null;
}

/** @returns the value that a figure is compared by. */
export const valueOfFigure = (figure: Figure): number =>
  figure.kind === 'share' ? figure.part / figure.of : figure.value;

const holds = (bound: Condition['bound'], value: number): boolean =>
  'atLeast' in bound ? reaches(value, bound.atLeast) : reaches(bound.atMost, value);

/** @returns how far a month stands on the ladder, with the figure of each condition. */
export function ladderIn(month: LadderMonth): Ladder {
  const stated = RUNGS.map(({ conditions }) =>
    conditions.map((condition): Stated => {
      const figure = condition.figure(month);
      return { condition, figure, holds: figure === null ? null : holds(condition.bound, valueOfFigure(figure)) };
    }),
  );
  const reached = ladderOf(stated.map((some) => some.map((one) => ({ id: one.condition.id, holds: one.holds }))));
  return {
    ...reached,
    rungs: RUNGS.map((rung, at) => ({ rung, isReached: at < reached.reached, conditions: stated[at] ?? [] })),
    missing: stated.flat().find(({ condition }) => condition.id === reached.next) ?? null,
  };
}

/** @returns the month with its part for the ladder; null where that was not counted. */
export const ladderMonth = (sums: MonthSums | null): LadderMonth | null =>
  sums?.office ? { ...sums, office: sums.office } : null;
