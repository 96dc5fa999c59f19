import { fakeBridge } from '../../support/screen/fakeBridge';
import { aPortfolio, FakeJira, SETTINGS_VERSION } from '../../support/screen/fakePortfolio';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { readPortfolio } from '../../../static/features/portfolio/reading/readPortfolio';
import type { PortfolioReading } from '../../../static/features/portfolio/reading/portfolioReading';

/**
 * A gadget's first rows on a later visit: one round trip. What moved since the newest board is one invoke more, beside
 * and after them: `boards.test.ts` counts what it costs the server.
 */
const KEPT = { settings: DEFAULT_SETTINGS, version: SETTINGS_VERSION };

/** Lets everything go on that waits for nothing from outside. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => fakeBridge.reset());

test.each([50, 1_000])('of %i epics the first rows take one page and two counts, all asked at once', async (size) => {
  const jira = new FakeJira(aPortfolio(size));
  let answerJira: () => void = () => undefined;
  jira.gate = new Promise((resolve) => (answerJira = resolve));
  let answerInvoke: () => void = () => undefined;
  const answer = { ok: true, value: { settings: DEFAULT_SETTINGS, version: SETTINGS_VERSION } };
  fakeBridge.onInvoke('settings.open', () => new Promise((resolve) => (answerInvoke = () => resolve(answer))));
  const begun: PortfolioReading[] = [];
  const whole = readPortfolio({ kind: 'all' }, 'both', { kept: KEPT, onBegun: (reading) => begun.push(reading) });
  await settle();
  expect(jira.asked).toEqual({ pages: 1, counts: 2, projectSearches: 0 });
  expect(fakeBridge.invokes().map(({ procedure }) => procedure)).toEqual(['settings.open']);
  expect(begun).toEqual([]);

  answerJira();
  await settle();
  expect(begun).toHaveLength(1);
  expect(begun[0]?.places.length).toBe(Math.min(100, size * 0.9));
  expect(jira.asked).toEqual({ pages: 1, counts: 2, projectSearches: 0 });

  answerInvoke();
  const result = await whole;
  expect(result.ok && result.reading.since).toBeNull();
  expect(result.ok && result.reading.places.slice(0, 20)).toEqual(begun[0]?.places.slice(0, 20));
  expect(fakeBridge.invokes()).toHaveLength(1);
});

test('on a first visit nothing is searched before the settings are known', async () => {
  const jira = new FakeJira(aPortfolio(50));
  fakeBridge.onInvoke('settings.open', () => new Promise(() => undefined));
  void readPortfolio({ kind: 'all' }, 'both');
  await settle();
  expect(jira.asked).toEqual({ pages: 0, counts: 0, projectSearches: 0 });
});
