import '../../../support/screen/fakeBridge';
import '../../../support/screen/fakeLayout';
import { act, fireEvent } from '@testing-library/react';
import fc from 'fast-check';
import type { HistoryEntry } from '#contract/rating';
import { aRow } from '../manyRatings';
import { ME, OTHER } from '../../../support/screen/ratingServer';
import { Written } from './rateManyModel';
import { RateTable } from './rateTable';

/** Each sequence renders the table anew for every step. */
jest.setTimeout(120_000);

const EPICS = Array.from({ length: 24 }, (_, index) => index + 1);
const ROW_HEIGHT = 40;
const IMPACT = 2;

type Out = 'Enter' | 'Escape' | 'click' | 'filter' | 'read';
type Step =
  | { do: 'filter'; show: 'all' | 'incomplete' | 'unrated' }
  | { do: 'read'; order: number[]; gone: number[] }
  | { do: 'otherSaves'; epic: number; value: number }
  | { do: 'scroll'; rows: number }
  | { do: 'type'; row: number; value: number }
  | { do: 'typeOn'; value: number }
  | { do: 'paste'; row: number; values: number[] }
  | { do: 'write'; row: number; value: number; out: Out; gone: number[] }
  | { do: 'undo' | 'redo' };

const level = fc.integer({ min: -3, max: 3 });
const row = fc.nat({ max: 30 });
const gone = fc.uniqueArray(fc.constantFrom(...EPICS), { maxLength: 8 });
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('filter' as const),
        show: fc.constantFrom('all' as const, 'incomplete' as const, 'unrated' as const),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('read' as const),
        order: fc.shuffledSubarray(EPICS, { minLength: EPICS.length }),
        gone,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('otherSaves' as const), epic: fc.constantFrom(...EPICS), value: level }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('scroll' as const), rows: row }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('type' as const), row, value: level }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('typeOn' as const), value: level }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('paste' as const),
        row,
        values: fc.array(level, { minLength: 1, maxLength: 3 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('write' as const),
        row,
        value: level,
        out: fc.constantFrom<Out>('Enter', 'Escape', 'click', 'filter', 'read'),
        gone,
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
  ),
  { minLength: 3, maxLength: 14 },
);

const drawn = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('.lens-grid__body .lens-row')].sort(
    (a, b) => Number(a.ariaRowIndex ?? a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')),
  );
/** What a person reads in front of the row. */
const epicOf = (element: Element): number =>
  Number(element.closest('.lens-row')?.querySelector('.lens-epic__key')?.textContent?.split('-')[1]);
const impactIn = (element: Element): HTMLElement => element.querySelector<HTMLElement>(`[aria-colindex="${IMPACT}"]`)!;
const note = (): string => document.querySelector('.lens-cell-note')?.textContent ?? '';

function click(cell: HTMLElement): void {
  fireEvent.mouseDown(cell);
  act(() => (document.activeElement === cell || cell.contains(document.activeElement) ? undefined : cell.focus()));
  fireEvent.mouseUp(cell);
}

function press(...keys: string[]): void {
  for (const key of keys) fireEvent.keyDown(document.activeElement ?? document.body, { key, ctrlKey: false });
}

const keysFor = (value: number): string[] => (value < 0 ? ['-', String(-value)] : [String(value)]);

/** Does a step as a person would, and writes down in whose row it was done. */
async function go(table: RateTable, written: Written, step: Step): Promise<void> {
  const rows = drawn();
  const at = 'row' in step ? rows[step.row % Math.max(1, rows.length)] : undefined;
  switch (step.do) {
    case 'filter':
      return table.filter(step.show);
    case 'read':
      return table.read(step.order.filter((epic) => !step.gone.includes(epic)));
    case 'otherSaves':
      table.server.at(aRow(step.epic).id).write({ answers: { impact: step.value } });
      return written.byOther(step.epic, step.value);
    case 'scroll':
      return void scroll(step.rows);
    case 'type':
      if (!at) return;
      written.puts([[epicOf(at), step.value]]);
      click(impactIn(at));
      return press(...keysFor(step.value));
    case 'typeOn':
      return typeOn(written, step.value);
    case 'paste':
      return at && paste(written, at, step.values);
    case 'write':
      return at && write(table, written, at, step);
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

/** Types where the keyboard is, without a look. */
function typeOn(written: Written, value: number): void {
  const cell = document.activeElement?.closest('[role=gridcell]');
  if (cell?.getAttribute('aria-colindex') !== String(IMPACT)) return;
  const epic = epicOf(cell);
  const before = written.shown(epic);
  press(...keysFor(value));
  // Typed once more it is refused once more, in the same words.
  const isRefused = note().includes('left this list, and nothing was changed');
  if (!isRefused) written.puts([[epic, value]], { shown: before });
}

async function paste(written: Written, at: HTMLElement, values: number[]): Promise<void> {
  const from = drawn().indexOf(at);
  const into = values
    .map((_, down) => drawn()[from + down])
    .filter(
      (row, down) => row?.getAttribute('aria-rowindex') === String(Number(at.getAttribute('aria-rowindex')) + down),
    );
  if (into.length < values.length) return;
  written.puts(into.map((row, down) => [epicOf(row!), values[down]!]));
  click(impactIn(at));
  if (document.activeElement?.tagName === 'SELECT') press('Escape');
  fireEvent.paste(document.activeElement!, { clipboardData: { getData: () => `${values.join('\n')}\n` } });
  await act(() => import('papaparse'));
}

/** Opens a cell, chooses in it, and leaves it in one way or another. */
function write(
  table: RateTable,
  written: Written,
  at: HTMLElement,
  { value, out, gone }: Extract<Step, { do: 'write' }>,
): void {
  const epic = epicOf(at);
  const original = written.shown(epic);
  click(impactIn(at));
  if (document.activeElement?.tagName !== 'SELECT') press('F2');
  const list = document.activeElement as HTMLSelectElement;
  fireEvent.keyDown(list, { key: 'ArrowDown' });
  fireEvent.change(list, { target: { value: String(value) } });
  if (out === 'Escape') return press('Escape');
  if (out === 'filter') table.filter('unrated');
  if (out === 'read') table.read(EPICS.filter((one) => !gone.includes(one)));
  const stays = list.isConnected;
  if (out === 'click') act(() => list.blur());
  else if (stays) fireEvent.keyDown(list, { key: 'Enter' });
  if (value !== original && (stays || table.now().rows.some(({ id }) => id === aRow(epic).id))) {
    written.puts([[epic, value]], { shown: out === 'read' ? written.stored(epic) : original });
  }
}

function takeBack(written: Written, which: 'undo' | 'redo'): void {
  const grid = document.querySelector('.lens-grid__body .lens-cell');
  if (!grid) return;
  written[which]();
  fireEvent.keyDown(grid, { key: which === 'undo' ? 'z' : 'y', ctrlKey: true });
}

const told = ({ actor, to }: HistoryEntry): [string, unknown] => [
  actor === ME ? ME : OTHER,
  to.answers?.['impact'] ?? null,
];

beforeAll(() => {
  // Less high than in other tests, so that rows are out of sight.
  for (const height of ['offsetHeight', 'clientHeight'])
    Object.defineProperty(HTMLElement.prototype, height, { configurable: true, get: () => 3 * ROW_HEIGHT });
});

test('filtered, sorted, scrolled, reread, undone or saved elsewhere: each value is at its epic', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const table = new RateTable(EPICS);
      const written = new Written(table);
      for (const step of sequence) {
        await go(table, written, step);
        await table.settle();
      }
      table.unmount();
      for (const epic of EPICS) {
        const server = table.server.at(aRow(epic).id);
        const history = server.history();
        expect([epic, server.stored.answers['impact'] ?? null]).toEqual([epic, written.stored(epic)]);
        expect([epic, history.ok && [...history.value.changes].reverse().map(told)]).toEqual([
          epic,
          written.history(epic),
        ]);
      }
    }),
    { numRuns: Number(process.env['SEQUENCES'] ?? 25) },
  );
});
