import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useReducer } from 'react';
import type { EntryView } from '#contract/register';
import type { WatchedStep } from '#domain/path/room';
import type { StepId } from '#domain/path/steps';
import type { KindName } from '#domain/register/kinds/index';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { RoomView } from '../../../static/features/path/room/RoomView';
import { MemoryEntries } from '../../support/screen/entryServer';
import { answerByJira } from '../../support/screen/jiraOnScreen';
import { renderSurface } from '../../support/screen/renderSurface';
import { aJiraWith, type TestJira } from '../../sandbox/jira/aJira';

/** It reads XML exports, of which there is none here, and needs what jsdom has not. */
jest.mock('cheerio', () => ({}));

const HOME = { projectId: '10065' };
const EPIC = { id: '65001', key: 'A-1' };
let server: MemoryEntries;
let jira: TestJira;
let path: string;

beforeEach(() => {
  localStorage.clear();
  fakeBridge.reset();
  jira = aJiraWith([EPIC, { key: 'A-2', issuetype: { id: '7', name: 'Task' } }]);
  answerByJira(jira);
  server = new MemoryEntries();
  server.me = 'project-manager';
  server.serve();
  path = server.add('path', HOME, { name: 'Pay the bill in the app' }, 'project-manager');
});

/** Asked of 120 against a threshold of 80 %. */
const read = (id: StepId, ...months: [period: string, x: number][]): WatchedStep<StepId> => ({
  id,
  threshold: 0.8,
  readings: months.map(([period, x]) => ({
    period,
    cell: { x, n: 120, source: 'asked' },
    entered: `${period}-28T08:00:00.000Z`,
  })),
});
const BELOW = [read('told', ['2026-08', 110]), read('knows', ['2026-07', 108], ['2026-08', 84], ['2026-09', 84])];

function show(steps: readonly WatchedStep<StepId>[] = BELOW, mayAdd = true) {
  const of = (kind: KindName): EntryView[] =>
    [...server.entries.values()]
      .filter((entry) => entry.kind === kind && !entry.removed)
      .map(({ values: body, updatedBy: _by, ...entry }) => ({
        ...{ ...entry, body },
        may: { change: mayAdd, answer: false, remove: mayAdd },
      }));
  function Page() {
    const [, again] = useReducer((round: number) => round + 1, 0);
    const [opened] = of('path');
    if (!opened) throw new Error('The test has no path.');
    const data = { path: opened, causes: of('cause'), decisions: of('roomDecision'), epics: [EPIC.id] };
    return (
      <RoomView data={{ ...data, may: { add: mayAdd }, settings: DEFAULT_SETTINGS }} steps={steps} onChanged={again} />
    );
  }
  return renderSurface(Page);
}

const room = () => within(screen.getByRole('region', { name: 'Room' }));
const details = async () => {
  const user = userEvent.setup();
  await user.click(room().getByRole('button', { name: 'Causes and actions' }));
  return user;
};

test('an open room says since when and why; a cause leads to an action, linked with the epic [2.9]', async () => {
  show();
  expect(room().getByText(/^Room open since 31 Aug 2026: too few know where\./)).toBeTruthy();
  expect(screen.getByText(/No cause written down yet\./)).toBeTruthy();
  const user = await details();
  await user.click(room().getByRole('button', { name: 'Add a cause: knows where' }));
  const form = within(room().getByRole('form', { name: 'Add a cause' }));
  expect(form.queryByText('At which step')).toBeNull();
  await user.selectOptions(form.getByRole('combobox', { name: 'Why they are lost' }), 'where');
  await user.type(form.getByRole('textbox', { name: /customers/i }), '24000');
  await user.type(
    form.getByRole('textbox', { name: /Why, and why/ }),
    'The letter does not say where{enter}Legal writes the letter',
  );
  await user.click(form.getByRole('button', { name: 'Add a cause' }));
  const causes = within(await room().findByRole('list', { name: 'Causes: knows where' }));
  expect(causes.getByText('24,000 customers')).toBeTruthy();
  expect(causes.getByText('Legal writes the letter').textContent).toBe('Legal writes the letter (the root)');
  await user.click(causes.getByRole('button', { name: /^Create action for/ }));
  const action = within(await room().findByRole('form', { name: 'Create action' }));
  expect((action.getByRole('textbox', { name: 'Summary' }) as HTMLInputElement).value).toBe('Legal writes the letter');
  expect((action.getByRole('textbox', { name: 'Description' }) as HTMLTextAreaElement).value).toMatch(
    /^Path: Pay the bill in the app\nStep: knows where\nCause: .+\nCustomers: 24000\n\nWhy:\n1\. The letter .*\n2\. Legal/,
  );
  await action.findByText(/linked with A-1\.$/);
  await user.click(action.getByRole('button', { name: 'Create action' }));
  await room().findByText(/1 cause, 1 action\./);
  expect(await jira.find('issue in linkedIssues("A-1")')).toEqual(['A-3']);
});

test('a decision closes nothing without a reason, and says so; with one the room is closed', async () => {
  show();
  const user = await details();
  await user.click(room().getByRole('button', { name: 'Close with a decision' }));
  const form = within(room().getByRole('form', { name: 'Decide' }));
  await user.click(form.getByRole('radio', { name: 'We act on the causes' }));
  await user.click(form.getByRole('button', { name: 'Decide' }));
  await room().findByText('The room stays open: say why, then save. What you wrote so far is saved.');
  await user.click(room().getByRole('button', { name: 'Cancel' }));
  await room().findByText(/“We act on the causes” has no reason yet\./);
  expect(room().getByText(/^Room open since/)).toBeTruthy();
  await user.click(within(room().getByRole('list', { name: /close nothing/ })).getByRole('button', { name: 'Change' }));
  const change = within(room().getByRole('form', { name: 'Change: Decision in the room' }));
  await user.type(change.getByRole('textbox', { name: 'Because' }), 'The letter is written anew');
  await user.click(change.getByRole('button', { name: 'Save' }));
  await room().findByText(
    /^The room was closed with a decision on 29 Nov 2026\. Still below its threshold: knows where/,
  );
  expect(room().queryByRole('button', { name: 'Close with a decision' })).toBeNull();
  await user.click(room().getByText('History: 1 room'));
  const past = within(room().getByRole('list', { name: /^Rooms of this path/ })).getAllByRole('listitem');
  expect(past[0]?.textContent).toMatch(
    /^Since 31 Aug 2026, until 29 Nov 2026, closed with a decision\. Below: knows where\./,
  );
  expect(past[1]?.textContent).toMatch(/^We act on the causes: The letter is written anew/);
});

test('what was decided before the newest reading does not close the room', () => {
  server.add('roomDecision', HOME, { path, decision: 'act', reason: 'Soon' }, 'admin');
  const late = BELOW.map((step) => ({
    ...step,
    readings: step.readings.map((one) => ({ ...one, entered: '2026-11-30T08:00:00.000Z' })),
  }));
  show(late);
  expect(room().getByText(/^Room open since 31 Aug 2026/)).toBeTruthy();
});

test('who may only read sees the causes and their actions, and no button that would be refused', async () => {
  server.add('cause', HOME, { path, step: 'knows', reason: 'where', whys: ['Nobody said'] }, 'admin');
  show(BELOW, false);
  await details();
  await room().findByText('No action yet.');
  expect(
    room()
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['Causes and actions', 'History']);
});

test('a cause that was removed can be brought back; without a step below there is nothing to do', async () => {
  server.add('cause', HOME, { path, step: 'knows', reason: 'where' }, 'project-manager');
  const shown = show();
  const user = await details();
  await user.click(room().getByRole('button', { name: 'Remove' }));
  await user.click(await room().findByRole('button', { name: 'Bring back' }));
  await waitFor(() => expect(room().queryByText('Removed.')).toBeNull());
  expect(room().getByRole('list', { name: 'Causes: knows where' })).toBeTruthy();
  shown.unmount();
  server.remove([...server.entries.values()].find(({ kind }) => kind === 'cause')?.id ?? '', 'project-manager');
  show([read('knows', ['2026-09', 118])]);
  expect(room().getByText('No step is below its threshold. The room opens by itself when one is.')).toBeTruthy();
  expect(room().queryByRole('button')).toBeNull();
});
