import { askedOf, drawersOf } from '#domain/register/drawers';
import { mayBeAsked } from '#domain/register/epic/mayBeAsked';
import { factsSchema } from '#domain/register/facts';
import { KIND_NAMES, kindNamed } from '#domain/register/kinds/index';
import { looksAfter } from '#domain/register/epic/looks';

const words = (drawers: ReturnType<typeof drawersOf>): string[] =>
  drawers.map(({ word, counts }) => [word, ...counts].join(' | '));

test('each kind of an issue stands behind one word of its panel, which holds nothing while nothing is counted', () => {
  const drawers = drawersOf({});
  // A kind that comes later has a word behind them.
  expect(words(drawers).slice(0, 5)).toEqual(['Voices', 'Requests', 'Disruption', 'Engagement', 'Came true']);
  expect(drawers.every(({ holds }) => !holds)).toBe(true);
  const kinds = drawers.flatMap((drawer) => drawer.kinds);
  expect([...kinds].sort()).toEqual(KIND_NAMES.filter((kind) => kindNamed(kind).home === 'issue').sort());
});

test('what is counted stands beside the word', () => {
  const facts = { asked: 5, heard: 3, openChallenges: 1, openAsks: 2, requests: 4, disruptionCount: 2, realised: 1 };
  const engaged = { cohorts: 2, sessions: 3, gaps: 4, gapsUntold: 1 };
  expect(words(drawersOf({ ...facts, ...engaged })).slice(0, 5)).toEqual([
    'Voices | 3 of 5 | 1 unanswered | 2 asked of the sponsor',
    'Requests | 4',
    'Disruption | 2',
    'Engagement | 2 cohorts | 1 not told upward',
    'Came true | +1',
  ]);
  // Something was said, and nothing of it is counted: the word is not grey.
  const [voices] = drawersOf({ asked: 0, heard: 0 });
  expect(voices).toMatchObject({ holds: true, counts: [] });
});

test('who owes an opinion has no word for what tells of the rating', () => {
  const drawers = drawersOf({ openAsks: 1, requests: 4 }, true);
  const told = ['Voices | 1 asked of the sponsor', 'Requests | 4', 'Disruption'];
  expect(words(drawers).slice(0, 3)).toEqual(told);
  expect(drawers.flatMap(({ kinds }) => kinds).some((kind) => kindNamed(kind).tellsRating)).toBe(false);
});

test('whoever rated is asked about a challenge, the sponsor about an ask; nobody else, and not without one', () => {
  const epic = { version: 2, impact: 1, sponsor: 'the-sponsor', ratedBy: 'the-rater' };
  const facts = { openChallenges: 2, openAsks: 1, challengesSince: '2026-11-20T10:00:00.000Z' };
  expect(askedOf('the-rater', facts, epic)).toEqual([
    { kind: 'challenge', count: 2, since: '2026-11-20T10:00:00.000Z' },
  ]);
  expect(askedOf('the-sponsor', facts, epic)).toEqual([{ kind: 'ask', count: 1, since: undefined }]);
  expect(askedOf('the-sponsor', facts, { ...epic, ratedBy: null })).toEqual([
    { kind: 'challenge', count: 2, since: '2026-11-20T10:00:00.000Z' },
    { kind: 'ask', count: 1, since: undefined },
  ]);
  expect(askedOf('somebody', facts, epic)).toEqual([]);
  expect(askedOf('the-rater', { openChallenges: 0 }, epic)).toEqual([]);
  for (const kind of KIND_NAMES) if (kindNamed(kind).waiting) expect(kindNamed(kind).card).toBeDefined();
});

test('the panel asks for the kinds wherever one of them may wait for the viewer, and not where none does', () => {
  const counted = KIND_NAMES.filter((kind) => kindNamed(kind).waiting);
  expect(counted.length).toBeGreaterThan(1);
  for (const kind of counted) {
    const { waiting, ownerOf } = kindNamed(kind);
    const facts = Object.keys(factsSchema.shape).map((name) => ({ [name]: 1 }));
    const waits = facts.filter((one) => waiting!(one).count === 1);
    expect({ kind, facts: waits.length }).toEqual({ kind, facts: 1 });
    const epic = { version: 2, impact: 1, sponsor: 'the-sponsor', ratedBy: 'the-rater' };
    const state = { id: '', status: '', by: '', at: '', updatedAt: '', removed: false, values: {}, answer: null };
    expect(mayBeAsked(ownerOf(state, epic)!, waits[0]!, epic)).toBe(true);
    expect(mayBeAsked('somebody', waits[0]!, epic)).toBe(false);
    expect(mayBeAsked('the-sponsor', {}, epic)).toBe(false);
  }
});

test('one looks at what came true 60 and 90 days after an epic was done', () => {
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  expect(looksAfter(Date.parse('2026-01-17T12:00:00Z')).map(({ from }) => day(from))).toEqual([
    '2026-03-18',
    '2026-04-17',
  ]);
});
