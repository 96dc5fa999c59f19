import '../../support/screen/fakeLayout';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EntryView } from '#contract/register';
import { PULSE } from '#domain/measure/office/pulse';
import { packSheet } from '#domain/measure/sheet';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { renderSurface } from '../../support/screen/renderSurface';
import { aMeasure, aSheet } from './aMeasure';

jest.setTimeout(60_000);

beforeEach(() => {
  fakeBridge.reset();
  fakeBridge.onInvoke('settings.open', () => ({ ok: true, value: { settings: DEFAULT_SETTINGS, version: 1 } }));
  fakeBridge.onJira(({ path }) => ({
    status: 200,
    body: path.startsWith('/rest/api/3/project/search')
      ? { values: [{ id: '10000', key: 'CARE', name: 'Care' }], isLast: true, total: 1 }
      : { values: [] },
  }));
});

function openList(entries: readonly EntryView[], hidden: number, mayAdd: boolean): void {
  const sheet = packSheet(aSheet({ '2026-05': { all: { number: 0.22, source: 'counted' } } }));
  const measures = entries.map((entry) => ({ entry, sheet }));
  fakeBridge.onInvoke('measure.list', () => ({
    ok: true,
    value: { measures, definitions: [], vettings: [], hidden },
  }));
  fakeBridge.onInvoke('sayDo.open', () => ({
    ok: true,
    value: { measures: [], hidden, decisions: [], hiddenDecisions: 0 },
  }));
  fakeBridge.onInvoke('entry.list', () => ({ ok: true, value: { entries: [], hidden: 0, mayAdd } }));
  answerPageHistory('/measures');
  renderSurface(PortfolioSurface);
}
const press = async (name: string): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }, { timeout: 20_000 }));

test('who may not add a measure is told who may, and is offered no form that would be refused', async () => {
  const may = { change: false, answer: false, remove: false };
  openList([aMeasure({ formula: 'number', source: 'counted', unit: 'EUR' }, 0, { may })], 0, false);
  await press('Add a measure');
  expect(
    await screen.findByText(/^Only those who may edit issues of the project, or the office may add a measure there\./),
  ).toBeTruthy();
  expect(screen.queryByRole('form')).toBeNull();
  expect(screen.queryByRole('link', { name: 'Enter what is due' })).toBeNull();
  expect(screen.getByText('0.22 EUR')).toBeTruthy();
  await press('Close');
  expect(screen.getByRole('button', { name: 'Add a measure' })).toBeTruthy();
});

test('a pulse is a measure that is begun already: its name is asked, the rest is said [4.18]', async () => {
  openList([aMeasure({ formula: 'number', source: 'counted', unit: 'EUR' }, 0)], 0, true);
  await press('Add a pulse');
  const form = within(await screen.findByRole('form', { name: 'Add a measure' }));
  expect(screen.getByText(/^Colleagues who were asked how far this is so where they work: /)).toBeTruthy();
  expect(form.queryByLabelText('How its value is made')).toBeNull();
  const said = { name: 'Pulse of the customer', ...PULSE };
  const gone = { code: 'notFound', message: 'It is gone.' };
  fakeBridge.onInvoke('measure.open', () => ({ ok: false, error: gone }));
  fakeBridge.onInvoke('entry.save', () => ({ ok: true, value: { entry: aMeasure(said, 5), published: true } }));
  await userEvent.type(form.getByLabelText('Name of the measure'), said.name);
  await userEvent.click(form.getByRole('button', { name: 'Add a measure' }));
  await waitFor(() => expect(fakeBridge.invokes().some(({ procedure }) => procedure === 'entry.save')).toBe(true));
  const [sent] = fakeBridge.invokes().filter(({ procedure }) => procedure === 'entry.save');
  expect(sent?.payload).toMatchObject({ kind: 'measure', version: 0, changes: said });
});

test('where all measures are hidden the list does not say that nothing is measured', async () => {
  openList([], 3, true);
  const said = /^You can see no measure\. 3 measures are left out: you may not browse their projects\. Add one:/;
  expect(await screen.findByText(said, {}, { timeout: 20_000 })).toBeTruthy();
  await press('Add a measure');
  expect(await screen.findByRole('form', { name: 'Add a measure' })).toBeTruthy();
});
