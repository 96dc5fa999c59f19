import * as XLSX from '@e965/xlsx';
import { workbookSheets } from '#tables/sheets/workbook';
import { readWorkbookAside } from '../../../static/features/rating/tables/workbookAside';

const mockStart = jest.fn();
jest.mock('../../../static/features/rating/tables/startWorkbookWorker', () => ({
  startWorkbookWorker: () => mockStart(),
}));

/** Stands for a worker of the browser: what it does with a question is told. */
class StandIn {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  readonly terminate = jest.fn();

  constructor(private readonly answering: (worker: StandIn, question: { content: Uint8Array; most: number }) => void) {}

  postMessage(question: { content: Uint8Array; most: number }): void {
    queueMicrotask(() => this.answering(this, question));
  }
}

const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['Key'], ['MOB-5']]), 'Ratings');
const bytes = new Uint8Array(XLSX.write(book, { bookType: 'xlsx', type: 'array' }) as ArrayBuffer);
const READ = [
  {
    name: 'Ratings',
    hidden: false,
    rows: [
      { line: 1, cells: ['Key'] },
      { line: 2, cells: ['MOB-5'] },
    ],
  },
];

beforeEach(() => Object.assign(globalThis, { Worker: StandIn }));
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Worker');
  jest.restoreAllMocks();
});

test('a workbook is read by the worker, which ends then', async () => {
  const worker = new StandIn((self, { content, most }) =>
    self.onmessage?.({ data: { sheets: workbookSheets(content, most) } }),
  );
  mockStart.mockReturnValue(worker);
  expect(await readWorkbookAside(bytes, 100)).toEqual(READ);
  expect(worker.terminate).toHaveBeenCalledTimes(1);
});

test('what the worker could not read is told as it said', async () => {
  const worker = new StandIn((self) => self.onmessage?.({ data: { problem: 'File is password-protected' } }));
  mockStart.mockReturnValue(worker);
  await expect(readWorkbookAside(bytes, 100)).rejects.toThrow('File is password-protected');
  expect(worker.terminate).toHaveBeenCalledTimes(1);
});

test('where a worker is not let run, or there is none, the page reads the workbook itself', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  mockStart.mockReturnValue(new StandIn((self) => self.onerror?.({ message: 'blocked' })));
  expect(await readWorkbookAside(bytes, 100)).toEqual(READ);
  expect(warn).toHaveBeenCalledWith('A workbook could not be read beside the page', 'blocked');
  Reflect.deleteProperty(globalThis, 'Worker');
  expect(await readWorkbookAside(bytes, 100)).toEqual(READ);
});
