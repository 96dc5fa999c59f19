import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { monthTable } from '../../../static/features/measure/grid/monthTable';
import { measureOnScreen } from '../../../static/features/measure/reading/measureOnScreen';
import { aMeasure, aSheet } from './aMeasure';

const NOW = '2026-06-20T10:00:00.000Z';

test.each([
  ['the months that were chosen', 24, '2024-07'],
  ['of all a year at least', 0, '2025-07'],
])(
  'a measure that was never read has a row for each month, so that its history can be pasted: %s',
  (_, months, first) => {
    const read = measureOnScreen(aMeasure({ name: 'New' }, 1), [], aSheet({}));
    const shown = { months, newestFirst: false, onlyMissing: false };
    const { rows } = monthTable(read, { settings: DEFAULT_SETTINGS, locale: 'en-GB', ...shown, read, now: NOW });
    expect([rows[0]?.id, rows.at(-1)?.id]).toEqual([first, '2026-06']);
  },
);
