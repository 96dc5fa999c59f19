import '../../../support/screen/fakeLayout';
import { fakeBridge, type FakeAnswer, type FakeJiraRequest } from '../../../support/screen/fakeBridge';
import { anEpic, FakeJira, SETTINGS_VERSION, type FakeEpic } from '../../../support/screen/fakePortfolio';
import { answerPageHistory } from '../../../support/screen/fakeHistory';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { NEVER_RATED, applyChanges, type Changes } from '#domain/rating/assessment';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import PortfolioSurface from '../../../../static/surfaces/portfolioPage/PortfolioSurface';
import { renderSurface } from '../../../support/screen/renderSurface';

/** A Jira with a portfolio, permissions, and a server that takes every save. */
function aJira(epics: FakeEpic[], { readOnly = [] as string[], refusesEmpty = false } = {}) {
  const jira = new FakeJira(epics);
  answerPageHistory('/rate');
  const checked: number[][] = [];
  jira.instead = (request) => answer(request);
  const unrated = epics.filter(({ property }) => property?.['floor'] === undefined);
  function answer({ path, body }: FakeJiraRequest): FakeAnswer | undefined {
    if (path.endsWith('/permissions/check')) {
      const { issues } = (body as { projectPermissions: { issues: number[] }[] }).projectPermissions[0]!;
      checked.push(issues);
      return {
        body: {
          projectPermissions: [
            { permission: 'EDIT_ISSUES', issues: issues.filter((id) => !readOnly.includes(String(id))) },
          ],
        },
      };
    }
    const { jql = '', nextPageToken = '0' } = (body ?? {}) as { jql?: string; nextPageToken?: string };
    if (!path.endsWith('/search/jql') || !jql.includes('IS EMPTY')) return undefined;
    if (refusesEmpty) return { status: 400, body: { errorMessages: ['EMPTY is not supported.'] } };
    const from = Number(nextPageToken);
    const issues = unrated.slice(from, from + 100).map(({ id, key, summary, projectId, property }) => ({
      id,
      key,
      fields: { summary, project: { id: projectId, key: 'NET' } },
      properties: property ? { [SUMMARY_PROPERTY]: property } : {},
    }));
    return { body: { issues, ...(from + 100 < unrated.length ? { nextPageToken: String(from + 100) } : {}) } };
  }
  fakeBridge.onInvoke('assessment.save', (input) => {
    const { version, changes } = input as { version: number; changes: Changes };
    const { next } = applyChanges({ ...NEVER_RATED, version }, changes);
    const assessment = {
      ...next,
      version: version + 1,
      updatedAt: '2026-03-01T10:00:00.000Z',
      updatedBy: 'board-member',
    };
    return {
      ok: true,
      value: {
        assessment,
        score: null,
        can: { rate: true },
        settings: DEFAULT_SETTINGS,
        settingsVersion: 4,
        published: true,
      },
    };
  });
  return { jira, checked };
}

const grid = () => screen.findByRole('grid', {}, { timeout: 20_000 });
const cell = (name: RegExp) => screen.getByRole('gridcell', { name });

jest.setTimeout(60_000);
beforeEach(() => fakeBridge.reset());

test('rated and unrated epics stand in key order, with the number of all; only those in view are drawn', async () => {
  const { checked } = aJira(
    Array.from({ length: 1_300 }, (_, index) =>
      index % 2 === 0 ? anEpic(index + 1) : anEpic(index + 1, { answers: { impact: 1 } }),
    ),
  );
  renderSurface(PortfolioSurface);
  const table = await grid();
  expect(table.getAttribute('aria-rowcount')).toBe('1301');
  expect(table.querySelectorAll('[role=row]').length).toBeLessThan(40);
  expect(cell(/^NET-1 Customer impact: not rated$/)).toBeTruthy();
  expect(cell(/^NET-2 Customer impact: \+1$/)).toBeTruthy();
  await waitFor(() => expect(checked.map(({ length }) => length)).toEqual([1_000]));
});

test('what was saved here stands in the other views, read once; nothing of it shows before it is whole', async () => {
  const before = [
    anEpic(1, { answers: { impact: 3, request: 'no' } }),
    ...Array.from({ length: 129 }, (_, index) => anEpic(index + 2, { answers: { impact: -1, request: 'no' } })),
  ];
  const { jira } = aJira(before);
  const history = answerPageHistory('/rate');
  renderSurface(PortfolioSurface);
  await grid();
  const target = cell(/^NET-1 Customer impact: \+3$/);
  const invokes = fakeBridge.invokes('settings.open').length;
  act(() => target.focus());
  fireEvent.keyDown(target, { key: '-' });
  fireEvent.keyDown(target, { key: '3' });
  await waitFor(() => expect(fakeBridge.invokes('assessment.save')).toHaveLength(1));
  expect(fakeBridge.invokes('settings.open')).toHaveLength(invokes);
  jira.epics = [anEpic(1, { answers: { impact: -3, request: 'no' } }), ...before.slice(1)];
  const { pages } = jira.asked;
  // Of a portfolio of two pages the first would be on screen for a moment.
  const seen = new Set<string | null>();
  const watch = new MutationObserver(() =>
    [...document.querySelectorAll('.lens-ranking__listed [role=status], .lens-page__reading')].forEach(
      ({ textContent }) => seen.add(textContent),
    ),
  );
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  act(() => history.goTo('/ranking'));
  const ranking = await screen.findByRole('grid', { name: 'Epics ranked by customer score' });
  await waitFor(() => expect(ranking.querySelector('.lens-epic__key')?.textContent).toBe('NET-2'));
  watch.disconnect();
  expect(seen).toEqual(new Set(['All 130 rated epics listed.']));
  expect([jira.asked.pages - pages, fakeBridge.invokes('settings.open').length - invokes]).toEqual([2, 1]);
});

test('undone and done again by its buttons, which keep the keyboard at the last step', async () => {
  aJira([anEpic(1)]);
  renderSurface(PortfolioSurface);
  fireEvent.keyDown(await screen.findByRole('gridcell', { name: /^NET-1 Customer impact/ }), { key: '2' });
  const [undo, redo] = ['Undo', 'Redo'].map((name) => screen.getByRole<HTMLButtonElement>('button', { name }));
  const states = () => [undo, redo].map((button) => [button?.getAttribute('aria-disabled'), button?.disabled]);
  await waitFor(() =>
    expect(states()).toEqual([
      ['false', false],
      ['true', false],
    ]),
  );
  fireEvent.click(undo!);
  await waitFor(() =>
    expect(states()).toEqual([
      ['true', false],
      ['false', false],
    ]),
  );
  fireEvent.click(undo!);
  fireEvent.click(redo!);
  await waitFor(() =>
    expect(states()).toEqual([
      ['false', false],
      ['true', false],
    ]),
  );
});

test('where Jira refuses to look for empty values, the whole scope is read and what is rated left out', async () => {
  aJira([anEpic(1), anEpic(2, { answers: { impact: 2 } })], { refusesEmpty: true });
  renderSurface(PortfolioSurface);
  expect((await grid()).getAttribute('aria-rowcount')).toBe('3');
});

test('a typed level is saved at once, each epic by itself, and says so in its cell', async () => {
  aJira([anEpic(1), anEpic(2)]);
  renderSurface(PortfolioSurface);
  await grid();
  const first = cell(/^NET-1 Customer impact/);
  fireEvent.focus(first);
  fireEvent.keyDown(first, { key: '-' });
  fireEvent.keyDown(cell(/^NET-1 Customer impact/), { key: '2' });
  await waitFor(() => expect(cell(/^NET-1 Customer impact: -2, saved$/)).toBeTruthy());
  expect(fakeBridge.invokes('assessment.save').map(({ payload }) => payload)).toEqual([
    { issueId: '10001', version: 0, changes: { answers: { impact: -2 } }, knownSettings: SETTINGS_VERSION },
  ]);
});

test('leaving with something unsaved is asked about, and no longer once it is saved', async () => {
  aJira([anEpic(1)]);
  let answer = (): void => undefined;
  const saved = new Promise<void>((resolve) => (answer = resolve));
  fakeBridge.onInvoke('assessment.save', async () => {
    await saved;
    return { ok: false, error: { code: 'forbidden', message: 'You may not edit this epic.' } };
  });
  renderSurface(PortfolioSurface);
  await grid();
  const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(leave()).toBe(true);
  fireEvent.focus(cell(/^NET-1 Customer impact/));
  fireEvent.keyDown(cell(/^NET-1 Customer impact/), { key: '3' });
  expect(leave()).toBe(false);
  answer();
  await waitFor(() =>
    expect(cell(/^NET-1 Customer impact: \+3, not saved, You may not edit this epic\.$/)).toBeTruthy(),
  );
  fireEvent.click(screen.getByText('Put back what is not saved'));
  expect(cell(/^NET-1 Customer impact: not rated$/)).toBeTruthy();
  expect(leave()).toBe(true);
});

test('epics that the person may not edit are read-only and keep their values', async () => {
  aJira([anEpic(1), anEpic(2)], { readOnly: ['10001'] });
  renderSurface(PortfolioSurface);
  await grid();
  await waitFor(() =>
    expect(cell(/^NET-1 Customer impact: not rated, read-only$/).getAttribute('aria-readonly')).toBe('true'),
  );
  fireEvent.focus(cell(/^NET-1 Customer impact/));
  fireEvent.keyDown(cell(/^NET-1 Customer impact/), { key: '3' });
  expect(screen.getByText('1 cell is in epics that you may not edit.')).toBeTruthy();
  expect(fakeBridge.invokes('assessment.save')).toEqual([]);
});

function paste(into: HTMLElement, text: string): void {
  fireEvent.focus(into);
  fireEvent.paste(into, { clipboardData: { getData: () => text } });
}

test('the buttons above the table say what they did, as the keys do', async () => {
  aJira([anEpic(1), anEpic(2)]);
  renderSurface(PortfolioSurface);
  await grid();
  paste(cell(/^NET-1 Customer impact/), '2\tyes\n1\tno\n');
  await screen.findByText('4 answers pasted.');
  fireEvent.click(screen.getByText('Undo'));
  expect(screen.getByText('4 answers put back.')).toBeTruthy();
  fireEvent.click(screen.getByText('Redo'));
  expect(screen.getByText('4 answers done again.')).toBeTruthy();
  expect(screen.queryByText(/pasted/)).toBeNull();
});

test('a very large block is set in slices; stopped half-way nothing of it stays, what was before does', async () => {
  const EPICS = 500;
  aJira(Array.from({ length: EPICS }, (_, index) => anEpic(index + 1)));
  fakeBridge.onInvoke('assessment.save', () => new Promise(() => undefined));
  renderSurface(PortfolioSurface);
  await grid();
  fireEvent.focus(cell(/^NET-2 Customer impact/));
  fireEvent.keyDown(cell(/^NET-2 Customer impact/), { key: '3' });
  paste(cell(/^NET-1 Customer impact/), '-1\tyes\tRetention\t2\n'.repeat(EPICS));
  const progress = await screen.findByLabelText('Changing the cells');
  fireEvent.click(progress.parentElement!.querySelector('button')!);
  await screen.findByText('Stopped. Everything is as it was before.');
  expect(cell(/^NET-1 Customer impact: not rated/)).toBeTruthy();
  expect(cell(/^NET-2 Customer impact: \+3/)).toBeTruthy();
  expect(screen.getByText(/^Saving: 1 epic to go/)).toBeTruthy();
});

test('Enter after a run of Tabs begins the next row where this one began, as in a spreadsheet', async () => {
  aJira([anEpic(1), anEpic(2), anEpic(3)]);
  renderSurface(PortfolioSurface);
  await grid();
  const press = (...keys: string[]): void =>
    keys.forEach((key) => fireEvent.keyDown(document.querySelector('.lens-cell[data-active="true"]')!, { key }));
  const active = (): string | null =>
    document.querySelector('.lens-cell[data-active="true"]')!.getAttribute('aria-label');
  fireEvent.focus(cell(/^NET-1 Customer impact/));
  press('2', 'Tab', 'y', 'Tab', 'r', 'Tab', '1', 'Enter');
  expect(active()).toBe('NET-2 Customer impact: not rated');
  press('1', 'Tab', 'n', 'ArrowDown');
  expect(active()).toBe('NET-3 Customer request: not rated');
  // Nothing was typed into this one: Enter opens it, commits it there, and goes on below.
  press('Enter');
  expect(screen.getByRole('combobox', { name: 'Customer request of NET-3' })).toBeTruthy();
});

test('a cancelled export leaves the keyboard at the buttons it came from', async () => {
  Object.assign(URL, { createObjectURL: () => 'blob:here', revokeObjectURL: () => undefined });
  aJira(Array.from({ length: 130 }, (_, index) => anEpic(index + 1)));
  renderSurface(PortfolioSurface);
  await grid();
  const button = screen.getByRole('button', { name: 'Export CSV' });
  button.focus();
  fireEvent.click(button);
  const cancel = await screen.findByRole('button', { name: 'Cancel' });
  expect(document.activeElement).toBe(button);
  cancel.focus();
  fireEvent.click(cancel);
  await screen.findByText(/^The export was cancelled; there is no file\.$|exported;/);
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Export (CSV|XLSX)$/));
});
