import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useReducer } from 'react';
import type { EntryView } from '#contract/register';
import type { Cell } from '#domain/measure/reading';
import type { Values } from '#domain/register/kind';
import type { KindName } from '#domain/register/kinds/index';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { Moves } from '../../../static/features/path/moves/Moves';
import type { MeasuredPath } from '../../../static/features/path/room/measuredPath';
import { MemoryEntries } from '../../support/screen/entryServer';
import { renderSurface } from '../../support/screen/renderSurface';

const HOME = { projectId: '10020' };
let server: MemoryEntries;
let path: string;

beforeEach(() => {
  fakeBridge.reset();
  fakeBridge.onJira(() => ({ body: { values: [{ accountId: 'admin', displayName: 'Ada Min' }] } }));
  jest.useFakeTimers({ now: Date.UTC(2026, 10, 15), doNotFake: ['setTimeout', 'setImmediate', 'queueMicrotask'] });
  server = new MemoryEntries();
  server.me = 'project-manager';
  server.serve();
  path = server.add('path', HOME, { name: 'Pay the bill in the app' }, 'project-manager');
});
afterEach(() => jest.useRealTimers());

const asked = (x: number, n: number, version = 1): Cell => ({ x, n, source: 'asked', version });
const MEASURED: MeasuredPath['measured'] = [
  {
    id: 'knows',
    values: { shows: 'knows', threshold: 80 },
    cells: { all: { '2026-03': asked(48, 80), '2026-04': asked(60, 100), '2026-10': asked(84, 120) } },
    entered: {},
  },
  {
    id: 'once',
    values: { shows: 'once' },
    cells: {
      all: {
        '2026-06': { x: 17_000, n: 25_000, source: 'counted' },
        '2026-10': { x: 33_000, n: 44_000, source: 'counted' },
      },
    },
    entered: {},
  },
];

const add = (values: Values): string => server.add('move', HOME, { path, ...values }, 'project-manager');

function show(mayAdd = true) {
  const of = (kind: KindName): EntryView[] =>
    [...server.entries.values()]
      .filter((entry) => entry.kind === kind && !entry.removed)
      .map(({ values: body, updatedBy: _by, ...entry }) => ({
        ...{ ...entry, body },
        may: { change: mayAdd, answer: mayAdd, remove: mayAdd },
      }));
  function Page() {
    const [, again] = useReducer((round: number) => round + 1, 0);
    const [opened] = of('path');
    if (!opened) throw new Error('The test has no path.');
    const data = { path: opened, moves: of('move'), measured: MEASURED };
    return <Moves data={{ ...data, settings: DEFAULT_SETTINGS, may: { add: mayAdd } }} onChanged={again} />;
  }
  return renderSurface(Page);
}

const rows = (): HTMLElement[] => within(screen.getByRole('list', { name: 'Moves, by day' })).getAllByRole('listitem');

test('moves stand by day, each with its step before and after in words, and what cannot be said is not', () => {
  add({ name: 'One login', what: 'fix', step: 'canGetIn', at: '2026-02-26' });
  add({ name: 'Letter with the way', what: 'training', step: 'knows', at: '2026-04-14' });
  add({ name: '€5 for the first payment', what: 'incentive', step: 'once', at: '2026-07-01' });
  add({ name: 'Paper ends', what: 'switchOff', step: 'once', at: '2027-01-31' });
  add({ name: 'Something else', step: 'knows' });
  show();
  const told = rows().map((row) => [
    row.querySelector('.path-move__name')?.textContent,
    row.querySelector('.path-move__verdict')?.textContent,
    row.querySelector('.path-move__effect')?.textContent,
  ]);
  expect(told).toEqual([
    ['One login, 26 Feb 2026', 'not read before and after', 'step 3, can get in: not read yet'],
    [
      'Letter with the way, 14 Apr 2026',
      'cannot tell yet',
      'step 2, knows where: 48 of 80 asked in Mar 2026, now 84 of 120 asked in Oct 2026: +10 points (−3 to +23)',
    ],
    [
      '€5 for the first payment, 1 Jul 2026',
      'up',
      'step 4, used it once: 17,000 of 25,000 counted in Jun 2026, now 33,000 of 44,000 counted in Oct 2026: +7 points',
    ],
    ['Paper ends, 31 Jan 2027', 'still to come', 'step 4, used it once: now 33,000 of 44,000 counted in Oct 2026'],
    ['Something else, no day yet', 'still to come', 'step 2, knows where: now 84 of 120 asked in Oct 2026'],
  ]);
  expect(screen.getByText(/That a step moved does not say that the move did it\./)).toBeTruthy();
});

test('a message waits for somebody else’s approval, and says who gave it or why it came back', async () => {
  const id = add({ name: 'Letter', what: 'message', text: 'You find it under Bills.', approver: 'admin' });
  show();
  expect(rows()[0]?.textContent).toMatch(/You find it under Bills\.Waits for approval by .*It may not go out yet\./);
  server.me = 'admin';
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Approve or return' }));
  const form = within(screen.getByRole('form', { name: 'Answer: Move' }));
  await user.click(form.getByRole('radio', { name: 'No, not like this' }));
  await user.type(form.getByRole('textbox', { name: 'Because' }), 'It does not say where Bills is');
  await user.click(form.getByRole('button', { name: 'Send the answer' }));
  expect(await screen.findByText(/Returned by/)).toBeTruthy();
  expect(rows()[0]?.textContent).toContain(': It does not say where Bills is');
  expect(server.entries.get(id)?.status).toBe('returned');
});

test('an incentive says its rule, its cost, whom it reached of how many, who took it up, and that it ended', () => {
  add({
    ...{ name: 'Five euros', what: 'incentive', step: 'once', at: '2026-07-01', rule: '€5 for the first payment' },
    ...{ cost: 17_000, audience: 20_000, reached: 10_000, uptake: 3_400, endsAt: '2026-09-30' },
  });
  show();
  expect(rows()[0]?.querySelector('.path-move__facts')?.textContent).toBe(
    'Rule€5 for the first paymentCost17,000Reached50%, 10,000 of 20,000 countedTaken up34%, 3,400 of 10,000 counted' +
      'Ended30 Sept 2026',
  );
  expect(screen.queryByRole('button', { name: 'Approve or return' })).toBeNull();
});

test('who may only read is offered nothing; where nothing was done that is said', () => {
  show(false);
  expect(screen.getByText('Nothing has been done to move customers along this path.')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
