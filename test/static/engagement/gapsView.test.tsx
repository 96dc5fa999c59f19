import { fakeBridge, type FakeJiraRequest } from '../../support/screen/fakeBridge';
import { anEpic, FakeJira, type FakeEpic } from '../../support/screen/fakePortfolio';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Input } from '#contract/procedures';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { renderSurface } from '../../support/screen/renderSurface';
import { anEngagement, GAPS, idOf, SESSIONS } from './engagedSample';

jest.setTimeout(30_000);
beforeEach(() => {
  fakeBridge.reset();
  // Only the clock: what waits is told in days.
  jest.useFakeTimers({ now: new Date('2026-09-30T12:00:00.000Z'), advanceTimers: true, doNotFake: NOT_FAKED });
});
afterEach(() => jest.useRealTimers());
const NOT_FAKED = [
  ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'] as const),
  ...(['queueMicrotask', 'nextTick', 'requestAnimationFrame', 'cancelAnimationFrame', 'performance'] as const),
  ...(['requestIdleCallback', 'cancelIdleCallback', 'hrtime'] as const),
];

function withGaps(number: number, facts: Record<string, unknown> = {}): FakeEpic {
  const epic = anEpic(number, { answers: { impact: 1 } });
  const counted = { gaps: 4, gapsUntold: 2, gapsSince: '2026-09-11T00:00:00Z', gapsAfter: 1 };
  return { ...epic, property: { ...epic.property, ...counted, ...facts } };
}

const jqlOf = ({ body }: FakeJiraRequest): string => (body as { jql?: string } | undefined)?.jql ?? '';
const statusOf = (key: string) => ({
  ...{ id: '90', key },
  fields: { summary: 'A bug', status: { name: 'In review', statusCategory: { key: 'indeterminate' } } },
});

const pageOf = (epics: readonly FakeEpic[]) => ({
  body: {
    issues: epics.map(({ id, key, summary, projectId, property }) => ({
      ...{ id, key, fields: { summary, project: { id: projectId, key: 'NET' } } },
      properties: { [SUMMARY_PROPERTY]: property },
    })),
  },
});

function openWith(epics: readonly FakeEpic[], address = '/gaps') {
  const portfolio = new FakeJira([anEpic(1, { answers: { impact: 1 } }), ...epics]);
  portfolio.instead = (request) => {
    if (request.path.endsWith('/issue/bulkfetch') && JSON.stringify(request.body).includes('NET-90'))
      return { body: { issues: [statusOf('NET-90')] } };
    if (request.path.includes('/user/bulk')) return { body: { values: [] } };
    if (jqlOf(request) === 'id = 10002') return pageOf([withGaps(2, { gapsUntold: 1 })]);
    if (!jqlOf(request).includes('customerGaps')) return undefined;
    return pageOf(epics);
  };
  fakeBridge.onInvoke('engagement.open', (payload) => {
    const { issueId } = payload as Input<'engagement.open'>;
    return { ok: true, value: issueId === '10002' ? anEngagement() : anEngagement({ gaps: [] }) };
  });
  const history = answerPageHistory(address);
  renderSurface(PortfolioSurface);
  return history;
}

const rows = (): HTMLElement[] =>
  within(screen.getByRole('table', { name: /^Gaps/ }))
    .getAllByRole('row')
    .slice(1);
const words = (): (string | null)[] => rows().map(({ textContent }) => textContent);

test('what waits to be told stands first; each with who found it and how far its issue is [3.14]', async () => {
  openWith([withGaps(2)]);
  expect(await screen.findByText(/^2 gaps are not told upward, the oldest for 19 days\. 4 gaps/)).toBeTruthy();
  await screen.findByText('In review');
  expect(words()).toEqual([
    expect.stringMatching(
      /^The receipt is lostNET-2 Epic 2A nuisanceFriends11 Sept 2026waits 19 days.*Jira does not show it to you/,
    ),
    expect.stringMatching(/^The wrong bill is paid.*They could not go onLate payers.*waits 18 days.*NET-90.*In review/),
    expect.stringMatching(
      /^Cards are missing.*not saidCustomers, after go-live29 Sept 2026after 1 day30 Sept 2026none/,
    ),
    expect.stringMatching(/^The fee is not explained.*Late payers.*Friends.*after 4 days14 Sept 2026none/),
  ]);
  const ages = screen.getByRole('region', { name: 'How long until told upward' });
  expect(ages.textContent).toContain(
    '2 gaps were told upward, half of them after at most 1 day, 85 of a hundred after at most 4 days.',
  );
  expect(ages.textContent).toContain('At the pace of the last four weeks, those that wait take about 4.0 weeks.');
  expect(screen.getByRole('region', { name: 'What nobody has found yet' }).textContent).toContain(
    'At least 0 more: 2 gaps were found by cohorts that saw real data, 2 by the others, 1 by both.',
  );
});

test('late in the evening it is tomorrow already where the viewer is: ages are those of their day [3.14]', async () => {
  // In Berlin it is half past one in the night to the first of October.
  jest.setSystemTime(new Date('2026-09-30T23:30:00.000Z'));
  openWith([withGaps(2)]);
  expect(await screen.findByText(/^2 gaps are not told upward, the oldest for 20 days\. 4 gaps/)).toBeTruthy();
  await screen.findByText('In review');
  expect(words().join('')).toMatch(/waits 20 days.*waits 19 days/);
});

test('filtered by what waits, how bad and where; the address keeps it, and leads to one epic', async () => {
  const user = userEvent.setup();
  const history = openWith([withGaps(2), withGaps(3)]);
  await user.click(await screen.findByRole('button', { name: 'Not told upward 2' }));
  expect(words()).toHaveLength(2);
  await user.selectOptions(screen.getByRole('combobox', { name: 'How bad' }), 'blocking');
  expect(words()).toEqual([expect.stringContaining('The wrong bill is paid')]);
  await user.selectOptions(screen.getByRole('combobox', { name: 'At which epic' }), 'NET-3');
  expect(screen.getByText('None of the gaps that were read is so.')).toBeTruthy();
  expect(history.moves.at(-1)).toBe('REPLACE /gaps?show=untold&severity=blocking&epic=NET-3');
});

test('told upward in place, today and to whom; it moves below what waits, and is counted anew [3.14]', async () => {
  const user = userEvent.setup();
  openWith([withGaps(2)]);
  const saves: Input<'entry.save'>[] = [];
  fakeBridge.onInvoke('entry.save', (payload) => {
    saves.push(payload as Input<'entry.save'>);
    const [, , gap] = GAPS;
    const entry = { ...gap, version: 2, status: 'told', body: { ...gap?.body, ...saves.at(-1)?.changes } };
    return { ok: true, value: { entry, published: true } };
  });
  await user.click(await screen.findByRole('button', { name: 'Told upward The receipt is lost' }));
  const form = within(screen.getByRole('form', { name: 'Told upward' }));
  const day = form.getByLabelText<HTMLInputElement>('When it was told');
  expect([day.value, document.activeElement]).toEqual(['2026-09-30', day]);
  await user.clear(day);
  await user.click(form.getByRole('button', { name: 'Told upward' }));
  expect(form.getByRole('alert').textContent).toBe('Choose the day on which it was told.');
  await user.type(day, '2026-09-29');
  await user.type(form.getByLabelText('To whom (optional)'), 'Steering group{Enter}');
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Told upward' })).toBeNull());
  const changes = { toldAt: '2026-09-29', toldTo: 'Steering group' };
  expect(saves).toEqual([{ id: idOf('gap', 3), kind: 'gap', home: { issueId: '10002' }, version: 1, changes }]);
  expect(screen.getByText('Saved.')).toBeTruthy();
  expect(await screen.findByText(/^1 gap is not told upward/)).toBeTruthy();
  expect(words()[0]).toContain('The wrong bill is paid');
  expect(words().join('')).toMatch(/after 18 days29 Sept 2026, Steering group/);
});

test('somebody else changed it meanwhile: it says so, and is sent on top of what stands now', async () => {
  const user = userEvent.setup();
  openWith([withGaps(2)]);
  const versions: number[] = [];
  fakeBridge.onInvoke('entry.save', (payload) => {
    versions.push((payload as Input<'entry.save'>).version);
    const current = { ...GAPS[2], version: 7 };
    return versions.length === 1
      ? { ok: false, error: { code: 'conflict', message: 'Somebody else saved it.', current } }
      : { ok: true, value: { entry: current, published: true } };
  });
  await user.click(await screen.findByRole('button', { name: 'Told upward The receipt is lost' }));
  const form = within(screen.getByRole('form', { name: 'Told upward' }));
  await user.click(form.getByRole('button', { name: 'Told upward' }));
  await form.findByText(/^Somebody else changed this gap meanwhile/);
  await user.click(form.getByRole('button', { name: 'Told upward' }));
  await waitFor(() => expect(versions).toEqual([1, 7]));
});

test('read epic by epic, twenty at once: it says of how many, reads on, and tries again what failed', async () => {
  const user = userEvent.setup();
  const many = Array.from({ length: 23 }, (_, at) =>
    withGaps(at + 2, { gapsSince: `2026-09-${String(at + 1).padStart(2, '0')}T00:00:00Z` }),
  );
  openWith(many);
  let fails = true;
  fakeBridge.onInvoke('engagement.open', (payload) => {
    const { issueId } = payload as Input<'engagement.open'>;
    if (issueId === '10003' && fails)
      return { ok: false, error: { code: 'unavailable', message: 'Customer Lens could not be reached.' } };
    return { ok: true, value: issueId === '10002' ? anEngagement() : anEngagement({ gaps: [] }) };
  });
  expect(await screen.findByText(/^Listed are the gaps of 20 of 23 epics, those that wait longest/)).toBeTruthy();
  expect(screen.getByText('The gaps of 1 epic could not be read:')).toBeTruthy();
  expect(screen.getByText(/This is of the 19 epics that were read, of 23\./)).toBeTruthy();
  fails = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await user.click(await screen.findByRole('button', { name: 'Read more' }));
  await waitFor(() => expect(screen.queryByText(/^Listed are the gaps/)).toBeNull());
  expect(fakeBridge.invokes('engagement.open')).toHaveLength(24);
});

test('what is listed goes to a spreadsheet with the epic of each; rows come in where an epic is chosen', async () => {
  const user = userEvent.setup();
  openWith([withGaps(2)]);
  const value = { entries: SESSIONS, hidden: 0, mayAdd: true };
  fakeBridge.onInvoke('entry.list', () => ({ ok: true, value }));
  await user.click(await screen.findByRole('button', { name: 'Not told upward 2' }));
  await user.click(screen.getByRole('button', { name: 'Spreadsheet' }));
  expect(screen.getByRole('menuitem', { name: /^Paste rows/ }).getAttribute('aria-disabled')).toBe('true');
  await user.click(screen.getByRole('menuitem', { name: 'Copy all rows' }));
  await screen.findByText('2 records can be copied.');
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  await screen.findByText('Copied.');
  const lines = (await navigator.clipboard.readText())
    .trim()
    .split('\n')
    .map((line) => line.split('\t').slice(0, 2));
  expect(lines).toEqual([
    ['Epic', 'What customers would miss'],
    ['NET-2', 'The receipt is lost'],
    ['NET-2', 'The wrong bill is paid'],
  ]);
  await user.selectOptions(screen.getByRole('combobox', { name: 'At which epic' }), 'NET-2');
  await user.click(screen.getByRole('button', { name: 'Spreadsheet' }));
  await user.click(screen.getByRole('menuitem', { name: /^Paste rows/ }));
  expect(await screen.findByRole('textbox', { name: /^Copy rows in your spreadsheet/ })).toBeTruthy();
});

test('where there is none it says where gaps come from', async () => {
  openWith([]);
  expect(await screen.findByText(/^No gap is recorded here yet/)).toBeTruthy();
});
