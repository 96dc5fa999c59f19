import { appointed, choice, department, line, number, paragraph, record, stage, yes } from '../../field';
import type { EntryKind } from '../../kind';
import { leadsTo } from './leadsTo';

/** The highest level of pain and of how fixable something is. */
const MOST_LEVEL = 3;

/** What an item of the map can be, from the customer down. */
export const WHATS = { experience: 'Experience', process: 'Process', rule: 'Rule', system: 'System' } as const;
export type What = keyof typeof WHATS;
export const WHAT_NAMES = Object.keys(WHATS) as What[];

/** Of what a field is asked, where it is not asked of everything. */
const ASKED_OF: Readonly<Record<string, readonly What[]>> = {
  stage: ['experience'],
  criticality: ['experience'],
  pain: ['experience'],
  fixability: ['process', 'rule', 'system'],
  ruleKind: ['rule'],
  since: ['rule'],
  builtAround: ['system'],
};

/** What customers experience, or what stands behind it: a process, a rule, a system. */
export const item = {
  name: 'Item of the map',
  plural: 'Items of the map',
  none: 'The map has no item yet.',
  add: 'Add an item',
  home: 'project',
  fields: {
    name: line({ label: 'Name of the item', hint: 'Such as: customer identity store' }),
    what: choice({ label: 'What it is' }, WHATS),
    stage: stage({ label: 'At which stage' }),
    department: department({ label: 'Whose department' }),
    leadsTo: leadsTo({ label: 'What stands behind it', hint: 'From the customer down' }),
    owner: appointed({ label: 'Who answers for it' }),
    criticality: number(
      { label: 'How critical it is to customers', hint: '3: they leave over it', more: true },
      1,
      MOST_LEVEL,
    ),
    pain: number({ label: 'How much it hurts today', hint: '0: not at all, 3: a lot', more: true }, 0, MOST_LEVEL),
    measure: record(
      { label: 'Measure of it', hint: 'Its newest share of what is good tells the pain', more: true },
      'measure',
    ),
    fixability: number(
      { label: 'How well it can be fixed', hint: '0: not at all, 3: at once', more: true },
      0,
      MOST_LEVEL,
    ),
    ruleKind: choice(
      { label: 'What kind of rule', more: true },
      { strategic: 'Strategic', regulatory: 'Regulatory', operational: 'Operational' },
    ),
    since: line({ label: 'Since when', hint: 'Such as 2014', more: true }),
    builtAround: choice(
      { label: 'What it is built around', more: true },
      { function: 'A function of ours', customer: 'The customer' },
    ),
    retired: yes({ label: 'It is retired', more: true }),
    note: paragraph({ label: 'Note', more: true }),
  },
  asks: (field, { what }) => ASKED_OF[field]?.some((one) => one === what) ?? true,
  steps: [],
  may: { add: ['edit', 'office'], change: ['edit', 'office'], answer: [] },
  statuses: { present: 'Present', retired: 'Retired' },
  statusOf: ({ values }) => (values['retired'] === true ? 'retired' : 'present'),
  ownerOf: ({ values, by }) => (typeof values['owner'] === 'string' ? values['owner'] : by),
  tellsRating: false,
} as const satisfies EntryKind;
