import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, aPortfolio, FakeJira } from '../../support/screen/fakePortfolio';
import { PortfolioReader } from '../../../static/features/portfolio/reading/portfolioReader';
import { settled } from '../../support/screen/settledReader';

beforeEach(() => fakeBridge.reset());

const SPREAD = Array.from({ length: 2_000 }, (_, n) =>
  anEpic(n + 1, { answers: { impact: n < 30 ? 3 : -2, request: 'no' } }),
);

async function opened(): Promise<PortfolioReader> {
  const reader = new PortfolioReader({ kind: 'all' });
  reader.setPlaces(20);
  reader.refresh();
  await settled(reader);
  return reader;
}

test('after saves as much is read anew as was asked for: as far as the line, or all', async () => {
  new FakeJira(SPREAD);
  const reader = await opened();
  reader.rereadQuietly();
  expect((await settled(reader)).reading).toMatchObject({ extent: 'line' });
  reader.readAll();
  await settled(reader);
  const shown: number[] = [];
  reader.listen(() => shown.push(reader.current().reading!.read));
  reader.rereadQuietly();
  expect((await settled(reader)).reading).toMatchObject({ extent: 'all', read: 2_000 });
  expect(new Set(shown)).toEqual(new Set([2_000]));
});

test('reading all anew can be followed and stopped, and leaves what was on screen', async () => {
  const jira = new FakeJira(SPREAD);
  const reader = await opened();
  reader.readAll();
  const { reading } = await settled(reader);
  jira.instead = ({ body }) =>
    (body as { nextPageToken?: string } | undefined)?.nextPageToken === '300'
      ? new Promise(() => undefined)
      : undefined;
  reader.rereadQuietly();
  await new Promise<void>((resolve) => reader.listen(() => reader.current().progress?.read === 300 && resolve()));
  reader.cancel();
  expect(reader.current()).toMatchObject({ progress: null, starting: false, stopped: true });
  expect(reader.current().reading).toBe(reading);
});

test('it tells whether reading anew failed or going on', async () => {
  const jira = new FakeJira(aPortfolio(300));
  const reader = await opened();
  jira.instead = ({ body }) =>
    (body as { nextPageToken?: string } | undefined)?.nextPageToken === '100' ? { status: 500, body: {} } : undefined;
  reader.rereadQuietly();
  expect(await settled(reader)).toMatchObject({ failed: 'reading', reading: { read: 270 } });
  reader.refresh();
  expect(await settled(reader)).toMatchObject({ failed: 'more', reading: { read: 100 } });
  jira.instead = () => undefined;
  reader.readOn();
  expect(await settled(reader)).toMatchObject({ failed: null, failure: null, reading: { extent: 'all' } });
});
