import { fakeBridge } from '../../support/screen/fakeBridge';
import '../../support/screen/fakeLayout';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MineCard } from '#contract/mine';
import type { Input, Output } from '#contract/procedures';
import { emptyValues } from '#domain/register/kind';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import { packSheet, withMonths, EMPTY_SHEET } from '#domain/measure/sheet';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { FORMER_USER } from '#kernel/people';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { renderSurface } from '../../support/screen/renderSurface';

/** What waits in a project: readings, rooms, approvals, signatures and briefs, each done in its card. */

jest.setTimeout(30_000);

const HOME = { projectId: '10020' };
const AT = '2026-11-02T10:00:00.000Z';
const idOf = (kind: KindName): string => `${kind}-p10020-${'0'.repeat(32)}`;
const PATH = { id: idOf('path'), name: 'Pay the bill in the app' };
const values = (kind: KindName, said: object) => ({ ...emptyValues(kindNamed(kind).fields), ...said });

const aCard = (kind: KindName, said: object, more: Partial<MineCard> = {}): MineCard => ({
  id: idOf(kind),
  kind,
  home: HOME,
  under: PATH,
  asks: '',
  does: '',
  dueAt: '2026-11-07',
  from: '2026-11-01',
  late: false,
  at: AT,
  by: FORMER_USER,
  body: values(kind, said),
  ...more,
});

const entryOf = ({ asks: _a, does: _d, late: _l, from: _f, under: _u, ...card }: MineCard, status: string) => ({
  ...card,
  ...{ version: 1, status, owner: 'me', updatedAt: AT, removed: false, answer: null },
  may: { change: false, answer: true, remove: false },
});

function serve(...cards: MineCard[]): void {
  const answer: Output<'mine.list'> = {
    ...{ cards, more: 0, late: 0, next: [], done: [], answered: [] },
    ...{ looks: 0, settings: DEFAULT_SETTINGS, settingsVersion: 0 },
  };
  fakeBridge.onInvoke('mine.list', () => ({ ok: true, value: answer }));
  renderSurface(PortfolioSurface);
}
const sent = <T,>(procedure: string): T[] => fakeBridge.invokes(procedure).map(({ payload }) => payload as T);
const gone = () => screen.findByText('Nothing waits for you.');
const nothingMore = (): void =>
  fakeBridge.onInvoke('mine.list', () => ({
    ok: true,
    value: {
      ...{ cards: [], more: 0, late: 0, next: [], done: [], answered: [] },
      ...{ looks: 0, settings: DEFAULT_SETTINGS, settingsVersion: 0 },
    },
  }));

beforeEach(() => {
  fakeBridge.reset();
  answerPageHistory('/');
  fakeBridge.onJira(() => ({ body: { issues: [], values: [] } }));
});

const MEASURE = { name: 'Knows where to pay', formula: 'share', source: 'asked', shows: 'knows', path: PATH.id };

test('a reading is entered in its card: so many of so many asked, in one call, for the month that ended', async () => {
  serve(aCard('measure', MEASURE));
  const card = within(await screen.findByRole('article', { name: /Pay the bill in the app/ }));
  expect(card.getByText('Knows where to pay, October 2026: how many, of how many?')).toBeTruthy();
  expect(card.getByRole('link', { name: 'Pay the bill in the app' }).getAttribute('href')).toContain(
    `/paths/${PATH.id}`,
  );
  const save = await card.findByRole('button', { name: 'Save' });
  await userEvent.click(save);
  expect(card.getByRole('alert').textContent).toBe('Write a number first.');
  await userEvent.type(card.getByRole('textbox', { name: 'Everybody: how many' }), '140');
  await userEvent.type(card.getByRole('textbox', { name: 'Everybody: of how many' }), '120');
  await userEvent.click(save);
  expect(card.getByRole('alert').textContent).toBe('140 of 120 is more than all.');
  expect(sent('reading.save')).toEqual([]);

  await userEvent.clear(card.getByRole('textbox', { name: 'Everybody: how many' }));
  await userEvent.type(card.getByRole('textbox', { name: 'Everybody: how many' }), '84');
  fakeBridge.onInvoke('reading.save', () => ({
    ok: true,
    value: { rows: [{ measure: idOf('measure'), month: '2026-10', version: 1, cells: {} }] },
  }));
  nothingMore();
  await userEvent.click(save);
  await gone();
  expect(sent<Input<'reading.save'>>('reading.save')).toEqual([
    {
      home: HOME,
      rows: [
        {
          ...{ measure: idOf('measure'), month: '2026-10', version: 0 },
          cells: { all: { x: 84, n: 120, source: 'asked' } },
        },
      ],
    },
  ]);
});

test('by segment each has a row; what somebody entered meanwhile is told before it is put in its place', async () => {
  serve(aCard('measure', { ...MEASURE, source: 'counted' }));
  await userEvent.click(await screen.findByRole('button', { name: 'By segment' }));
  // The button is gone: the focus is on the first field of a segment, not lost.
  expect(screen.getAllByRole('group')[1]?.contains(document.activeElement)).toBe(true);
  const partners = within(screen.getByRole('group', { name: 'Partners' }));
  await userEvent.type(partners.getByRole('textbox', { name: 'Partners: how many' }), '5');
  await userEvent.type(partners.getByRole('textbox', { name: 'Partners: of how many' }), '20');
  const row = { measure: idOf('measure'), month: '2026-10' };
  fakeBridge.onInvoke('reading.save', (payload) => {
    const [{ version } = { version: 0 }] = (payload as Input<'reading.save'>).rows;
    const cells = { partners: { x: 4, n: 20, source: 'counted' } };
    return {
      ok: true,
      value: { rows: [version === 3 ? { ...row, version: 4, cells } : { ...row, conflict: { version: 3, cells } }] },
    };
  });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/entered this month meanwhile: Partners: 4 of 20, counted/)).toBeTruthy();
  nothingMore();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await gone();
  expect(sent<Input<'reading.save'>>('reading.save').map(({ rows }) => rows[0]?.version)).toEqual([0, 3]);
});

test('a number with a unit is written as in the table of readings; what is refused stands beside it', async () => {
  serve(aCard('measure', { ...MEASURE, formula: 'duration', unit: 'minutes', source: 'system' }));
  const field = await screen.findByRole('textbox', { name: 'Everybody' });
  await userEvent.type(field, '2.5 hours');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByRole('alert').textContent).toBe('The unit here is minutes.');
  await userEvent.clear(field);
  await userEvent.type(field, '2.5');
  const problem = { segment: 'all', sentence: 'This month is over 35 days ago.' };
  fakeBridge.onInvoke('reading.save', () => ({
    ok: true,
    value: { rows: [{ measure: idOf('measure'), month: '2026-10', problems: [problem] }] },
  }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findByText(problem.sentence)).id).toBe(field.getAttribute('aria-describedby')?.split(' ')[0]);
});

test('an open room shows the step that fails and its causes, and is decided with a reason', async () => {
  const sheet = withMonths(EMPTY_SHEET, [
    {
      ...{ month: '2026-10', version: 1, entered: '2026-11-03T10:00:00.000Z' },
      cells: { all: { x: 84, n: 120, source: 'asked' } },
    },
  ]);
  const measure = entryOf(aCard('measure', { ...MEASURE, threshold: 80 }), 'used');
  const path = { ...aCard('path', { name: PATH.name, roomSince: '2026-08', phase: 'wanted' }), under: null };
  fakeBridge.onInvoke('path.open', () => ({
    ok: true,
    value: {
      ...{ path: entryOf(path, 'wanted'), measures: [{ entry: measure, sheet: packSheet(sheet) }], may: { add: true } },
      ...{ definitions: [], vettings: [], moves: [], decisions: [], briefs: [], epics: [], hiddenEpics: 0, more: [] },
      causes: [entryOf(aCard('cause', { path: PATH.id }), 'open')],
    },
  }));
  serve(path);
  expect(await screen.findByText(/fewer customers come through than you want, since August 2026/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Look and decide' }));
  expect(await screen.findByText(/below the threshold of 80%/)).toBeTruthy();
  expect(screen.getByText('1 cause is written down, 0 of them explained.')).toBeTruthy();
  const form = within(screen.getByRole('form', { name: 'Decide' }));
  expect(form.queryByText('On which path')).toBeNull();
  const stored = (said: object) => {
    const entry = entryOf(aCard('roomDecision', { path: PATH.id, ...said }), 'decided');
    fakeBridge.onInvoke('entry.save', () => ({
      ok: true,
      value: { entry: { ...entry, may: { ...entry.may, change: true } }, published: true },
    }));
  };
  stored({ decision: 'act' });
  await userEvent.click(form.getByRole('radio', { name: 'We act on the causes' }));
  await userEvent.click(form.getByRole('button', { name: 'Decide' }));
  await screen.findByText('The room stays open: say why, then save. What you wrote so far is saved.');
  expect(screen.queryByText('Room: done.')).toBeNull();
  const rest = within(screen.getByRole('form', { name: 'Change: Decision in the room' }));
  await userEvent.type(rest.getByRole('textbox', { name: 'Because' }), 'Codes by message');
  stored({ decision: 'act', reason: 'Codes by message' });
  nothingMore();
  await userEvent.click(rest.getByRole('button', { name: 'Save' }));
  await gone();
  expect(sent<Input<'entry.save'>>('entry.save')).toMatchObject([
    { kind: 'roomDecision', home: HOME, changes: { path: PATH.id, decision: 'act' } },
    { id: idOf('roomDecision'), changes: { reason: 'Codes by message' } },
  ]);
});

test.each([
  ['move', { name: 'Letter', what: 'message', text: 'Pay in the app now' }, 'Read and answer', 'Yes, as it is written'],
  ['vetting', { whoNotAsked: 'People without a phone' }, 'Look and sign', 'Yes'],
] as const)('a %s is read and answered in its card', async (kind, said, does, option) => {
  const card = aCard(kind, said);
  fakeBridge.onInvoke('entry.open', () => ({ ok: true, value: { entry: entryOf(card, 'waiting') } }));
  serve(card);
  await userEvent.click(await screen.findByRole('button', { name: does }));
  expect(await screen.findByText(Object.values(said).at(-1) as string)).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: option }));
  const entry = {
    ...entryOf(card, 'approved'),
    answer: { by: 'me', at: AT, outcome: 'approved', signed: true, text: null },
  };
  fakeBridge.onInvoke('entry.answer', () => ({ ok: true, value: { entry, published: true } }));
  nothingMore();
  await userEvent.click(screen.getByRole('button', { name: 'Send the answer' }));
  await gone();
  expect(sent('entry.answer')).toHaveLength(1);
});

test('a brief is decided by one of its options, and why; without a reason it is not', async () => {
  const card = aCard('brief', { title: 'Codes by message', what: 'adoption', options: ['Do it', 'Leave it'] });
  fakeBridge.onInvoke('entry.open', () => ({ ok: true, value: { entry: entryOf(card, 'open') } }));
  serve(card);
  expect(await screen.findByText('Adoption of the path: Codes by message')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Read and decide' }));
  await userEvent.click(await screen.findByRole('radio', { name: 'Do it' }));
  await userEvent.click(screen.getByRole('button', { name: 'Send the answer' }));
  expect(screen.getByRole('alert').textContent).toBe('Choose one of the options, and write why.');
  await userEvent.type(screen.getByRole('textbox', { name: 'Because' }), 'It recovers 6,800 customers');
  const answer = { by: 'me', at: AT, decision: 'Do it', reason: 'It recovers 6,800 customers' };
  fakeBridge.onInvoke('entry.answer', () => ({
    ok: true,
    value: { entry: { ...entryOf(card, 'decided'), answer }, published: true },
  }));
  nothingMore();
  await userEvent.click(screen.getByRole('button', { name: 'Send the answer' }));
  await gone();
  expect(sent<Input<'entry.answer'>>('entry.answer')[0]?.answer).toEqual({
    decision: 'Do it',
    reason: 'It recovers 6,800 customers',
  });
});

test('what one wrote oneself is read, and not answered', async () => {
  const card = aCard('move', { name: 'Letter', what: 'message', text: 'Pay in the app now' });
  const entry = { ...entryOf(card, 'waiting'), may: { change: true, answer: false, remove: true } };
  fakeBridge.onInvoke('entry.open', () => ({ ok: true, value: { entry } }));
  serve(card);
  await userEvent.click(await screen.findByRole('button', { name: 'Read and answer' }));
  expect(await screen.findByText(/You may read this, and not answer it/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Send the answer' })).toBeNull();
});
