import type { Work } from '#domain/work';
import { stand } from '#usecases/path/background/stand';
import type { StandTools } from '#usecases/path/background/standTools';

/** Work that waited while somebody went on saving: only that of the last save is done. */

const SUBJECT = `path-p10010-${'0'.repeat(32)}`;
const [EARLIER, LATER, NOW] = ['2026-11-30T10:00:00.000Z', '2026-11-30T10:00:20.000Z', '2026-11-30T10:00:30.000Z'];

/** What the storage is asked for, and what is pushed; nothing is stored of the path. */
function waiting(markedAt: string): { tools: StandTools; asked: string[]; pushed: Work[] } {
  const asked: string[] = [];
  const pushed: Work[] = [];
  const answers: Record<string, unknown> = {
    readStandMark: { subject: SUBJECT, at: markedAt },
    readEntries: new Map(),
    readSheets: new Map(),
    listByParent: { items: [] },
  };
  const store = new Proxy({} as StandTools['store'], {
    get:
      (_, name) =>
      (..._input: unknown[]) => {
        asked.push(String(name));
        return Promise.resolve(answers[String(name)]);
      },
  });
  const pushLater = (_seconds: number, work: Work) => Promise.resolve(void pushed.push(work));
  const tools = { store, queue: { push: pushLater, pushLater }, clock: { now: () => NOW }, log: console };
  return { tools: tools as unknown as StandTools, asked, pushed };
}

test('a newer mark brings work of its own, so this one ends at once', async () => {
  const { tools, asked, pushed } = waiting(LATER);
  await stand(tools, { subject: SUBJECT, saved: { ids: [SUBJECT], at: EARLIER } });
  expect([asked, pushed]).toEqual([['readStandMark'], []]);
});

test('the work of the last save is done, and once more when indexes know it', async () => {
  const { tools, asked, pushed } = waiting(LATER);
  await stand(tools, { subject: SUBJECT, saved: { ids: [], at: LATER } });
  expect(asked.length).toBeGreaterThan(1);
  expect(pushed).toEqual([{ kind: 'stand', subject: SUBJECT }]);
});
