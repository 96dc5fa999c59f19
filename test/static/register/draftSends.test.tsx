import '../../support/screen/fakeBridge';
import { act, cleanup, renderHook } from '@testing-library/react';
import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { sameJson } from '#kernel/sameJson';
import { bodySheet } from '../../../static/features/register/form/sheet';
import { useDraft, type Send } from '../../../static/features/register/form/useDraft';
import { MemoryEntries } from '../../support/screen/entryServer';

const SHEET = bodySheet('request');
const HOME = { issueId: '12001' };
const NAMES = ['words', 'link'] as const;
const trimmed = (one: unknown): unknown => (typeof one === 'string' && one.trim() !== '' ? one.trim() : null);

/** How a send goes: what is lost on its way, who saves meanwhile, and what is typed before its answer comes. */
interface Sending {
  does: 'send';
  trouble: 'notArrived' | 'answerLost' | null;
  other: string | null;
  typed: string | null;
}
type Step = Sending | { does: 'type'; name: string; value: string } | { does: 'settle'; keep: 'mine' | 'theirs' };

const name = fc.constantFrom(...NAMES);
const value = fc.constantFrom('', 'ABC-1', 'ABC-2', ' ABC-3 ');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('type' as const), name, value }),
  fc.record({ does: fc.constant('settle' as const), keep: fc.constantFrom('mine' as const, 'theirs' as const) }),
  fc.record({
    does: fc.constant('send' as const),
    trouble: fc.constantFrom(null, 'notArrived' as const, 'answerLost' as const),
    other: fc.option(value),
    typed: fc.option(value),
  }),
);

/** A form whose sends go as a test says, and the one record that it writes. */
function openForm(typedOnItsWay: (value: string) => void) {
  const server = new MemoryEntries();
  let next: Sending | null = null;
  const send: Send = async (base, changes) => {
    const sending = next;
    next = null;
    await Promise.resolve();
    const [id] = server.entries.keys();
    if (sending?.other != null && id !== undefined) server.edit(id, { words: trimmed(sending.other) }, 'somebody');
    if (sending?.typed != null) {
      const { typed } = sending;
      act(() => form.result.current.write('link', typed));
      typedOnItsWay(typed);
    }
    const failed = { ok: false as const, error: { code: 'unavailable' as const, message: 'Not reached.' } };
    if (sending?.trouble === 'notArrived') return failed;
    const named = base ? { id: base.id, version: base.version } : { key: 'abc', version: 0 };
    const answer = server.save({ kind: 'request', home: HOME, changes: { ...changes }, ...named });
    return sending?.trouble === 'answerLost' ? failed : answer;
  };
  const options = { sheet: SHEET, entry: null, settings: DEFAULT_SETTINGS, send };
  const form = renderHook(() => useDraft({ ...options, onSaved: () => undefined }));
  const sends = async (sending: Sending | null): Promise<void> => {
    next = sending;
    await act(async () => void (await form.result.current.send()));
  };
  return { server, form: form.result, sends };
}

test('typed, sent, lost, met by others and typed on: nothing typed goes, and it becomes one record', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const meant = new Map<string, unknown>();
      const { server, form, sends } = openForm((typed) => meant.set('link', typed));
      for (const one of steps) {
        if (one.does === 'type') {
          act(() => form.current.write(one.name, one.value));
          meant.set(one.name, one.value);
        } else if (one.does === 'settle') {
          for (const clash of form.current.draft.clashes) {
            act(() => form.current.settle(clash.name, one.keep));
            meant.set(clash.name, clash[one.keep]);
          }
        } else await sends(one);
        const { draft } = form.current;
        for (const [field, said] of meant) {
          const stands = sameJson(trimmed(draft.values[field]), trimmed(said));
          expect(stands || draft.taken.includes(field)).toBe(true);
          if (!stands) meant.delete(field);
        }
      }
      for (let round = 0; round < 4; round += 1) {
        for (const { name: field, keep } of form.current.draft.clashes)
          if (keep === null) act(() => form.current.settle(field, 'mine'));
        await sends(null);
      }
      expect(form.current.hasChanges).toBe(false);
      expect(server.entries.size).toBe(1);
      const [record] = server.entries.values();
      // Nobody else writes this field. In the other one somebody may have come after what was stored of here.
      expect(record!.values['link']).toEqual(trimmed(form.current.draft.values['link']));
      const said = server.changes.get(record!.id)!.map(({ to }) => to['words'] ?? null);
      if (meant.has('words')) expect(said).toContainEqual(trimmed(form.current.draft.values['words']));
      cleanup();
    }),
    { numRuns: 120 },
  );
});
