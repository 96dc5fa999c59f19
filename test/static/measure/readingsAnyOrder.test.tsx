import '../../support/screen/fakeBridge';
import '../../support/screen/fakeLayout';
import { act, fireEvent } from '@testing-library/react';
import fc from 'fast-check';
import type { CellValue } from '../../../static/features/measure/cells/readCell';
import { sameReading } from '../../../static/features/measure/cells/sameReading';
import { MEASURE, MONTHS, ReadingsOnScreen, SEGMENTS } from './readingsOnScreen';

/** Each sequence renders the table anew for every step. */
jest.setTimeout(120_000);

const ROW_HEIGHT = 40;
const ALL = 100;

type Out = 'Enter' | 'Escape' | 'click' | 'filter' | 'sort';
type Step =
  | { do: 'filter'; hidden: string[] }
  | { do: 'sort' | 'read' | 'undo' | 'redo' }
  | { do: 'otherSaves'; month: string; segment: string; value: number }
  | { do: 'scroll'; rows: number }
  | { do: 'write'; row: number; column: number; value: number; out: Out }
  | { do: 'clear'; row: number; column: number }
  | { do: 'paste'; row: number; column: number; values: number[]; named: boolean };

const many = fc.nat({ max: ALL });
const row = fc.nat({ max: 30 });
const column = fc.nat({ max: SEGMENTS.length - 1 });
const hidden = fc.uniqueArray(fc.constantFrom(...MONTHS), { maxLength: 12 });
const month = fc.constantFrom(...MONTHS);
const segment = fc.constantFrom(...SEGMENTS);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ do: fc.constant('filter' as const), hidden }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('sort' as const, 'read' as const) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('otherSaves' as const), month, segment, value: many }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('scroll' as const), rows: row }) },
    {
      weight: 5,
      arbitrary: fc.record({
        ...{ do: fc.constant('write' as const), row, column, value: many },
        out: fc.constantFrom<Out>('Enter', 'Escape', 'click', 'filter', 'sort'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('clear' as const), row, column }) },
    {
      weight: 3,
      arbitrary: fc.record({
        ...{ do: fc.constant('paste' as const), row, column, named: fc.boolean() },
        values: fc.array(many, { minLength: 1, maxLength: 3 }),
      }),
    },
  ),
  { minLength: 3, maxLength: 14 },
);

const share = (x: number): CellValue => ({ x, n: ALL, source: 'asked' });
const key = (at: { month: string; segment: string }): string => `${at.month} ${at.segment}`;

/** What was written in which cell, kept by a much simpler account than the table's. */
class Written {
  private readonly values = new Map<string, CellValue>();
  private done: Done[][] = [];
  private takenBack: Done[][] = [];

  constructor(private readonly table: ReadingsOnScreen) {}

  stored(at: string): CellValue {
    return this.values.get(at) ?? null;
  }

  shown(at: { month: string; segment: string }): CellValue {
    return this.table.book.valueAt({ measure: MEASURE, ...at });
  }

  set(at: { month: string; segment: string }, value: CellValue): void {
    this.values.set(key(at), value);
  }

  /** The person puts values into cells at once. */
  puts(cells: readonly { at: { month: string; segment: string }; value: CellValue }[]): void {
    const step = cells
      .map((one): Done => ({ ...one, before: this.shown(one.at) }))
      .filter(({ before, value }) => !sameReading(before, value));
    if (step.length === 0) return;
    this.done.push(step);
    this.takenBack = [];
    for (const { at, value } of step) this.set(at, value);
  }

  undo(): void {
    const step = this.done.pop();
    if (!step) return;
    this.takenBack.push(step);
    for (const { at, before, value } of step) if (sameReading(this.shown(at), value)) this.set(at, before);
  }

  redo(): void {
    const step = this.takenBack.pop();
    if (!step) return;
    this.done.push(step);
    for (const { at, before, value } of step) if (sameReading(this.shown(at), before)) this.set(at, value);
  }
}

interface Done {
  at: { month: string; segment: string };
  value: CellValue;
  before: CellValue;
}

const drawn = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('.lens-grid__body .lens-row')].sort(
    (a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')),
  );
/** What a person reads in front of the row. */
function monthOf(element: HTMLElement): string {
  const [name = '', year = ''] = (element.querySelector('[role=rowheader]')?.firstChild?.textContent ?? '').split(' ');
  const at = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].indexOf(
    name.slice(0, 3),
  );
  return `${year}-${String(at + 1).padStart(2, '0')}`;
}
const cellIn = (element: HTMLElement, at: number): HTMLElement =>
  element.querySelector<HTMLElement>(`[aria-colindex="${at + 2}"]`)!;

function click(cell: HTMLElement): void {
  fireEvent.mouseDown(cell);
  act(() => (document.activeElement === cell || cell.contains(document.activeElement) ? undefined : cell.focus()));
  fireEvent.mouseUp(cell);
}

/** Does a step as a person would, and writes down in which cell it was done. */
async function go(table: ReadingsOnScreen, written: Written, step: Step): Promise<void> {
  const rows = drawn();
  const at = 'row' in step ? rows[step.row % Math.max(1, rows.length)] : undefined;
  switch (step.do) {
    case 'filter':
      return table.become({ hidden: step.hidden });
    case 'sort':
      return table.become({ newestFirst: !table.now().newestFirst });
    case 'read':
      return table.read();
    case 'otherSaves':
      table.server.write(MEASURE, step.month, step.segment, share(step.value));
      return written.set(step, share(step.value));
    case 'scroll':
      return void scroll(step.rows);
    case 'write':
      return at && write(table, written, at, step);
    case 'clear':
      if (!at) return;
      written.puts([{ at: { month: monthOf(at), segment: SEGMENTS[step.column]! }, value: null }]);
      click(cellIn(at, step.column));
      return void fireEvent.keyDown(document.activeElement!, { key: 'Delete' });
    case 'paste':
      return at && paste(written, at, step);
    default:
      return takeBack(written, step.do);
  }
}

function scroll(rows: number): void {
  const scroller = document.querySelector('.lens-grid');
  if (!scroller) return;
  scroller.scrollTop = rows * ROW_HEIGHT;
  fireEvent.scroll(scroller);
}

/** Opens a cell, writes in it, and leaves it in one way or another. */
function write(
  table: ReadingsOnScreen,
  written: Written,
  at: HTMLElement,
  { column: of, value, out }: Extract<Step, { do: 'write' }>,
): void {
  const cell = { month: monthOf(at), segment: SEGMENTS[of]! };
  click(cellIn(at, of));
  fireEvent.keyDown(document.activeElement!, { key: 'F2' });
  const field = document.activeElement as HTMLInputElement;
  expect(field.tagName).toBe('INPUT');
  fireEvent.change(field, { target: { value: `${value} of ${ALL}` } });
  if (out === 'Escape') return void fireEvent.keyDown(field, { key: 'Escape' });
  written.puts([{ at: cell, value: share(value) }]);
  // Its row may leave the table while it is open: what was written goes to its own cell all the same.
  if (out === 'filter') table.become({ hidden: [cell.month] });
  if (out === 'sort') table.become({ newestFirst: !table.now().newestFirst });
  if (out === 'click') act(() => field.blur());
  else if (field.isConnected) fireEvent.keyDown(field, { key: 'Enter' });
}

/** Pastes x and n in two columns, with the months in front of them or without. */
async function paste(
  written: Written,
  at: HTMLElement,
  { column: of, values, named }: Extract<Step, { do: 'paste' }>,
): Promise<void> {
  const from = drawn().indexOf(at);
  const first = Number(at.getAttribute('aria-rowindex'));
  const into = values
    .map((_, down) => drawn()[from + down])
    .filter((one, down) => Number(one?.getAttribute('aria-rowindex')) === first + down);
  if (into.length < values.length) return;
  const lines = values.map((value, down) => ({ month: monthOf(into[down]!), value }));
  written.puts(
    lines.map(({ month: own, value }) => ({ at: { month: own, segment: SEGMENTS[of]! }, value: share(value) })),
  );
  click(cellIn(at, of));
  const text = (named ? [...lines].reverse() : lines).map((line) =>
    [...(named ? [line.month] : []), line.value, ALL].join('\t'),
  );
  fireEvent.paste(document.activeElement!, { clipboardData: { getData: () => `${text.join('\n')}\n` } });
  await act(() => import('papaparse'));
}

function takeBack(written: Written, which: 'undo' | 'redo'): void {
  const cell = document.querySelector('.lens-grid__body .lens-cell');
  if (!cell) return;
  written[which]();
  fireEvent.keyDown(cell, { key: which === 'undo' ? 'z' : 'y', ctrlKey: true });
}

beforeAll(() => {
  // Less high than in other tests, so that rows are out of sight.
  for (const height of ['offsetHeight', 'clientHeight'])
    Object.defineProperty(HTMLElement.prototype, height, { configurable: true, get: () => 5 * ROW_HEIGHT });
});

test('filtered, sorted, scrolled, reread, undone or saved elsewhere: each reading stays in its cell', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const table = new ReadingsOnScreen();
      const written = new Written(table);
      for (const step of sequence) {
        await go(table, written, step);
        await table.settle();
      }
      table.unmount();
      const stored = MONTHS.flatMap((of) =>
        SEGMENTS.map((one) => [`${of} ${one}`, table.server.stored(MEASURE, of).cells[one] ?? null]),
      );
      const expected = MONTHS.flatMap((of) => SEGMENTS.map((one) => [`${of} ${one}`, written.stored(`${of} ${one}`)]));
      expect(stored).toEqual(expected);
    }),
    { numRuns: Number(process.env['SEQUENCES'] ?? 25) },
  );
});
