import fc from 'fast-check';
import { sustainedUse } from '#domain/path/shift/sustained';
import { aroundGoingLive, crownChange, crownWords, tripleCrown, type Crown } from '#domain/path/tripleCrown';
import { askedOf, UNEXPLAINED, whyOf, type Reason } from '#domain/path/why';
import { dayNumber, dayText } from '#domain/calendar/days';

const reason = (id: string, x: number, branch: Reason['branch'], name?: string): Reason => ({ id, x, branch, name });

test('the unexplained stand first, then the largest; ties go by name', () => {
  const why = whyOf({
    asked: 60,
    gave: 50,
    reasons: [reason('r1', 9, 'habit', 'b'), reason('r2', 9, 'experience', 'a'), reason('r3', 30, null)],
  });
  expect(why.lines.map(({ id, x }) => [id, x])).toEqual([
    [UNEXPLAINED, 10],
    ['r3', 30],
    ['r2', 9],
    ['r1', 9],
  ]);
  // Of all mentions; one whose branch nobody has said is a mention of neither.
  expect(why.mentions).toBe(48);
  expect(why.mix).toMatchObject({ experience: { x: 9, n: 48, p: 9 / 48 }, habit: { x: 9, n: 48 } });
});

test('too few asked, or nobody: x and n stand, and no percentage; nobody mentioned anything', () => {
  const few = whyOf({ asked: 4, gave: 1, reasons: [reason('r1', 1, 'habit')] });
  expect(few.lines).toMatchObject([
    { id: UNEXPLAINED, state: 'too few to say', x: 3, n: 4 },
    { id: 'r1', state: 'too few to say', x: 1, n: 4 },
  ]);
  expect(whyOf({ asked: 0, gave: 0, reasons: [] })).toMatchObject({
    lines: [{ id: UNEXPLAINED, state: 'not provided' }],
    mix: { experience: { state: 'not provided' } },
  });
  expect(whyOf({ asked: 10, gave: 11, reasons: [] }).lines).toMatchObject([{ state: 'refused' }]);
  expect(whyOf({ asked: 10, gave: 5, reasons: [], source: 'counted' }).lines).toMatchObject([{ low: null, p: 0.5 }]);
});

test('counted one by one: whoever names a reason twice gave it once, whoever names none gave none', () => {
  const people = fc.array(fc.array(fc.constantFrom<string[]>('a', 'b', 'c'), { maxLength: 5 }), { maxLength: 40 });
  fc.assert(
    fc.property(people, (lists) => {
      const { asked, gave, reasons } = askedOf(lists, { a: 'habit' });
      expect([asked, gave]).toEqual([lists.length, lists.filter((one) => one.length > 0).length]);
      for (const { id, x, branch } of reasons) {
        expect(x).toBe(lists.filter((one) => one.includes(id)).length);
        expect(branch).toBe(id === 'a' ? 'habit' : null);
      }
      const { lines } = whyOf({ asked, gave, reasons });
      expect(lines[0]).toMatchObject({ id: UNEXPLAINED, x: asked - gave });
      expect(lines.slice(1).every(({ x }, at) => x <= (lines.slice(1)[at - 1]?.x ?? Infinity))).toBe(true);
    }),
  );
});

test('a window counts those old enough, from its first to its last day, and never the day of the first use', () => {
  const first = dayNumber('2026-01-01');
  const on = (...days: number[]) => ({ first: '2026-01-01', uses: days.map((day) => dayText(first + day)) });
  const asOf = (day: number) => dayText(first + day);
  const xs = (day: number, ...people: ReturnType<typeof on>[]) =>
    sustainedUse(people, asOf(day)).map((one) => ('x' in one ? [one.x, one.n] : one.state));
  expect(xs(90, on(0), on(1), on(30), on(31), on(60), on(61), on(90), on(91))).toEqual([
    [2, 8],
    [2, 8],
    [2, 8],
  ]);
  expect(xs(29, on(1))).toEqual(['not provided', 'not provided', 'not provided']);
  expect(xs(30, on(1))).toEqual([[1, 1], 'not provided', 'not provided']);
  expect(xs(60, on(1, 1, 2))).toEqual([[1, 1], [0, 1], 'not provided']);
  expect(
    sustainedUse([{ first: '2026-01-01T23:00:00.000Z', uses: ['2026-01-02T00:10:00.000Z'] }], asOf(30))[0],
  ).toEqual({
    state: 'share',
    x: 1,
    n: 1,
    p: 1,
    low: null,
    high: null,
    from: 1,
    to: 30,
  });
});

const counted = (x: number) => ({ x, n: 100, source: 'counted' as const });
const crown = (want: 'up' | 'down', before: number, after: number): Crown => ({
  want,
  before: counted(before),
  after: counted(after),
});

test('a crown is won as wanted, lost the other way, open otherwise; they are never added up', () => {
  const crowns = { service: crown('up', 40, 50), cost: crown('down', 40, 50), revenue: crown('up', 40, 40) };
  expect(tripleCrown(crowns)).toEqual({ service: 'won', cost: 'lost', revenue: 'open', won: 1, lost: 1, open: 1 });
  expect(tripleCrown({ ...crowns, cost: null, revenue: { ...crowns.revenue, after: null } })).toMatchObject({
    open: 2,
  });
  const minutes = (number: number) => ({ number, unit: 'minutes', source: 'system' as const });
  const quicker: Crown = { want: 'down', formula: 'duration', before: minutes(9), after: minutes(4) };
  expect(tripleCrown({ ...crowns, service: quicker }).service).toBe('won');
  expect(crownChange(quicker)).toMatchObject({ state: 'down', d: -5 });
  expect(crownWords({ ...tripleCrown(crowns) })).toBe('One crown, one lost, one open');
  expect(crownWords(tripleCrown({ ...crowns, cost: crown('down', 5, 1) }))).toBe('Two crowns, one open');
  expect(crownWords(tripleCrown({ service: null, cost: null, revenue: null }))).toBe('No crowns, three open');
});

test('around going live: the last reading that was over by then, and the newest that was not', () => {
  const month = (period: string, x: number) => ({ ...counted(x), period });
  const cells = [
    month('2026-07', 7),
    month('2026-04', 4),
    { state: 'not applicable' as const, period: '2026-08' },
    month('2026-05', 5),
  ];
  expect(aroundGoingLive(cells, '2026-06-15')).toMatchObject({ before: { x: 5 }, after: { x: 7 } });
  expect(aroundGoingLive(cells, '2026-05-02')).toMatchObject({ before: { x: 4 }, after: { x: 7 } });
  expect(aroundGoingLive(cells, '2026-08-01')).toMatchObject({ before: { x: 7 }, after: null });
  expect(aroundGoingLive(cells, '2026-01-01')).toMatchObject({ before: null, after: { x: 7 } });
  expect(aroundGoingLive([], '2026-01-01')).toEqual({ before: null, after: null });
});
