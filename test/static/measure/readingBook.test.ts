import { ReadingBook } from '../../../static/features/measure/saving/readingBook';
import { MemoryReadings } from './memoryReadings';

const MEASURE = 'measure-p10000-1';
const HOME = { projectId: '10000' };
const at = (month: string, segment = 'all') => ({ measure: MEASURE, month, segment });
const share = (x: number, n = 100) => ({ x, n, source: 'counted' as const });

async function settled(server: MemoryReadings): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
  expect(server.inFlight).toBe(0);
}

function opened() {
  const server = new MemoryReadings();
  const book = new ReadingBook(server, () => 0);
  book.takes([{ id: MEASURE, home: HOME, months: {} }]);
  return { server, book };
}

test('nothing is saved before the server says so, and many months go in one call', async () => {
  const { server, book } = opened();
  book.edit(Array.from({ length: 60 }, (_, month) => ({ ...at(`2026-${month}`), value: share(month) })));
  expect(book.stateAt(at('2026-1')).kind).toBe('saving');
  await settled(server);
  expect(book.stateAt(at('2026-1')).kind).toBe('saved');
  expect(server.calls.map((rows) => rows.length)).toEqual([50, 10]);
  expect(book.unsaved).toBe(0);
});

test('two people in one cell: both are shown and one is chosen; other cells are brought together unasked', async () => {
  const { server, book } = opened();
  server.write(MEASURE, '2026-04', 'all', share(1));
  server.write(MEASURE, '2026-04', 'consumers', share(2));
  book.edit([
    { ...at('2026-04'), value: share(5) },
    { ...at('2026-04', 'partners'), value: share(6) },
  ]);
  await settled(server);
  expect(book.stateAt(at('2026-04'))).toEqual({ kind: 'conflict', theirs: share(1) });
  expect(book.valueAt(at('2026-04'))).toEqual(share(5));
  expect(server.stored(MEASURE, '2026-04').cells).toEqual({
    all: share(1),
    consumers: share(2),
    partners: share(6),
  });
  expect(book.waiting).toBe(1);
  book.resolve(at('2026-04'), 'mine');
  await settled(server);
  expect(server.stored(MEASURE, '2026-04').cells['all']).toEqual(share(5));
  expect(book.stateAt(at('2026-04')).kind).toBe('saved');
});

test('theirs may be taken, and then nothing is left to save', async () => {
  const { server, book } = opened();
  server.write(MEASURE, '2026-04', 'all', share(1));
  book.edit([{ ...at('2026-04'), value: share(5) }]);
  await settled(server);
  book.resolve(at('2026-04'), 'theirs');
  await settled(server);
  expect(book.valueAt(at('2026-04'))).toEqual(share(1));
  expect([book.unsaved, server.stored(MEASURE, '2026-04').cells['all']]).toEqual([0, share(1)]);
});

test('what was stored without an answer is nobody else’s change', async () => {
  const { server, book } = opened();
  server.failing.push('lost');
  book.edit([{ ...at('2026-04'), value: share(5) }]);
  await settled(server);
  expect(book.stateAt(at('2026-04')).kind).toBe('failed');
  expect(book.retryAt).not.toBeNull();
  book.edit([{ ...at('2026-04'), value: share(6) }]);
  server.tryAgain();
  await settled(server);
  expect([book.stateAt(at('2026-04')).kind, server.stored(MEASURE, '2026-04').cells['all']]).toEqual([
    'saved',
    share(6),
  ]);
});

test('what is written while it is being saved is saved after it, and is no conflict with oneself', async () => {
  const { server, book } = opened();
  book.edit([{ ...at('2026-04'), value: share(5) }]);
  book.edit([{ ...at('2026-04'), value: share(7) }]);
  await settled(server);
  expect(server.history.map(({ value }) => value)).toEqual([share(5), share(7)]);
  expect(book.stateAt(at('2026-04')).kind).toBe('saved');
});

test('what the server does not take waits for the person, with its cause, and nothing else does', async () => {
  const { server, book } = opened();
  book.edit([
    { ...at('2026-04'), value: share(130, 120) },
    { ...at('2026-04', 'partners'), value: share(6) },
  ]);
  await settled(server);
  expect(book.stateAt(at('2026-04'))).toEqual({
    kind: 'failed',
    failure: { code: 'invalid', message: 'It cannot be.' },
  });
  expect(server.stored(MEASURE, '2026-04').cells).toEqual({ partners: share(6) });
  server.failing.push('forbidden');
  book.edit([{ ...at('2026-05'), value: share(1) }]);
  await settled(server);
  expect([book.stateAt(at('2026-05')).kind, book.retryAt]).toEqual(['failed', null]);
});

test('undo leaves alone what somebody changed since', async () => {
  const { server, book } = opened();
  book.edit([
    { ...at('2026-04'), value: share(5) },
    { ...at('2026-05'), value: share(6) },
  ]);
  await settled(server);
  server.write(MEASURE, '2026-05', 'all', share(9));
  book.takes([{ id: MEASURE, home: HOME, months: server.read(MEASURE) }]);
  expect(book.undo()).toBe(1);
  await settled(server);
  expect([server.stored(MEASURE, '2026-04').cells, server.stored(MEASURE, '2026-05').cells]).toEqual([
    {},
    { all: share(9) },
  ]);
});
