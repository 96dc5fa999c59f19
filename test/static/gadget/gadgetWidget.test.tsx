import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, FakeJira } from '../../support/screen/fakePortfolio';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import WidgetEditSurface from '../../../static/surfaces/gadget/WidgetEditSurface';
import WidgetSurface from '../../../static/surfaces/gadget/WidgetSurface';
import { renderSurface } from '../../support/screen/renderSurface';

const EPICS = [1, 2, 3].map((number) =>
  anEpic(number, { answers: { impact: 1, request: number === 1 ? 'yes' : 'no' } }),
);

type Read = (configuration: unknown) => Promise<unknown>;

beforeEach(() => {
  localStorage.clear();
  fakeBridge.reset();
});

/** The dashboard around a widget's form, which holds the Save button. */
function aDashboard(): { save: () => Promise<unknown> } {
  let ask: Read | null = null;
  fakeBridge.onOperation('getContext', () => ({ extension: { context: { dashboardId: '1', widgetId: '2' } } }));
  fakeBridge.onOperation('getWidgetEditApi', () => ({ onProductSave: (read: Read) => void (ask = read) }));
  return {
    save: async () => {
      if (!ask) throw new Error('The widget has not said how to ask it.');
      const asked = ask;
      let answer: Promise<unknown> = Promise.resolve();
      await act(async () => {
        answer = asked({});
        await answer.catch((refusal: unknown) => refusal);
      });
      return answer;
    },
  };
}

test('the widget shows what it is configured to, and follows a change of its configuration', async () => {
  new FakeJira(EPICS);
  renderSurface(WidgetSurface, { config: { cutLine: 0, places: 1, show: 'ranking' } });
  const rows = async () =>
    within(await screen.findByRole('table', { name: 'Epics ranked by customer score' })).getAllByRole('row').length - 1;
  expect(await rows()).toBe(1);
  const context = {
    moduleKey: 'portfolio-widget',
    siteUrl: '',
    locale: 'en-US',
    timezone: 'UTC',
    extension: { config: { cutLine: 0, places: 3, show: 'ranking' } },
  };
  fakeBridge.onOperation('getContext', () => context);
  fakeBridge.onOperation('enableTheming', () => undefined);
  act(() => fakeBridge.emit('FORGE_DASHBOARDS_WIDGET_CONFIG_CHANGED', { widgetId: '1' }));
  await waitFor(async () => expect(await rows()).toBe(3));
});

test('the Save button of the dashboard gets what the form holds now', async () => {
  new FakeJira(EPICS);
  const dashboard = aDashboard();
  renderSurface(WidgetEditSurface, { config: { places: 4, cutLine: 0 } });
  const places = screen.getByRole('spinbutton', { name: 'Places to show' });
  await userEvent.clear(places);
  await userEvent.type(places, '9');
  expect(await dashboard.save()).toEqual({ scope: { kind: 'all' }, places: 9, cutLine: 0, show: 'both' });
});

test('a number that is hidden does not refuse the save', async () => {
  new FakeJira(EPICS);
  const dashboard = aDashboard();
  renderSurface(WidgetEditSurface, { config: { places: 4, cutLine: 0 } });
  await userEvent.clear(screen.getByRole('spinbutton', { name: 'Places to show' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Journey coverage' }));
  expect(await dashboard.save()).toMatchObject({ places: 4, show: 'coverage' });
});

test('the Save button is refused while something has to be changed, and the form says so', async () => {
  new FakeJira(EPICS);
  const dashboard = aDashboard();
  renderSurface(WidgetEditSurface);
  await userEvent.click(screen.getByRole('radio', { name: 'Some projects' }));
  await expect(dashboard.save()).rejects.toThrow('The form says what to change.');
  expect(await screen.findByText('Choose at least one project.')).toBeTruthy();
  expect(await screen.findByText(/Not saved yet/)).toBeTruthy();
});

test('says so where the dashboard cannot take settings', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  fakeBridge.onOperation('getContext', () => ({}));
  renderSurface(WidgetEditSurface);
  expect((await screen.findByRole('alert')).textContent).toContain('This dashboard does not let the widget save');
});
