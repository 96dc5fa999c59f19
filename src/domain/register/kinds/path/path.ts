import { daysAfter } from '#kernel/days';
import {
  appointed,
  choice,
  decimal,
  department,
  line,
  link,
  moment,
  month,
  number,
  paragraph,
  segment,
  stage,
} from '../../field';
import type { EntryKind, EntryState, Turn } from '../../kind';
import { leadsTo } from '../map/leadsTo';

/** An open room is decided in within so many days of being found open. */
const DECIDED_WITHIN_DAYS = 7;
const MOST_CUSTOMERS = 2_000_000_000;
const MOST_MONEY = 1_000_000_000;

/** One way in which one segment does one thing at one stage: what customers adopt, or do not. */
export const path = {
  name: 'Path',
  plural: 'Paths',
  none: 'No path is written down yet.',
  add: 'Add a path',
  home: 'project',
  fields: {
    name: line({ label: 'Name of the path', hint: 'Such as: pay the bill in the app' }),
    experience: line({
      label: 'What customers want to get done',
      hint: 'Ways with the same words are counted together.',
    }),
    segment: segment({ label: 'Which customers' }),
    stage: stage({ label: 'At which stage' }),
    channel: line({ label: 'Through which channel', hint: 'App, web, telephone, shop …' }),
    owner: appointed({ label: 'Who answers for it' }),
    state: choice(
      { label: 'How digital it is', more: true },
      { none: 'Not digital', online: 'Online', mobile: 'On the phone too', global: 'Everywhere, in every language' },
    ),
    phase: choice(
      { label: 'Now or wanted', more: true },
      { now: 'It is used now', wanted: 'It is wanted', retired: 'It was given up' },
    ),
    retiredAt: moment({ label: 'When it was given up', more: true }),
    hops: number({ label: 'Hops from start to end', hint: 'Hand-overs, screens or calls', more: true }, 0, 1_000),
    minutes: decimal({ label: 'Minutes that it takes a customer', more: true }, 0, 100_000),
    habit: line({ label: 'Habit to leave behind', hint: 'What these customers do today', more: true }),
    department: department({ label: 'Whose department', more: true }),
    customers: number({ label: 'How many customers it is for', more: true }, 0, MOST_CUSTOMERS),
    target: decimal({ label: 'Target, in per cent of them', more: true }, 0, 100),
    targetAt: moment({ label: 'Target by', more: true }),
    valueLow: decimal({ label: 'Value of a customer a year, at least', more: true }, 0, MOST_MONEY),
    valueHigh: decimal({ label: 'Value of a customer a year, at most', more: true }, 0, MOST_MONEY),
    currency: line({ label: 'Currency', hint: 'Three letters, such as EUR', more: true }),
    goLiveAt: moment({ label: 'When it went live', more: true }),
    treatment: paragraph({ label: 'How these customers want it', more: true }),
    treatmentEvidence: link({ label: 'How we know that they want it so', more: true }),
    leadsTo: leadsTo({ label: 'What stands behind it', hint: 'Processes, rules and systems', more: true }),
    roomSince: month({ label: 'Room open since', more: true }),
    roomFoundAt: moment({ label: 'When the room was found open', more: true }),
  },
  own: ['roomSince', 'roomFoundAt'],
  derived: ['roomSince', 'roomFoundAt'],
  steps: [],
  may: { add: ['edit', 'office'], change: ['edit', 'office'], answer: [] },
  statuses: { now: 'Used now', wanted: 'Wanted', retired: 'Given up' },
  statusOf: ({ values }) => (typeof values['phase'] === 'string' ? values['phase'] : 'now'),
  ownerOf: ({ values, by }) => (typeof values['owner'] === 'string' ? values['owner'] : by),
  problem({ valueLow, valueHigh, currency }) {
    if (typeof valueLow === 'number' && typeof valueHigh === 'number' && valueLow > valueHigh)
      return { field: 'valueHigh', sentence: 'It is less than the lowest value. Give a higher one.' };
    if (typeof currency === 'string' && !/^[A-Z]{3}$/.test(currency.trim()))
      return { field: 'currency', sentence: 'Give its three capital letters, such as EUR.' };
    return null;
  },
  dueAt: (values) => roomTurn({ values })?.dueAt ?? null,
  tellsRating: false,
  card: {
    while: ['now', 'wanted'],
    asks: 'The room of this path is open: at one step fewer customers come through than the threshold asks for.',
    does: 'Look and decide',
    reminder: 'A path that you answer for is below a threshold, and waits for your decision.',
    turn: roomTurn,
  },
  stands: ({ id }) => [id],
} as const satisfies EntryKind;

/** Since when an open room waits for whoever answers for the path; null while it is closed. */
function roomTurn({ values: { roomSince, roomFoundAt } }: Pick<EntryState, 'values'>): Turn | null {
  if (typeof roomSince !== 'string' || typeof roomFoundAt !== 'string') return null;
  return { from: roomFoundAt, dueAt: daysAfter(roomFoundAt, DECIDED_WITHIN_DAYS) };
}
