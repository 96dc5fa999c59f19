import { differsFrom, invitedTo, isDisputed } from '#domain/voice/dissent';

test.each([
  [2, -1, 'sign'],
  [-3, 1, 'sign'],
  [1, 3, 'levels'],
  [0, -2, 'levels'],
  [0, -1, null],
  [1, 0, null],
  [2, 1, null],
  [null, 3, null],
] as const)('of a rating of %p an opinion of %p differs by %p', (rating, impact, differs) => {
  expect(differsFrom(rating, impact)).toBe(differs);
});

test('a challenge that was answered is kept, and disputes no more', () => {
  const none = { challenges: [], opinions: [], conflict: false };
  expect(isDisputed(none)).toBe(false);
  expect(isDisputed({ ...none, challenges: [{ kept: { text: 'x' } }] })).toBe(false);
  expect(isDisputed({ ...none, challenges: [{ kept: null }] })).toBe(true);
  expect(isDisputed({ ...none, opinions: [{}] })).toBe(true);
  expect(isDisputed({ ...none, conflict: true })).toBe(true);
});

test('each is invited once: who challenged, who took a side, who is close and was not heard', () => {
  const invited = invitedTo({
    sponsor: 's',
    challengers: ['c', 's'],
    heard: [
      { person: 'c', impact: -2 },
      { person: 'g', impact: 1 },
      { person: 'h', impact: -1 },
      { person: 'n', impact: 0 },
    ],
    close: ['g', 'n', 'near', 'near', 's'],
  });
  expect(invited).toEqual({
    spoke: [
      { person: 'c', as: 'challenged' },
      { person: 'g', as: 'gain' },
      { person: 'h', as: 'harm' },
    ],
    close: ['near'],
  });
});
