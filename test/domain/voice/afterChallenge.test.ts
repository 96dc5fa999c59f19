import { versionsAfter } from '#domain/voice/afterChallenge';

const at = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`;
const CHANGES = [1, 5, 7, 20].map((day, n) => ({ version: n + 1, at: at(day) }));

test.each([
  ['the last save between a challenge and its answer', 4, 8, 3],
  ['the first one after it, where it was answered before the rating was changed', 8, 9, 4],
  ['none, where nothing was saved since', 21, 22, undefined],
] as const)('a challenge led to %s', (_case, made, answered, version) => {
  const challenge = { id: 'c', at: at(made), answeredAt: at(answered) };
  expect(versionsAfter([...CHANGES].reverse(), [challenge]).get('c')).toBe(version);
});
