import { cleanup, screen } from '@testing-library/react';
import type { Cell } from '#domain/measure/reading';
import type { Counts } from '#domain/measure/parts';
import { shareOf } from '#domain/measure/share';
import { ShareBar, type ShareBarProps } from '../../../static/parts/shares/ShareBar';
import { ShareText, type ShareTextProps } from '../../../static/parts/shares/ShareText';
import { renderSurface } from '../../support/screen/renderSurface';

const asked = (x: number, n: number): Cell<Counts> => ({ x, n, source: 'asked' });
const counted = (x: number, n: number): Cell<Counts> => ({ x, n, source: 'counted' });

function textOf(cell: Cell<Counts>, props: Omit<ShareTextProps, 'share'> = {}): string {
  const { container } = renderSurface(() => <ShareText share={shareOf(cell)} {...props} />);
  const text = (container.textContent ?? '').replaceAll('\u00a0', ' ');
  cleanup();
  return text;
}

function barOf(cell: Cell<Counts>, props: Omit<ShareBarProps, 'share' | 'label'> = {}): HTMLElement {
  renderSurface(() => <ShareBar label="knows where" share={shareOf(cell)} {...props} />);
  return screen.getByRole('img');
}

test('a share says its count, how sure it is, of which month and by which definition', () => {
  expect(textOf(asked(84, 120), { period: '2026-10', definition: 2, notVetted: true })).toBe(
    '70%, 95% interval (61 to 77), 84 of 120 asked · Oct 2026 · definition 2 · not vetted',
  );
  expect(textOf(asked(84, 120), { digits: 1 })).toBe('70.0%, 95% interval (61.3 to 77.5), 84 of 120 asked');
  expect(textOf(counted(80_000, 100_000))).toBe('80%, 80,000 of 100,000 counted');
  expect(textOf(counted(9, 10), { source: 'system' })).toBe('90%, 9 of 10 counted by a system');
});

test('halves are rounded away from zero, and none is 0', () => {
  expect(textOf(counted(1, 200))).toBe('1%, 1 of 200 counted');
  expect(textOf(counted(5, 8), { digits: 1 })).toBe('62.5%, 5 of 8 counted');
  expect(textOf(counted(1, 2000), { digits: 1 })).toBe('0.1%, 1 of 2,000 counted');
  expect(textOf(asked(-0, 20))).toBe('0%, 95% interval (0 to 16), 0 of 20 asked');
});

test('a few of many are not 0%, and most of them not 100%', () => {
  expect(textOf(counted(821, 241_052))).toBe('0.3%, 821 of 241,052 counted');
  expect(textOf(counted(1, 241_052))).toBe('under 0.1%, 1 of 241,052 counted');
  expect(textOf(counted(997, 1_000))).toBe('99.7%, 997 of 1,000 counted');
  expect(textOf(counted(241_051, 241_052), { digits: 1 })).toBe('over 99.9%, 241,051 of 241,052 counted');
  expect(textOf(counted(20, 20))).toBe('100%, 20 of 20 counted');
});

test('where there is no percentage it says why, with the counts there are', () => {
  expect(textOf(asked(3, 4), { period: '2026-10' })).toBe('too few to say, 3 of 4 asked · Oct 2026');
  expect(textOf(null)).toBe('not provided');
  expect(textOf({ state: 'not applicable' })).toBe('not applicable');
  expect(textOf(asked(12, 9))).toBe('cannot be, 12 of 9');
});

test('a bar says in words what it shows: share, interval, threshold, and how it stands', () => {
  const words = (bar: HTMLElement): string | null => bar.getAttribute('aria-label');
  const below = barOf(asked(84, 120), { threshold: 0.8 });
  expect(words(below)).toBe('knows where: 70%, 95% interval 61 to 77, 84 of 120 asked; threshold 80%: below');
  expect(below.querySelector<HTMLElement>('.lens-share-bar__fill--below')?.style.width).toBe('70%');
  const whisker = below.querySelector<HTMLElement>('.lens-share-bar__whisker')?.style;
  expect([whisker?.left, whisker?.width].map((one) => Number.parseFloat(one ?? '').toFixed(1))).toEqual([
    '61.3',
    '16.2',
  ]);
  expect(below.querySelector<HTMLElement>('.lens-share-bar__threshold')?.style.left).toBe('80%');
  cleanup();
  expect(words(barOf(asked(84, 120), { threshold: 0.75 }))).toContain('threshold 75%: cannot tell yet');
  cleanup();
  const holds = barOf(counted(84, 120), { threshold: 0.6 });
  expect(words(holds)).toBe('knows where: 70%, 84 of 120 counted; threshold 60%: holds');
  expect(holds.querySelector('.lens-share-bar__whisker')).toBeNull();
});

test('a bar without a percentage is an empty track that says why; a shorter scale stretches the others', () => {
  const few = barOf(asked(3, 4), { threshold: 0.8 });
  expect(few.getAttribute('aria-label')).toBe('knows where: too few to say, 3 of 4 asked; threshold 80%');
  expect(few.querySelector('[class*="__fill"]')).toBeNull();
  cleanup();
  const stretched = barOf(counted(1, 4), { full: 0.5, fill: 'hatched' });
  expect(stretched.querySelector<HTMLElement>('.lens-share-bar__fill--hatched')?.style.width).toBe('50%');
});
