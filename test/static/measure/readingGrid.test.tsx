import '../../support/screen/fakeBridge';
import '../../support/screen/fakeLayout';
import { act, fireEvent, screen } from '@testing-library/react';
import type { StoredCell } from '#domain/measure/reading';
import { MEASURE, ReadingsOnScreen } from './readingsOnScreen';
import { asked } from './aMeasure';

const cell = (name: RegExp) => screen.getByRole('gridcell', { name });
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 5)));
const APRIL = /^April 2026 Everybody: /;

function point(at: HTMLElement): void {
  fireEvent.mouseDown(at);
  act(() => at.focus());
}

async function type(at: HTMLElement, text: string): Promise<void> {
  point(at);
  fireEvent.keyDown(at, { key: text.slice(0, 1) });
  const field = screen.getByRole('textbox');
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: 'Enter' });
  await settle();
}

let table: ReadingsOnScreen;
const stored = (): StoredCell | null => table.server.stored(MEASURE, '2026-04').cells['all'] ?? null;
beforeEach(() => {
  table = new ReadingsOnScreen();
});

test('a reading that is typed is saved, and called so only then', async () => {
  let answer = (): void => undefined;
  const save = table.server.save.bind(table.server);
  table.server.save = async (...sent) => {
    await new Promise<void>((resolve) => (answer = resolve));
    return save(...sent);
  };
  await type(cell(APRIL), '84 of 120');
  expect(cell(APRIL).getAttribute('aria-label')).toBe('April 2026 Everybody: 84 of 120 asked, saving');
  expect(screen.queryByText('Everything is saved.')).toBeNull();
  answer();
  await settle();
  expect(cell(APRIL).getAttribute('aria-label')).toBe('April 2026 Everybody: 84 of 120 asked, saved');
  screen.getByText('Everything is saved.');
  expect(stored()).toEqual(asked(84, 120));
});

test('more than all is refused with its row and column, stays to be mended, and is not sent', async () => {
  await type(cell(APRIL), '130/120');
  point(cell(APRIL));
  screen.getByText('✕ “130/120” was not taken over: 130 of 120 is more than all.', { exact: false });
  const wrong = screen.getByRole('region', { name: 'What was not taken over' });
  expect(wrong.textContent).toContain('April 2026 · Everybody: “130/120”. 130 of 120 is more than all.');
  expect([stored(), table.server.calls]).toEqual([null, []]);
  expect(cell(APRIL).textContent).toContain('130/120');
  await type(cell(APRIL), '84/120');
  expect(screen.queryByRole('region', { name: 'What was not taken over' })).toBeNull();
  expect(stored()).toEqual(asked(84, 120));
});

test('two people in one cell: both stand there, and a press chooses', async () => {
  table.server.write(MEASURE, '2026-04', 'all', asked(70, 100));
  await type(cell(APRIL), '84 of 120');
  expect(cell(APRIL).getAttribute('aria-label')).toBe(
    'April 2026 Everybody: 84 of 120 asked or 70 of 100 asked, two answers, choose',
  );
  point(cell(APRIL));
  screen.getByText('⇄ Somebody saved 70 of 100 asked meanwhile; yours is 84 of 120 asked.', { exact: false });
  expect(stored()).toEqual(asked(70, 100));
  fireEvent.click(screen.getByRole('button', { name: 'Keep yours: 84 of 120 asked' }));
  await settle();
  expect(stored()).toEqual(asked(84, 120));
});

test('a cell that is emptied is not provided; not applicable is something else', async () => {
  await type(cell(APRIL), 'n/a');
  expect(stored()).toEqual({ state: 'not applicable' });
  point(cell(APRIL));
  fireEvent.keyDown(cell(APRIL), { key: 'Delete' });
  await settle();
  expect(cell(APRIL).getAttribute('aria-label')).toBe('April 2026 Everybody: not provided, saved');
  expect(stored()).toBeNull();
});

test('what could not be saved says why, is tried again by itself, and by a press', async () => {
  table.server.failing.push('unavailable');
  await type(cell(APRIL), '84 of 120');
  point(cell(APRIL));
  screen.getByText('! Not saved: The server could not be reached.', { exact: false });
  screen.getByText('Not saved yet: it is tried again by itself.');
  fireEvent.click(screen.getByRole('button', { name: 'Try now' }));
  await settle();
  expect(stored()).toEqual(asked(84, 120));
});
