import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, aPortfolio, FakeJira } from '../../support/screen/fakePortfolio';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import type { Envelope } from '#contract/errors';
import { type Input, type Output } from '#contract/procedures';
import { MOST_VOUCHED } from '#contract/bounds/atOnce';
import GadgetSurface from '../../../static/surfaces/gadget/GadgetSurface';
import { renderSurface } from '../../support/screen/renderSurface';

// A busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });

/** What one call may carry. */
const MOST_BYTES = 500 * 1024;

const EPICS = [1, 2, 3].map((number) => anEpic(number, { answers: { impact: 3 - number, request: 'yes' } }));
const [FORGED] = EPICS as [(typeof EPICS)[0]];
const TABLE = { name: 'Epics ranked by customer score' };

type Answer = Envelope<Output<'portfolio.vouch'>>;
const doubting = (...doubtful: string[]): Answer => ({ ok: true, value: { doubtful } });
const UNAVAILABLE: Answer = { ok: false, error: { code: 'unavailable', message: 'Try again in a minute.' } };

/** Answers each vouching only when the test says so. */
function heldAnswers(): ((answer: Answer) => Promise<void>)[] {
  const held: ((answer: Answer) => Promise<void>)[] = [];
  fakeBridge.onInvoke(
    'portfolio.vouch',
    () => new Promise((resolve) => void held.push((answer) => act(async () => resolve(answer)))),
  );
  return held;
}

const asked = (): Input<'portfolio.vouch'>[] =>
  fakeBridge.invokes('portfolio.vouch').map(({ payload }) => payload as Input<'portfolio.vouch'>);
const show = (gadgetConfiguration: unknown = { show: 'ranking' }) =>
  renderSurface(GadgetSurface, { gadgetConfiguration });
const refresh = () => act(() => fakeBridge.emit('JIRA_DASHBOARD_GADGET_REFRESH'));
const marked = async (): Promise<string[]> => {
  const rows = within(await screen.findByRole('table', TABLE))
    .getAllByRole('row')
    .slice(1);
  return rows
    .filter((row) => within(row).queryByRole('button', { name: /^Needs republishing/ }))
    .map((row) => within(row).getByRole('link').textContent ?? '');
};
/** What an administrator is told besides the mark. */
const DOUBT = /^1 rating here does not match what Customer Lens has stored\./;
const NOT_CHECKED = /Not checked against what is stored this time\.$/;
/** What a view asks besides is tested with the gadget. */
const procedures = (): string[] =>
  fakeBridge
    .invokes()
    .map(({ procedure }) => procedure)
    .filter((procedure) => procedure !== 'board.newest');

beforeEach(() => {
  localStorage.clear();
  fakeBridge.reset();
});

test('the list is there before the server speaks; a row without a voucher is marked then', async () => {
  new FakeJira(EPICS);
  const held = heldAnswers();
  show();
  expect(await marked()).toEqual([]);
  expect(screen.queryByText(DOUBT)).toBeNull();
  await waitFor(() => expect(held).toHaveLength(1));
  expect(asked()).toEqual([{ rows: EPICS.map(({ id, property }) => ({ issueId: id, property })) }]);
  const before = screen.getAllByRole('row');
  await held[0]!(doubting(FORGED.id));
  expect(await marked()).toEqual(['NET-1 Epic 1']);
  expect(screen.getAllByRole('row')).toEqual(before);
  expect(procedures()).toEqual(['settings.open', 'portfolio.vouch']);
  await waitFor(() => expect(fakeBridge.jira().at(-1)?.path).toBe('/rest/api/3/permissions/check'));
  expect(screen.queryByText(DOUBT)).toBeNull();
});

test('an administrator is told of it besides', async () => {
  const jira = new FakeJira(EPICS);
  jira.administers = true;
  jira.doubtful = [FORGED.id];
  show();
  expect(await screen.findByText(DOUBT)).toBeTruthy();
  expect(await marked()).toEqual(['NET-1 Epic 1']);
});

test('a list that holds says nothing about it', async () => {
  new FakeJira(EPICS);
  const held = heldAnswers();
  show();
  await waitFor(() => expect(held).toHaveLength(1));
  await held[0]!(doubting());
  expect(await marked()).toEqual([]);
  expect(screen.queryByText(/match what/)).toBeNull();
});

test('a vouching that fails leaves the list as it is and says so quietly; the next refresh asks again', async () => {
  new FakeJira(EPICS);
  const held = heldAnswers();
  show();
  await waitFor(() => expect(held).toHaveLength(1));
  await held[0]!(UNAVAILABLE);
  expect(screen.getByText(NOT_CHECKED).closest('[role=status], [role=alert], [aria-live]')).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(within(screen.getByRole('table', TABLE)).getAllByRole('link')).toHaveLength(EPICS.length);
  refresh();
  await waitFor(() => expect(held).toHaveLength(2));
  await held[1]!(doubting());
  expect(screen.queryByText(NOT_CHECKED)).toBeNull();
});

test('what the server said stands through a refresh, answered or not, until the row changes', async () => {
  const jira = new FakeJira(EPICS);
  const held = heldAnswers();
  show();
  await waitFor(() => expect(held).toHaveLength(1));
  await held[0]!(doubting(FORGED.id));
  refresh();
  await waitFor(() => expect(held).toHaveLength(2));
  expect(await marked()).toEqual(['NET-1 Epic 1']);
  await held[1]!(UNAVAILABLE);
  expect(await marked()).toEqual(['NET-1 Epic 1']);
  jira.epics = [anEpic(1, { answers: { impact: 1, request: 'yes' } }), ...EPICS.slice(1)];
  refresh();
  await waitFor(() => expect(held).toHaveLength(3));
  expect(await marked()).toEqual([]);
  expect(screen.queryByText(DOUBT)).toBeNull();
});

test('an answer about an older reading is dropped', async () => {
  new FakeJira(EPICS);
  const held = heldAnswers();
  show();
  await waitFor(() => expect(held).toHaveLength(1));
  refresh();
  await waitFor(() => expect(held).toHaveLength(2));
  await held[1]!(doubting());
  await held[0]!(doubting(FORGED.id));
  expect(await marked()).toEqual([]);
  expect(screen.queryByText(DOUBT)).toBeNull();
});

test('where no row is shown, nothing is asked', async () => {
  const jira = new FakeJira(EPICS);
  const { unmount } = show({ show: 'coverage' });
  await screen.findByRole('region', { name: 'Journey coverage' });
  unmount();
  jira.epics = [anEpic(1)];
  show();
  await screen.findByText(/No epic here is rated yet/);
  expect(asked()).toEqual([]);
});

test('the rows of the list and those that stand apart are asked about at once, each one time', async () => {
  const jira = new FakeJira(aPortfolio(100));
  show({ show: 'ranking', cutLine: 20 });
  await waitFor(() => expect(asked()).toHaveLength(1));
  const rows = asked()[0]?.rows.map(({ issueId }) => issueId) ?? [];
  expect(rows).toHaveLength(MOST_VOUCHED);
  expect(new Set(rows).size).toBe(MOST_VOUCHED);
  const worst = within(screen.getByRole('region', { name: 'Worst for customers' })).getAllByRole('link');
  const ids = new Map(jira.epics.map(({ key, id }) => [key, id]));
  expect(worst.slice(0, 3).map((link) => ids.get(link.textContent?.split(' ')[0] ?? ''))).toEqual(rows.slice(-3));
});

test('properties that somebody made huge cannot make the question too large to be asked', async () => {
  const huge = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`criterion-${at}`, 'x'.repeat(36)]));
  const epics = Array.from({ length: 25 }, (_, at) => anEpic(at + 1, { answers: { impact: 3, request: 'yes' } }));
  const forged = epics.map(({ property, ...epic }) => ({ ...epic, property: { ...property, answers: huge } }));
  expect(JSON.stringify(forged).length).toBeGreaterThan(MOST_BYTES);
  new FakeJira(forged);
  show({ show: 'ranking', cutLine: 0, places: 20 });
  await waitFor(() => expect(asked()).toHaveLength(1));
  expect(asked()[0]?.rows).toEqual(forged.slice(0, 20).map(({ id }) => ({ issueId: id })));
});
