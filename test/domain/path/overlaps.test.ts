import fc from 'fast-check';
import { overlapsOf, type ChangedPath, type ChangingEpic } from '#domain/path/overlaps';

const path = (id: string, channel: string | null = 'App', stage: string | null = 'retention'): ChangedPath => ({
  ...{ id, name: id, stage, channel },
  segment: 'consumers',
});

test('epics that change paths of one stage, one segment and one channel meet [4.7]', () => {
  const found = overlapsOf([
    { issueId: '1', paths: [path('pay'), path('other', 'Shop')] },
    { issueId: '2', paths: [path('pay again', ' app ')] },
    { issueId: '3', paths: [path('elsewhere', 'App', 'purchase')] },
    { issueId: '4', paths: [path('other', 'Shop')] },
  ]);
  expect(found.map(({ channel, issueIds }) => ({ channel, issueIds }))).toEqual([
    { channel: 'App', issueIds: ['1', '2'] },
    { channel: 'Shop', issueIds: ['1', '4'] },
  ]);
  expect(found[0]!.paths.map(({ id }) => id)).toEqual(['pay', 'pay again']);
});

test('who changes two paths of one place does not meet themselves, and a path without a channel lies nowhere', () => {
  expect(overlapsOf([{ issueId: '1', paths: [path('a'), path('b')] }])).toEqual([]);
  const nowhere = [path('a', null), path('b', '  '), path('c', 'App', null)];
  const epics = ['1', '2'].map((issueId): ChangingEpic => ({ issueId, paths: nowhere }));
  expect(overlapsOf(epics)).toEqual([]);
});

const somePath = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  name: fc.constant(null),
  stage: fc.constantFrom('s', 't', null),
  segment: fc.constantFrom('u', null),
  channel: fc.constantFrom('App', ' app', 'Web', '', null),
});
const someEpics = fc.array(
  fc.record({ issueId: fc.constantFrom('1', '2', '3'), paths: fc.array(somePath, { maxLength: 4 }) }),
  { maxLength: 8 },
);

test('whatever is changed: two at least meet, each is there once, whichever comes first', () => {
  fc.assert(
    fc.property(someEpics, (epics) => {
      const found = overlapsOf(epics);
      for (const { issueIds, paths } of found) {
        expect(issueIds.length).toBeGreaterThanOrEqual(2);
        expect(new Set(issueIds).size).toBe(issueIds.length);
        expect(new Set(paths.map(({ id }) => id)).size).toBe(paths.length);
      }
      const sizes = (all: typeof found) => all.map(({ issueIds }) => issueIds.length).sort();
      expect(sizes(overlapsOf([...epics].reverse()))).toEqual(sizes(found));
    }),
  );
});
