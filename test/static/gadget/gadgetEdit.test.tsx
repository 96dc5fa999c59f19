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
  expect([field('Places to show').value, field('Cut line after').value]).toEqual(['7', '3']);
  await write(field('Places to show'), '12');
  await userEvent.click(screen.getByRole('radio', { name: 'Ranking and journey coverage' }));
  await save();
  await waitFor(() =>
    expect(submitted).toEqual([{ scope: { kind: 'all' }, places: 12, cutLine: 3, show: 'both', refresh: 15 }]),
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

test('a filter that Jira refuses is not kept, and its words are shown', async () => {
  show();
  await userEvent.click(screen.getByRole('radio', { name: 'A JQL filter' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'JQL filter' }), 'nonsense');
  await save();
  expect(await screen.findByText(/expecting an operator near 'nonsense'/)).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'JQL filter' }).getAttribute('aria-invalid')).toBe('true');
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
  expect(within(chosen).getByText('a project that you cannot see')).toBeTruthy();
  await userEvent.type(screen.getByRole('searchbox', { name: 'Find a project' }), 'web');
  await waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(1));
  await userEvent.click(screen.getByRole('checkbox', { name: /Web shop/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Remove a project that you cannot see' }));
  await save();
  await waitFor(() =>
    expect(submitted).toEqual([expect.objectContaining({ scope: { kind: 'projects', projectIds: ['2'] } })]),
  );
});

test('numbers out of range are told in words and not kept', async () => {
  show();
  await write(field('Places to show'), '26');
  expect(screen.getByText('Write a whole number from 1 to 25.')).toBeTruthy();
  await save();
  expect(submitted).toEqual([]);
});

test('a save that is refused says so beside the button, until something is changed', async () => {
  show();
  await write(field('Cut line after'), '1000');
  await save();
  expect((await screen.findByRole('alert')).textContent).toContain('Not saved yet');
  await write(field('Cut line after'), '10');
  await save();
  await waitFor(() => expect(submitted).toEqual([expect.objectContaining({ cutLine: 10 })]));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('numbers that are not asked for refuse nothing: the kept ones stay', async () => {
  show({ places: 7, cutLine: 3 });
  await write(field('Places to show'), '99');
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
  expect(field('Places to show').value).toBe('15');
});
