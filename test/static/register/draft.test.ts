import fc from 'fast-check';
import type { EntryView } from '#contract/register';
import type { Values } from '#domain/register/kind';
import { sameJson } from '#kernel/sameJson';
import {
  afterSave,
  beginDraft,
  changesOf,
  hasChanges,
  isUnsettled,
  maybeStored,
  meet,
  settle,
  write,
  type Draft,
} from '../../../static/features/register/form/draft';
import { bodySheet } from '../../../static/features/register/form/sheet';

const SHEET = bodySheet('request');
const NAMES = ['words', 'link', 'need'] as const;

/** What is stored of one record, as the server has it. */
function stored(version: number, values: Values): EntryView {
  const at = '2026-11-29T10:00:00.000Z';
  return {
    ...{ id: `request-i12001-${'0'.repeat(32)}`, kind: 'request', home: { issueId: '12001' }, version, status: 'open' },
    ...{ owner: null, dueAt: null, at, by: 'somebody', updatedAt: at, removed: false, answer: null },
    body: { ...SHEET.of(null), ...values },
    may: { change: true, answer: false, remove: true },
  };
}

/** One thing that happens while somebody writes. */
type Step =
  | { does: 'type'; name: string; value: string }
  | { does: 'send' | 'sendLost' | 'fail' }
  | { does: 'other'; name: string; value: string }
  | { does: 'settle'; name: string; keep: 'mine' | 'theirs' };

const name = fc.constantFrom(...NAMES);
const value = fc.constantFrom('', 'a', 'b', ' c ');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('type' as const), name, value }),
  fc.record({ does: fc.constantFrom('send' as const, 'sendLost' as const, 'fail' as const) }),
  fc.record({ does: fc.constant('other' as const), name, value }),
  fc.record({ does: fc.constant('settle' as const), name, keep: fc.constantFrom('mine' as const, 'theirs' as const) }),
);

const trimmed = (one: unknown): unknown => (typeof one === 'string' && one.trim() !== '' ? one.trim() : null);

test('whatever is typed, fails, is lost on the way or meets others: it stands in its field until it is stored', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let server = stored(1, {});
      let draft: Draft = beginDraft(SHEET, server);
      /** What the person typed or chose last in each field. */
      const meant = new Map<string, unknown>();
      const send = (isLost: boolean): void => {
        if (isUnsettled(draft) || !hasChanges(SHEET, draft)) return;
        const changes = changesOf(SHEET, draft);
        const isStale = draft.base?.version !== server.version;
        if (!isStale) server = stored(server.version + 1, { ...server.body, ...changes });
        if (isLost) draft = maybeStored(draft, changes);
        else draft = isStale ? meet(SHEET, draft, server) : afterSave(draft, server);
      };
      for (const one of steps) {
        if (one.does === 'type') {
          draft = write(draft, one.name, one.value);
          meant.set(one.name, one.value);
        } else if (one.does === 'other') {
          server = stored(server.version + 1, { ...server.body, [one.name]: trimmed(one.value) });
        } else if (one.does === 'settle') {
          const clash = draft.clashes.find((other) => other.name === one.name);
          draft = settle(draft, one.name, one.keep);
          if (clash) meant.set(one.name, clash[one.keep]);
        } else if (one.does !== 'fail') send(one.does === 'sendLost');
        for (const [field, said] of meant) {
          const stands = sameJson(trimmed(draft.values[field]), trimmed(said));
          // What only somebody else changed since one's own was stored is taken over, and told.
          expect(stands || draft.taken.includes(field) || sameJson(draft.values[field], server.body[field])).toBe(true);
          if (!stands) meant.delete(field);
        }
      }
      // In the end all that differs can be stored: choose, send, and the record says what stands on the screen.
      for (let round = 0; round < 3; round += 1) {
        for (const clash of draft.clashes) if (clash.keep === null) draft = settle(draft, clash.name, 'mine');
        send(false);
      }
      expect(hasChanges(SHEET, draft)).toBe(false);
      for (const field of NAMES) expect(trimmed(draft.values[field])).toEqual(trimmed(draft.base?.body[field]));
    }),
    { numRuns: 300 },
  );
});

test('of two who write the same nothing is asked; where they differ both stand until one is chosen', () => {
  const base = stored(1, { words: 'first' });
  const mine = write(write(beginDraft(SHEET, base), 'words', 'mine'), 'link', 'ABC-1');
  const met = meet(SHEET, mine, stored(2, { words: 'theirs', link: 'ABC-1', need: 'missing' }));
  expect(met.clashes).toEqual([{ name: 'words', mine: 'mine', theirs: 'theirs', keep: null }]);
  expect(met.taken).toEqual(['need']);
  expect(isUnsettled(met)).toBe(true);
  const theirs = settle(met, 'words', 'theirs');
  expect(hasChanges(SHEET, theirs)).toBe(false);
  expect(changesOf(SHEET, settle(theirs, 'words', 'mine'))).toEqual({ words: 'mine' });
});
