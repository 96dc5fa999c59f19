import { involvementOf, type Involved, type LightId } from '#domain/path/read/involvement';

const NOW = '2026-11-30T12:00:00.000Z';

const ALL: Involved = {
  goLiveAt: '2025-11-03',
  briefs: [
    { what: 'strategy', at: '2024-01-10T09:00:00.000Z' },
    { what: 'adoption', at: '2026-10-01T09:00:00.000Z' },
  ],
  months: ['2026-10', '2025-10'],
  surveys: [{ isVetted: true }],
  messages: [
    { isApproved: true, isOut: true },
    { isApproved: false, isOut: false },
  ],
};

const off = (there: Partial<Involved>): LightId[] =>
  involvementOf({ ...ALL, ...there }, NOW)
    .lights.filter(({ on }) => !on)
    .map(({ id }) => id);

test('the office is involved in six ways, and each light that is off says what is missing', () => {
  expect(involvementOf(ALL, NOW).on).toBe(6);
  const none = involvementOf({ goLiveAt: null, briefs: [], months: [], surveys: [], messages: [] }, NOW);
  expect(none.on).toBe(0);
  expect(none.lights.map(({ missing }) => missing)).toEqual([
    'no strategy brief',
    'no reading from before it went live',
    'not all surveys are vetted and signed, or there is none',
    'no message that somebody else approved',
    'no reading that is 35 days old or newer',
    'no adoption brief of the last 90 days',
  ]);
});

test.each<[string, Partial<Involved>, LightId[]]>([
  ['no brief about the strategy', { briefs: [ALL.briefs[1]!] }, ['strategy']],
  [
    'an adoption brief of 91 days ago',
    { briefs: [ALL.briefs[0]!, { what: 'adoption', at: '2026-08-31T11:00:00.000Z' }] },
    ['adoption'],
  ],
  [
    'an adoption brief of 90 days ago',
    { briefs: [ALL.briefs[0]!, { what: 'adoption', at: '2026-09-01T12:00:00.000Z' }] },
    [],
  ],
  ['nothing from before it went live', { months: ['2025-11', '2026-10'] }, ['baseline']],
  ['not live yet: any reading is one to compare with', { goLiveAt: null, months: ['2026-10'] }, []],
  ['one survey of two is not vetted', { surveys: [{ isVetted: true }, { isVetted: false }] }, ['survey']],
  ['nobody was asked', { surveys: [] }, ['survey']],
  [
    'a message went out that nobody approved',
    { messages: [...ALL.messages, { isApproved: false, isOut: true }] },
    ['messages'],
  ],
  ['the newest month has ended 60 days ago', { months: ['2025-10', '2026-09'] }, ['readings']],
  ['a month that has not ended', { months: ['2025-10', '2026-11'] }, []],
])('%s', (_, there, expected) => {
  expect(off(there)).toEqual(expected);
});

test('the newest month is news until 35 days after its end', () => {
  const at = (now: string): boolean | undefined =>
    involvementOf(ALL, now).lights.find(({ id }) => id === 'readings')?.on;
  expect(at('2026-12-05T23:59:59.000Z')).toBe(true);
  expect(at('2026-12-06T00:00:00.000Z')).toBe(false);
});
