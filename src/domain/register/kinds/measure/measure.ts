import {
  appointed,
  choice,
  decimal,
  department,
  line,
  month,
  number,
  paragraph,
  record,
  stage,
  yes,
} from '../../field';
import type { EntryKind } from '../../kind';
import { step, STEP_LABELS } from '../path/step';
import { FORMULA_LABELS } from './formula';
import { readingDue } from './readingDue';

const LARGEST = 1_000_000_000_000;

/** A number with a denominator: of a step of a path, of a stage, or of the office. */
export const measure = {
  name: 'Measure',
  plural: 'Measures',
  none: 'Nothing is measured yet.',
  add: 'Add a measure',
  home: 'project',
  parent: 'path',
  fields: {
    name: line({ label: 'Name of the measure' }),
    formula: choice({ label: 'How its value is made' }, FORMULA_LABELS),
    source: choice(
      { label: 'Where the figures come from' },
      { counted: 'Everybody is counted', asked: 'A sample is asked', system: 'A system counts everybody' },
    ),
    path: record({ label: 'Of which path' }, 'path'),
    shows: choice(
      { label: 'What it shows' },
      {
        ...STEP_LABELS,
        ways: 'How many do it digitally, of all ways',
        reasons: 'Why customers are lost',
        sustained1: 'Used in days 1 to 30 after first use',
        sustained2: 'Used in days 31 to 60 after first use',
        sustained3: 'Used in days 61 to 90 after first use',
        costOfDigital: 'What one digital case costs',
        costOfOther: 'What one other case costs',
        service: 'Service to customers',
        cost: 'What it costs us',
        revenue: 'What it earns',
        other: 'Something else',
      },
    ),
    owner: appointed({ label: 'Who enters it' }),
    step: step({ label: 'At which step', more: true }),
    definition: paragraph({ label: 'What exactly is counted', more: true }),
    unit: line({ label: 'Unit', more: true }),
    wanted: choice({ label: 'Which way is good', more: true }, { up: 'Higher is better', down: 'Lower is better' }),
    target: decimal({ label: 'Target', more: true }, -LARGEST, LARGEST),
    threshold: decimal({ label: 'Threshold, in per cent', hint: 'Below it the room opens', more: true }, 0, 100),
    everyMonths: number({ label: 'Due every so many months', more: true }, 1, 12),
    stage: stage({ label: 'Of which stage', more: true }),
    department: department({ label: 'Whose department', more: true }),
    counts: choice(
      { label: 'Output or outcome', more: true },
      { output: 'It counts what we do', outcome: 'It counts what changes for customers' },
    ),
    customerCares: yes({ label: 'Customers care about it', more: true }),
    rewarded: line({ label: 'Who is rewarded on it', more: true }),
    rewardWeight: decimal({ label: 'Its weight in the reward, in per cent', more: true }, 0, 100),
    rewardKept: paragraph({ label: 'Why it stays rewarded', hint: 'Though it counts what we do', more: true }),
    replaces: record({ label: 'Which measure it takes the place of', more: true }, 'measure'),
    replacesSince: month({ label: 'Since when it does', more: true }),
    decides: line({ label: 'Which decision it changes', more: true }),
    newestMonth: month({ label: 'Newest month', more: true }),
  },
  own: ['newestMonth'],
  derived: ['newestMonth'],
  steps: [],
  may: { add: ['edit', 'office'], change: ['edit', 'office'], answer: [] },
  statuses: { used: 'In use' },
  statusOf: () => 'used',
  ownerOf: ({ values, by }) => (typeof values['owner'] === 'string' ? values['owner'] : by),
  dueAt: (values, at) => readingDue({ at, values }).dueAt,
  tellsRating: false,
  card: {
    while: ['used'],
    asks: 'A reading of this measure is due.',
    does: 'Enter it',
    reminder: 'A reading of a measure that you enter is due.',
    turn: readingDue,
  },
  stands: ({ values: { path } }) => (typeof path === 'string' ? [path] : []),
} as const satisfies EntryKind;
