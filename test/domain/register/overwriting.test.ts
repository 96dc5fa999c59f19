import { saysTheSame } from '#domain/backup/entries';
import { answerEntry, blankEntry, changeEntry, overwriteEntry } from '#domain/register/entry';

/** What a file says in the place of what is there: an approval stays whose it was for the words that it was given. */

const EPIC = { version: 0, impact: null, sponsor: null, ratedBy: null };
const doing = (by: string) => ({ by, at: '2026-11-30T10:00:00.000Z', epic: EPIC });
const blank = blankEntry('move', { projectId: '10020' }, `move-p10020-${'a'.repeat(32)}`, doing('ann'));
const written = changeEntry(blank, { what: 'message', text: 'Pay here', name: 'Letter' }, doing('ann')).next;
const approved = answerEntry(written, { outcome: 'approved' }, doing('bea')).next;
const imported = (changes: object) =>
  overwriteEntry(approved, { ...approved, values: { ...approved.values, ...changes } }, doing('admin')).next.answer?.by;

test('an approval in a file is its importer’s where the file has other words than were approved', () => {
  expect(imported({ text: 'Pay here, or else' })).toBe('admin');
});

test('and stays whose it was where something else differs', () => {
  expect(imported({ name: 'Mail' })).toBe('bea');
});

describe('a page that is decided', () => {
  const epic = { ...EPIC, sponsor: 'ann' };
  const page = changeEntry(
    blankEntry('goLive', { issueId: '12009' }, `goLive-i12009-${'b'.repeat(32)}`, { ...doing('ann'), epic }),
    { title: 'Before the first shop', frozen: '{"open":[1]}' },
    doing('ann'),
  ).next;
  const decided = answerEntry(page, { decision: 'wait', reason: 'A gap is open' }, doing('bea')).next;
  const better = { ...decided.values, title: 'Well prepared', frozen: '{"open":[]}' };

  test('stays as it was decided, whatever a file says', () => {
    const answer = { ...decided.answer!, decision: 'go' };
    const file = { ...decided, values: better, answer, removed: true };
    expect(overwriteEntry(decided, file, doing('admin'))).toMatchObject({
      changed: false,
      next: { status: 'decided' },
    });
    expect(overwriteEntry(decided, file, doing('admin')).next.answer).toEqual(decided.answer);
    expect(saysTheSame(decided, { ...file, changes: [] })).toBe(true);
  });

  test('was frozen before: what it holds is in no history, so no file changes it', () => {
    const { next } = overwriteEntry(page, { ...page, values: better }, doing('admin'));
    expect(next.values).toMatchObject({ title: 'Well prepared', frozen: '{"open":[1]}' });
  });
});
