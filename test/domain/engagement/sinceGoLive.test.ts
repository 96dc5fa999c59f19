import type { FrozenGoLive } from '#domain/engagement/goLive/frozenGoLive';
import { sinceGoLive } from '#domain/engagement/goLive/sinceGoLive';

const light = (id: string, on: boolean) => ({ id, words: `words of ${id}`, next: `next of ${id}`, on });

const PAGE: FrozenGoLive = {
  at: '2026-11-02T10:00:00.000Z',
  epic: { key: 'NET-1', summary: 'An epic' },
  counts: { cohorts: 2, planned: 1, held: 3, gaps: 4, told: 2, after: 0 },
  lights: [light('purpose', true), light('data', false), light('leadership', false)],
  matrix: { rows: [], columns: [], cells: [], more: 0 },
  unseen: { saw: 1, didNot: 1, found: { a: 5, b: 4, m: 2 }, more: { state: 'at least', N: 9, more: 2 } },
  warnings: [
    { id: 'onlyLearning', sessions: 3 },
    { id: 'allProxies', people: 4 },
  ],
  open: [],
  moreOpen: 0,
  confirmed: null,
};

test('a page that says what is so today has nothing beside it; a later look alone is no change', () => {
  expect(sinceGoLive(PAGE, { ...PAGE, at: '2026-11-30T10:00:00.000Z' })).toEqual([]);
});

test('what is ready, what was done and found, what flatters: each difference once, in that order', () => {
  const now: FrozenGoLive = {
    ...PAGE,
    counts: { cohorts: 2, planned: 0, held: 4, gaps: 6, told: 6, after: 1 },
    lights: [light('purpose', false), light('data', true), light('leadership', true)],
    unseen: { saw: 1, didNot: 1, found: { a: 5, b: 4, m: 0 }, more: { state: 'cannot tell' } },
    warnings: [
      { id: 'allProxies', people: 5 },
      { id: 'onlyFriendly', cohorts: 2 },
    ],
    confirmed: { at: '2026-11-20T10:00:00.000Z', standing: true },
  };
  expect(sinceGoLive(PAGE, now)).toEqual([
    { what: 'light', words: 'words of purpose', on: false },
    { what: 'light', words: 'words of data', on: true },
    { what: 'confirmed', standing: true },
    { what: 'held', more: 1 },
    { what: 'gaps', more: 2 },
    { what: 'after', more: 1 },
    { what: 'untold', before: 2, now: 0 },
    { what: 'warning', id: 'onlyFriendly', isThere: true },
    { what: 'warning', id: 'onlyLearning', isThere: false },
    { what: 'unseen', before: PAGE.unseen, now: now.unseen },
  ]);
});

test('a confirmation that no longer stands is one that is gone; fewer sessions are no more', () => {
  const confirmed = { ...PAGE, confirmed: { at: '2026-10-20T10:00:00.000Z', standing: true } };
  const now = { ...PAGE, counts: { ...PAGE.counts, held: 2 }, confirmed: { ...confirmed.confirmed, standing: false } };
  expect(sinceGoLive(confirmed, now)).toEqual([{ what: 'confirmed', standing: false }]);
});
