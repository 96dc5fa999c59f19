import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Input } from '#contract/procedures';
import type { EntryView } from '#contract/register';
import { EMPTY_SHEET, packSheet, withMonths } from '#domain/measure/sheet';
import { emptyValues } from '#domain/register/kind';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { FrozenDecision } from '../../../static/features/frozen/FrozenDecision';
import { Briefs } from '../../../static/features/path/briefs/Briefs';
import type { BriefsData } from '../../../static/features/path/briefs/briefNow';
import { PageProvider, type PortfolioPage } from '../../../static/features/portfolio/page/PageContext';
import { START } from '../../../static/features/portfolio/page/routes';
import { renderSurface } from '../../support/screen/renderSurface';

const HOME = { projectId: '10020' };
const AT = '2026-11-02T10:00:00.000Z';
const idOf = (kind: KindName, last = '0'): string => `${kind}-p10020-${'0'.repeat(31)}${last}`;

const entryOf = (kind: KindName, said: object, more: Partial<EntryView> = {}): EntryView => ({
  ...{ id: idOf(kind), kind, home: HOME, version: 1, status: 'open', owner: 'board-member', dueAt: null },
  ...{ at: AT, by: 'project-manager', updatedAt: AT, removed: false, answer: null },
  body: { ...emptyValues(kindNamed(kind).fields), ...said },
  may: { change: true, answer: true, remove: true },
  ...more,
});

const measureOf = (shows: string, x: number, last: string) => {
  const cells = { all: { x, n: 120, source: 'asked' as const } };
  const sheet = withMonths(EMPTY_SHEET, [{ month: '2026-09', version: 1, entered: AT, cells }]);
  const said = { name: shows, formula: 'share', source: 'asked', shows, threshold: 80, path: idOf('path') };
  return { entry: entryOf('measure', said, { id: idOf('measure', last) }), sheet: packSheet(sheet) };
};

const dataOf = (more: Partial<BriefsData> = {}): BriefsData => ({
  path: entryOf('path', { name: 'Pay the bill in the app', customers: 100_000 }),
  measures: [measureOf('told', 118, '1'), measureOf('knows', 70, '2')],
  ...{ definitions: [], vettings: [], moves: [], causes: [], decisions: [], briefs: [] },
  may: { add: true },
  settings: DEFAULT_SETTINGS,
  ...more,
});

const page = {
  address: START,
  go: () => undefined,
  hrefOf: ({ view, id }: { view?: string; id?: string | null }) => `/${view ?? ''}/${id ?? ''}`,
} as unknown as PortfolioPage;

function show(data: BriefsData, onChanged: () => void = () => undefined) {
  return renderSurface(() => (
    <PageProvider value={page}>
      <Briefs data={data} onChanged={onChanged} />
    </PageProvider>
  ));
}

beforeEach(() => {
  fakeBridge.reset();
});

test('without a brief it says so; who may not add one is offered none', () => {
  show(dataOf({ may: { add: false } }));
  expect(screen.getByText('No brief was written about this path.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Write a brief' })).toBeNull();
});

test('options are suggested from the steps below their threshold, and sent with what they raise [0.7]', async () => {
  const changed = jest.fn();
  const sent: Input<'brief.freeze'>[] = [];
  fakeBridge.onInvoke('brief.freeze', (payload) => {
    sent.push(payload as Input<'brief.freeze'>);
    return { ok: true, value: { entry: entryOf('brief', { title: 'Adoption' }) } };
  });
  show(dataOf(), changed);
  await userEvent.click(screen.getByRole('button', { name: 'Write a brief' }));
  const form = within(screen.getByRole('form', { name: 'Write a brief' }));
  const [title] = form.getAllByRole('textbox');
  expect((title as HTMLInputElement).value).toBe('Adoption brief: Pay the bill in the app');
  await userEvent.click(form.getByRole('radio', { name: 'Strategy of the path' }));
  expect((title as HTMLInputElement).value).toBe('Strategy brief: Pay the bill in the app');
  const [first, second] = form.getAllByRole('group', { name: /^Option \d$/ });
  expect(within(first!).getByDisplayValue('Raise “knows where” to 80%')).toBeTruthy();
  expect(within(second!).getByDisplayValue('Leave it as it is')).toBeTruthy();
  const to = within(first!).getByRole('textbox', { name: 'To per cent' });
  await userEvent.clear(to);
  await userEvent.type(to, '180');
  await userEvent.click(form.getByRole('button', { name: 'Freeze the brief' }));
  expect(form.getByText('Give a number from 0 to 100, such as 80.')).toBeTruthy();
  expect(sent).toEqual([]);
  await userEvent.clear(to);
  await userEvent.type(to, '82,5');
  await userEvent.click(form.getByRole('button', { name: 'Freeze the brief' }));
  await waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
  expect(sent).toEqual([
    {
      path: idOf('path'),
      what: 'strategy',
      title: 'Strategy brief: Pay the bill in the app',
      sponsor: 'board-member',
      key: expect.any(String) as string,
      options: [{ text: 'Raise “knows where” to 80%', step: 'knows', to: 82.5 }, { text: 'Leave it as it is' }],
    },
  ]);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Write a brief' }));
});

test('where it could not be sent it says why, and sent once more it is the same brief', async () => {
  const keys: unknown[] = [];
  fakeBridge.onInvoke('brief.freeze', (payload) => {
    keys.push((payload as Input<'brief.freeze'>).key);
    return { ok: false, error: { code: 'unavailable', message: 'Customer Lens could not be reached. Try again.' } };
  });
  show(dataOf());
  await userEvent.click(screen.getByRole('button', { name: 'Write a brief' }));
  await userEvent.click(screen.getByRole('button', { name: 'Freeze the brief' }));
  expect(await screen.findByText(/could not be reached/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(keys).toHaveLength(2));
  expect(keys[0]).toBe(keys[1]);
});

test('briefs are listed with who decided what, the newest first, each at its own address', () => {
  const answer = { decision: 'Say where one pays', reason: 'It recovers most', by: 'board-member', at: AT };
  const old = entryOf('brief', { title: 'Why too few know' }, { id: idOf('brief', '1'), answer, status: 'decided' });
  const waiting = entryOf(
    'brief',
    { title: 'Still too few' },
    { id: idOf('brief', '2'), at: '2026-11-20T10:00:00.000Z' },
  );
  show(dataOf({ briefs: [old, waiting] }));
  const [first, second] = within(screen.getByRole('list', { name: 'Briefs' })).getAllByRole('listitem');
  expect(within(first!).getByRole('link', { name: 'Still too few' }).getAttribute('href')).toBe(
    `/path-brief/${waiting.id}`,
  );
  expect(first?.textContent).toContain('Waits for');
  expect(second?.textContent).toContain('Say where one pays');
});

test('who decides second is told what was decided, and is offered nothing that is refused', async () => {
  const open = entryOf('brief', { title: 'Why', options: ['Do it', 'Leave it'] });
  const answer = { decision: 'Leave it', reason: 'Too late', by: 'admin', at: AT };
  const may = { change: false, answer: false, remove: false };
  const current = { ...open, version: 2, status: 'decided', answer, may };
  fakeBridge.onInvoke('entry.answer', () => ({
    ok: false,
    error: { code: 'conflict', message: 'Somebody else changed this meanwhile.', current },
  }));
  const changed = jest.fn();
  renderSurface(() => <FrozenDecision entry={open} people={{ byId: new Map(), state: 'ready' }} onChanged={changed} />);
  await userEvent.click(screen.getByRole('button', { name: 'Decide' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Do it' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Because' }), 'It recovers most');
  await userEvent.click(screen.getByRole('button', { name: 'Decide' }));
  expect(await screen.findByText(/decided this meanwhile: “Leave it”. Only they may decide otherwise\./)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Decide' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Read it as it is now' }));
  expect(changed).toHaveBeenCalledTimes(1);
});
