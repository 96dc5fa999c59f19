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

/** Opens a measure, and finds a part of its page. */
async function partOf(name: string, body: object) {
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
  const heading = await screen.findByRole('heading', { name }, { timeout: 20_000 });
  return within(heading.closest('section') as HTMLElement);
}

test('a measure that changes no decision says that nobody said which [2.10]', async () => {
  const facts = await partOf('What it is for', { customerCares: true, rewarded: 'Sales', target: 80 });
  expect(facts.getByText('Not said yet: which decision it changes.')).toBeTruthy();
});

test('a measure says which decision it changes, of which stage and whose department it is [2.9 2.10]', async () => {
  const facts = await partOf('What it is for', {
    decides: 'Whether letters stop',
    stage: 'retention',
    department: 'finance',
  });
  const told = (label: string) => facts.getByText(label).nextElementSibling?.textContent;
  expect(told('Which decision it changes')).toBe('Whether letters stop');
  expect(told('Of which stage')).toBe('Retention');
  // Whoever answers for a stage need not be of the service.
  expect(told('Whose department')).toBe('Finance');
  expect(facts.getByText(/^Not said yet: /).textContent).not.toContain('decision');
});

test('a measure below its threshold without a room has actions of its own, and none is said [2.9]', async () => {
  fakeBridge.onJira(({ path }) => ({
    status: 200,
    body: path.startsWith('/rest/api/3/search/jql') ? { issues: [] } : { values: [] },
  }));
  const done = await partOf('What is done about it', { threshold: 90, stage: 'retention' });
  expect(done.getByText('It is below its threshold of 90%.')).toBeTruthy();
  expect(await done.findByText('No action yet.')).toBeTruthy();
  expect(done.getByRole('button', { name: /action/i })).toBeTruthy();
});

test('what is done about a measure of a step stands in the room of its path [2.9]', async () => {
  const path = `path-p10000-${'0'.repeat(32)}`;
  const done = await partOf('What is done about it', { threshold: 60, path, shows: 'knows' });
  expect(done.getByText(/^Its threshold is 60%\./)).toBeTruthy();
  expect(done.getByRole('link', { name: 'the room of its path' }).getAttribute('href')).toMatch(
    new RegExp(`/paths/${path}$`),
  );
  expect(done.queryByRole('button')).toBeNull();
});
