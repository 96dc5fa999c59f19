import type { MonthCell } from '#domain/measure/months';
import { laidOut } from '../../../static/features/path/beside/monthPlotOf';

const read = (period: string, version = 1): MonthCell => ({ period, x: 1, n: 2, source: 'counted', version });

test('a month in which no reading was owed is no gap, and the line goes on across it', () => {
  const quarters = [read('2026-01'), read('2026-04'), read('2026-10')];
  expect(laidOut(quarters, 3)).toMatchObject({
    told: ['2026-01', '2026-04', '2026-07', '2026-10'],
    runs: [['2026-01', '2026-04'], ['2026-10']],
    gaps: ['2026-07'],
  });
  expect(laidOut(quarters)?.gaps).toHaveLength(7);
});

test('a new definition begins a new line also where a reading is owed each quarter', () => {
  expect(laidOut([read('2026-01'), read('2026-04', 2)], 3)).toMatchObject({
    runs: [['2026-01'], ['2026-04']],
    breaks: ['2026-04'],
    gaps: [],
  });
  expect(laidOut([])).toBeNull();
});
