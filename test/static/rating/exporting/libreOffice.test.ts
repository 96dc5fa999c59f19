import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { ratingColumns } from '../../../../static/features/rating/answers/columns';
import { aFile, readRatings } from '../importing/openRatings';

/** The answers that the saved files hold: impact, request, stage, disruption. */
const ANSWERS: Record<string, (string | number | null)[]> = {
  'X-1': [-3, 'yes', 'retention', 3],
  'X-2': [2, null, 'purchase', 0],
  'X-3': [null, 'no', null, null],
  'X-4': [0, 'no', 'advocacy', 1],
  'X-5': [null, null, null, null],
};
const columns = ratingColumns(DEFAULT_SETTINGS);
const known = new Map(Object.keys(ANSWERS).map((key) => [key, { id: key, key, summary: '' }]));

test.each(['savedByLibreOffice.xlsx', 'savedByLibreOffice.csv'])(
  '%s: every answer arrives, whatever the program made of the file',
  async (name) => {
    const facts = { columns, epics: known, mayEdit: () => true, emptyClears: true, valueAt: () => null };
    const { table, plan } = await readRatings(aFile(readFileSync(path.join(__dirname, 'fixtures', name)), name), facts);
    expect(table.rows.map(({ cells }) => cells[1])).toEqual([
      'Größe; "übergroß"',
      '=HYPERLINK("http://example.test")',
      '-2+3',
      '@SUM(A1), naïve',
      '00123',
    ]);
    const fresh = plan();
    expect(fresh.errors).toEqual([]);
    expect(fresh.unchanged).toBe(1);
    const read = fresh.changes.map(({ key, cells }) => [
      key,
      columns.map(({ field }) => cells.find(({ column }) => column.field === field)?.to ?? null),
    ]);
    expect(Object.fromEntries(read)).toEqual(
      Object.fromEntries(Object.entries(ANSWERS).filter(([key]) => key !== 'X-5')),
    );
    const again = plan({ valueAt: (id, column) => ANSWERS[id]![columns.indexOf(column)] ?? null });
    expect(again).toEqual({ changes: [], errors: [], unread: [], passed: [], unchanged: 5 });
  },
);
