import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, FakeJira } from '../../support/screen/fakePortfolio';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import GadgetEditSurface from '../../../static/surfaces/gadget/GadgetEditSurface';
import { renderSurface } from '../../support/screen/renderSurface';

const RATED = { answers: { impact: 2, request: 'yes' } } as const;
let submitted: unknown[] = [];

beforeEach(() => {
  fakeBridge.reset();
  submitted = [];
  new FakeJira([anEpic(1, RATED), anEpic(2, RATED, { summary: 'Digital bill' }), anEpic(3)]);
  fakeBridge.onOperation('submit', (configuration) => {
    submitted.push(configuration);
    return true;
  });
});

const show = (gadgetConfiguration?: unknown) =>
  renderSurface(GadgetEditSurface, { entryPoint: 'edit', gadgetConfiguration });
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));
const field = (name: string) => screen.getByRole<HTMLInputElement>('spinbutton', { name });

async function write(input: HTMLElement, value: string): Promise<void> {
  await userEvent.clear(input);
  await userEvent.type(input, value);
}

test('starts from what was kept, and keeps what was chosen', async () => {
  show({ scope: { kind: 'all' }, places: 7, cutLine: 3, show: 'ranking', refresh: 15 });
  expect(field('Places above the line').value).toBe('3');
  await write(field('Places above the line'), '12');
  await userEvent.click(screen.getByRole('radio', { name: 'Ranking and journey coverage' }));
  await save();
  await waitFor(() =>
    expect(submitted).toEqual([{ scope: { kind: 'all' }, places: 7, cutLine: 12, show: 'both', refresh: 15 }]),
  );
});

test('a filter is checked by Jira before it is kept, and its order is left out with a notice', async () => {
  show();
  await userEvent.click(screen.getByRole('radio', { name: 'A JQL filter' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'JQL filter' }), 'summary ~ "Digital" ORDER BY created');
  await userEvent.click(screen.getByRole('button', { name: 'Check filter' }));
  expect(
    await screen.findByText(
      'This filter matches about 1 epic. "ORDER BY created" was left out: the ranking orders by customer score.',
    ),
  ).toBeTruthy();
  await save();
  await waitFor(() =>
    expect(submitted).toEqual([expect.objectContaining({ scope: { kind: 'filter', jql: 'summary ~ "Digital"' } })]),
  );
});

test('a filter that Jira refuses is not kept; the fault is told in plain words, and its place selected', async () => {
  show();
  await userEvent.click(screen.getByRole('radio', { name: 'A JQL filter' }));
  const filter = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'JQL filter' });
  expect(screen.getByText('Up to 2000 characters, without ORDER BY.')).toBeTruthy();
  await userEvent.type(filter, '  labels digital');
  await save();
  expect(await screen.findByText('At character 8, “digital”, a comparison is missing, such as = or in.')).toBeTruthy();
  expect(filter.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(filter);
  expect(filter.value.slice(filter.selectionStart, filter.selectionEnd)).toBe('digital');
  expect(document.querySelector('.lens-scope__fault mark')?.textContent).toBe('digital');
  expect(submitted).toEqual([]);
});

test('an empty filter and no project say what to do', async () => {
  show();
  await userEvent.click(screen.getByRole('radio', { name: 'A JQL filter' }));
  await save();
  expect(await screen.findByText(/Write a filter, for example/)).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'Some projects' }));
  await save();
  expect(await screen.findByText('Choose at least one project.')).toBeTruthy();
  expect(submitted).toEqual([]);
});

test('projects are found by name and kept by id; one that cannot be seen can be removed', async () => {
  show({ scope: { kind: 'projects', projectIds: ['9'] } });
  const chosen = await screen.findByRole('list', { name: 'Chosen projects' });
  expect(await within(chosen).findByText('a project that you cannot see')).toBeTruthy();
  await userEvent.type(screen.getByRole('searchbox', { name: 'Find a project' }), 'web');
  const projects = within(screen.getByRole('group', { name: 'Projects' }));
  await waitFor(() => expect(projects.getAllByRole('checkbox')).toHaveLength(1));
  await userEvent.click(screen.getByRole('checkbox', { name: /Web shop/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Remove a project that you cannot see' }));
  await save();
  await waitFor(() =>
    expect(submitted).toEqual([expect.objectContaining({ scope: { kind: 'projects', projectIds: ['2'] } })]),
  );
});

test('numbers out of range are told in words and not kept', async () => {
  show({ cutLine: 0 });
  expect(screen.getByText('1 to 20')).toBeTruthy();
  await write(field('Places to show'), '21');
  expect(screen.getByText('Write a whole number from 1 to 20.')).toBeTruthy();
  await save();
  expect(submitted).toEqual([]);
});

test('a save that is refused says so beside the button, until something is changed', async () => {
  show();
  await write(field('Places above the line'), '1000');
  await save();
  expect((await screen.findByRole('alert')).textContent).toContain('Not saved yet');
  await write(field('Places above the line'), '10');
  await save();
  await waitFor(() => expect(submitted).toEqual([expect.objectContaining({ cutLine: 10 })]));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what waits is chosen without places, and comes back as it was kept', async () => {
  const { unmount } = show({ places: 7, cutLine: 3 });
  const waits = /^What waits: challenges, conflicts/;
  await userEvent.click(screen.getByRole('radio', { name: waits }));
  expect(screen.queryByRole('spinbutton')).toBeNull();
  await save();
  await waitFor(() => expect(submitted).toEqual([expect.objectContaining({ show: 'waits', places: 7, cutLine: 3 })]));
  unmount();
  show({ show: 'waits' });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: waits }).checked).toBe(true);
});

test('numbers that are not asked for refuse nothing: the kept ones stay', async () => {
  show({ places: 7, cutLine: 3 });
  await write(field('Places above the line'), '0');
  await userEvent.click(screen.getByRole('radio', { name: 'Journey coverage' }));
  await save();
  await waitFor(() =>
    expect(submitted).toEqual([expect.objectContaining({ places: 7, cutLine: 3, show: 'coverage' })]),
  );
});

test('says so when Jira does not keep the settings', async () => {
  fakeBridge.onOperation('submit', () => false);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  show();
  await save();
  expect((await screen.findByRole('alert')).textContent).toContain('What you chose is still here');
});

test('settings that cannot be read start from the defaults, with a notice', () => {
  show({ places: 'many' });
  expect(screen.getByText(/could not be read. These are the defaults/)).toBeTruthy();
  expect(field('Places above the line').value).toBe('10');
});

test('only what belongs to the choice is asked', async () => {
  show();
  const asked = () => screen.queryAllByRole('textbox').length + screen.queryAllByRole('searchbox').length;
  expect(asked()).toBe(0);
  await userEvent.click(screen.getByRole('radio', { name: 'Some projects' }));
  expect(screen.getByText('Up to 50 projects.')).toBeTruthy();
  expect([asked(), screen.queryByRole('searchbox') !== null]).toEqual([1, true]);
  await userEvent.click(screen.getByRole('radio', { name: 'A JQL filter' }));
  expect([asked(), screen.queryByRole('textbox') !== null]).toEqual([1, true]);
});

test('the line is switched off and on by one box, with the number that belongs to each', async () => {
  show({ places: 7, cutLine: 0 });
  const line = screen.getByRole<HTMLInputElement>('checkbox', { name: /^Draw a line/ });
  expect(line.checked).toBe(false);
  expect(field('Places to show').value).toBe('7');
  await userEvent.click(line);
  expect(screen.queryByRole('spinbutton', { name: 'Places to show' })).toBeNull();
  expect(field('Places above the line').value).toBe('10');
  await userEvent.click(line);
  await save();
  await waitFor(() => expect(submitted).toEqual([expect.objectContaining({ places: 7, cutLine: 0 })]));
});

test('Cancel leaves everything as it was; where Jira does not close the form that is said', async () => {
  let closed = 0;
  fakeBridge.onOperation('close', () => {
    closed += 1;
    return true;
  });
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(closed).toBe(1));
  expect(submitted).toEqual([]);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  fakeBridge.onOperation('close', () => false);
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Nothing was changed. Jira does not close this form',
  );
});
