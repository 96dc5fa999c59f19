import '../../support/screen/fakeLayout';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, within } from '@testing-library/react';
import { packSheet } from '#domain/measure/sheet';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { renderSurface } from '../../support/screen/renderSurface';
import { aMeasure, aSheet, measureId } from './aMeasure';

jest.setTimeout(60_000);

beforeEach(() => {
  fakeBridge.reset();
  fakeBridge.onInvoke('settings.open', () => ({ ok: true, value: { settings: DEFAULT_SETTINGS, version: 1 } }));
  fakeBridge.onJira(() => ({ status: 200, body: { values: [] } }));
});

/** Opens a measure, and finds what it is for. */
async function factsOf(body: object) {
  const sheet = packSheet(aSheet({ '2026-05': { all: { x: 84, n: 120, source: 'counted' } } }));
  fakeBridge.onInvoke('measure.open', () => ({
    ok: true,
    value: {
      ...{ measure: aMeasure({ source: 'counted', ...body }), sheet, definitions: [], vettings: [] },
      may: { add: false },
    },
  }));
  answerPageHistory(`/measures/${measureId(0)}`);
  renderSurface(PortfolioSurface);
  const heading = await screen.findByRole('heading', { name: 'What it is for' }, { timeout: 20_000 });
  return within(heading.closest('section') as HTMLElement);
}

test('a measure that changes no decision says that nobody said which [2.10]', async () => {
  const facts = await factsOf({ customerCares: true, rewarded: 'Sales', target: 80 });
  expect(facts.getByText('Not said yet: which decision it changes.')).toBeTruthy();
});

test('a measure says which decision it changes, of which stage and whose department it is [2.9 2.10]', async () => {
  const facts = await factsOf({ decides: 'Whether letters stop', stage: 'retention', department: 'finance' });
  const told = (label: string) => facts.getByText(label).nextElementSibling?.textContent;
  expect(told('Which decision it changes')).toBe('Whether letters stop');
  expect(told('Of which stage')).toBe('Retention');
  // Whoever answers for a stage need not be of the service.
  expect(told('Whose department')).toBe('Finance');
  expect(facts.getByText(/^Not said yet: /).textContent).not.toContain('decision');
});
