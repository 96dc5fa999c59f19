import { zoneOf } from '#domain/calendar/zone';
import { fakeBridge } from '../support/screen/fakeBridge';
import { FakeJira } from '../support/screen/fakePortfolio';
import { readCalendar, type CalendarReading } from '../../static/features/calendar/reading/readCalendar';
import { disrupted } from '../static/calendar/disrupted';

const ZONE = zoneOf('Europe/Berlin');
const ALL = { kind: 'all' } as const;
const going = { onPage: () => false };

function siteWith(epics: number): FakeJira {
  fakeBridge.reset();
  return new FakeJira(
    Array.from({ length: epics }, (_, n) => disrupted(n + 1, [{ from: '2026-12-01', to: '2026-12-02', depth: 2 }])),
  );
}

async function read(from: CalendarReading | null = null): Promise<CalendarReading> {
  const result = await readCalendar(ALL, ZONE, from, going);
  if (!result.ok) throw new Error(result.failure.message);
  return result.reading;
}

test.each([
  [0, 1],
  [100, 1],
  [101, 2],
  [500, 5],
])(
  '%i epics with disruptions take %i searches and a count, and the app reads the settings only',
  async (epics, pages) => {
    const jira = siteWith(epics);
    const reading = await read();
    expect(reading.epics).toHaveLength(epics);
    expect(reading.next).toBeNull();
    expect(jira.asked).toEqual({ pages, counts: 1, projectSearches: 0 });
    expect(fakeBridge.invokes().map(({ procedure }) => procedure)).toEqual(['settings.open']);
  },
);

test('epics without a record cost nothing: they are counted, and listed when somebody wants to see them', async () => {
  fakeBridge.reset();
  const undated = Array.from({ length: 3_000 }, (_, n) => disrupted(n + 1, []));
  const jira = new FakeJira([...undated, disrupted(4_000, [{ from: '2026-12-01', to: '2026-12-02', depth: 2 }])]);
  const reading = await read();
  expect([reading.epics.length, reading.disturbing, jira.asked.pages]).toEqual([1, 3_001, 1]);
});

test('of very many it stops after 2,000, says so, and goes on when asked, from where it was', async () => {
  const jira = siteWith(2_150);
  const first = await read();
  expect([first.epics.length, first.next !== null, jira.asked.pages]).toEqual([2_000, true, 20]);
  const whole = await read(first);
  expect([whole.epics.length, whole.next, jira.asked.pages]).toEqual([2_150, null, 22]);
  expect(fakeBridge.invokes()).toHaveLength(1);
});

test('a reading that nobody waits for any more asks no further', async () => {
  const jira = siteWith(500);
  await readCalendar(ALL, ZONE, null, { onPage: () => true });
  expect(jira.asked.pages).toBe(1);
});
