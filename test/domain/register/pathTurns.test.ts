import { blankEntry, changeEntry, type Entry } from '#domain/register/entry';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import { turnOf } from '#domain/register/turn';
import type { Values } from '#domain/register/kind';

/** When readings, rooms, approvals, signatures and briefs wait for somebody, and until when. */

const AT = '2026-09-17T10:00:00.000Z';
const NOW = '2026-11-30T10:00:00.000Z';
const DOING = { by: 'author', at: AT, epic: { version: 0, impact: null, sponsor: null, ratedBy: null } };

const entryOf = (kind: KindName, values: Values): Entry =>
  changeEntry(blankEntry(kind, { projectId: '10000' }, `${kind}-p10000-${'0'.repeat(32)}`, DOING), values, DOING).next;
const waits = (kind: KindName, values: Values) => {
  const entry = entryOf(kind, values);
  return { owner: entry.owner, ...turnOf(entry, NOW) };
};

test.each([
  ['its first month, that in which it was written down', {}, '2026-10-01', '2026-10-08'],
  ['the month after its newest', { newestMonth: '2026-10' }, '2026-12-01', '2026-12-08'],
  ['the third month after its newest', { newestMonth: '2026-10', everyMonths: 3 }, '2027-02-01', '2027-02-08'],
  ['over the end of a year', { newestMonth: '2025-11', everyMonths: 1 }, '2026-01-01', '2026-01-08'],
])('a reading waits for who enters it: %s', (_, values, from, dueAt) => {
  expect(waits('measure', { owner: 'enters', ...values })).toEqual({ owner: 'enters', from, dueAt });
  expect(entryOf('measure', values).dueAt).toBe(dueAt);
});

test('an open room waits for who answers for the path, for a week; that of one that was given up does not', () => {
  const open = { owner: 'answers', roomSince: '2026-08', roomFoundAt: '2026-11-20' };
  expect(waits('path', open)).toEqual({ owner: 'answers', from: '2026-11-20', dueAt: '2026-11-27' });
  expect(waits('path', { ...open, phase: 'wanted' })).toMatchObject({ dueAt: '2026-11-27' });
  expect(waits('path', { ...open, phase: 'retired' })).toEqual({ owner: 'answers' });
  expect(waits('path', { owner: 'answers' })).toEqual({ owner: 'answers' });
});

test('a message waits for its approval, a survey for its second signature, a brief for who decides', () => {
  const message = { what: 'message', approver: 'approves', owner: 'does' };
  expect(waits('move', { ...message, at: '2026-12-01' })).toMatchObject({ owner: 'approves', dueAt: '2026-12-01' });
  expect(waits('move', message)).toMatchObject({ owner: 'approves', dueAt: '2026-09-22T10:00:00.000Z' });
  expect(waits('move', { ...message, approver: null })).toEqual({ owner: 'does' });
  expect(waits('move', { ...message, what: 'training' })).toEqual({ owner: 'does' });
  expect(waits('vetting', { second: 'signs' })).toMatchObject({ owner: 'signs', dueAt: '2026-09-22T10:00:00.000Z' });
  expect(waits('vetting', {})).toEqual({ owner: 'author' });
  expect(waits('brief', { sponsor: 'decides' })).toMatchObject({ owner: 'decides', dueAt: '2026-09-24T10:00:00.000Z' });
});

test('what waits says what is asked, on a button, and in one mail without numbers or names', () => {
  for (const kind of ['measure', 'path', 'move', 'vetting', 'brief'] as const) {
    const { asks = '', does = '', reminder = '' } = kindNamed(kind).card ?? {};
    for (const sentence of [asks, reminder]) expect(sentence).toMatch(/^[A-Z][^0-9]+\.$/);
    expect(does).toMatch(/^[A-Z][^.]+$/);
  }
});
