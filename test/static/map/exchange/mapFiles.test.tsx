import '../../../support/screen/blobBytes';
import type { EntryView } from '#contract/register';
import { edgesOf } from '#domain/map/compose';
import { graphOf } from '#domain/map/graph';
import { reachedIn } from '#domain/map/targets';
import { linkTable } from '../../../../static/features/map/exchange/linkTable';
import { mapDrawing } from '../../../../static/features/map/exchange/mapDrawing';
import type { Thing } from '../../../../static/features/map/reading/things';
import { csvOf } from '../../../../static/features/rating/exporting/writeCsv';

type Told = Partial<Pick<Thing, 'name' | 'stage' | 'leadsTo' | 'department'>>;
const thing = (id: string, what: Thing['what'], more: Told = {}): Thing =>
  ({
    ...{ id, what, name: id, stage: null, department: null, owner: null, experience: null, leadsTo: [] },
    ...{ criticality: null, pain: null, share: null, fixability: null, measured: null, standing: null },
    ...{ apart: 0, touchedAt: '', isRetired: false, entry: {} as EntryView },
    ...more,
  }) as Thing;

const HOSTILE = '</text><script>alert(1)</script>';
const things = [
  thing('moment', 'experience', {
    name: 'Pay the bill',
    stage: 'use',
    leadsTo: [
      { to: 'process', how: 'uses' },
      { to: 'hidden', how: 'uses' },
    ],
  }),
  thing('process', 'process', { name: HOSTILE, department: 'it', leadsTo: [{ to: 'moment', how: 'dependsOn' }] }),
  thing('rule', 'rule', { name: '=HYPERLINK("http://x")' }),
];

const drawn = (): string =>
  mapDrawing(
    { reached: reachedIn(graphOf(things, edgesOf(things))) },
    {
      title: 'The map',
      notes: ['3 things, today.'],
      stages: [{ id: 'use', label: 'In use' }],
      departmentOf: (id) => id.toUpperCase(),
    },
  );

test('the map is drawn as a tree whose words are text, and nothing in it is run [4.22]', () => {
  const file = drawn();
  const read = new DOMParser().parseFromString(file, 'image/svg+xml');
  expect(read.getElementsByTagName('parsererror').length).toBe(0);
  expect(read.getElementsByTagName('script').length).toBe(0);
  const words = [...read.getElementsByTagName('text')].map(({ textContent }) => textContent);
  expect(words).toEqual([
    ...['The map', '3 things, today.', 'In use', 'Pay the bill', 'experience'],
    ...[HOSTILE, 'uses · process · IT', 'Pay the bill', 'depends on · experience · as above'],
    ...['Reached by no experience', '=HYPERLINK("http://x")', 'rule'],
  ]);
  // No address but the name of the format.
  expect(file.match(/https?:\/\/[^"\s]+/g)?.filter((one) => !one.startsWith('http://x'))).toEqual([
    'http://www.w3.org/2000/svg',
  ]);
});

test('links are told by the names of both ends; a spreadsheet runs none of them [4.23]', () => {
  const table = linkTable([...things, thing('a', 'path', { leadsTo: [{ to: 'rule', how: 'governedBy' }] })]);
  expect(table.slice(1)).toEqual([
    ['Pay the bill', 'Experience', 'uses', HOSTILE, 'Process'],
    [HOSTILE, 'Process', 'depends on', 'Pay the bill', 'Experience'],
    ['a', 'Path', 'is governed by', '=HYPERLINK("http://x")', 'Rule'],
  ]);
  expect(csvOf(table)).toContain(`is governed by,"'=HYPERLINK(""http://x"")",Rule`);
});
