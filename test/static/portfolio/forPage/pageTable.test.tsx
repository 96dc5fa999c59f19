import '../../../support/screen/fakeBridge';
import { drawingFile } from '../../../../static/features/journey/picture/drawingFile';
import { pageDrawing } from '../../../../static/features/portfolio/forPage/pageDrawing';
import { pageHtml, pageText, type PageTable } from '../../../../static/features/portfolio/forPage/pageTable';

const row = (key: string, floor: number, more: Partial<PageTable['rows'][number]> = {}): PageTable['rows'][number] => ({
  ...{ rank: '1', key, name: `Name of ${key}`, href: `https://example.atlassian.net/browse/${key}`, says: 'safe' },
  score: { floor, ceiling: floor },
  ...more,
});

const TABLE: PageTable = {
  title: 'Customer ranking',
  href: 'https://example.atlassian.net/app?a=1&b=2',
  note: '3 epics.',
  says: 'Certainty',
  above: 2,
  rows: [row('A-1', 77), row('A-2', -40, { name: '<img src=x onerror=alert(1)> "Best"\tof all' }), row('A-3', 0)],
};

test('as HTML: links, the line between the rows, and what people wrote as text', () => {
  const page = new DOMParser().parseFromString(pageHtml(TABLE), 'text/html');
  expect([...page.querySelectorAll('tr')].map(({ textContent }) => textContent)).toEqual([
    'RankEpicCustomer scoreCertainty',
    '1A-1 Name of A-177safe',
    '1A-2 <img src=x onerror=alert(1)> "Best"\tof all-40safe',
    'The line',
    '1A-3 Name of A-30safe',
  ]);
  expect(page.querySelector('img')).toBeNull();
  expect([...page.querySelectorAll('a')].map(({ href }) => href)).toEqual([
    'https://example.atlassian.net/app?a=1&b=2',
    ...['A-1', 'A-2', 'A-3'].map((key) => `https://example.atlassian.net/browse/${key}`),
  ]);
});

test('as text: one row a line, its columns parted by tabs whatever stands in a name', () => {
  const lines = pageText(TABLE).split('\n');
  expect(lines.slice(4).map((line) => line.split('\t').length)).toEqual([4, 4, 4, 1, 4]);
  expect(lines.at(-2)).toBe('The line');
  expect(lines.at(-3)).toBe('1\tA-2 <img src=x onerror=alert(1)> "Best" of all\t-40\tsafe');
});

test('a line after the last row, or before the first, is not drawn', () => {
  for (const above of [0, 3, 9, null]) expect(pageText({ ...TABLE, above })).not.toContain('The line');
});

test('as a picture: gain to the right of zero, harm to the left, nothing without a score', () => {
  const drawing = pageDrawing({
    ...TABLE,
    rows: [...TABLE.rows, row('A-4', 0, { score: null }), row('A-5', 0, { score: { floor: 0, ceiling: 50 } })],
  });
  const bars = drawing.marks.flatMap((mark) => (mark.kind === 'bar' ? [mark] : []));
  const zero = drawing.marks.flatMap((mark) => (mark.kind === 'line' && mark.x1 === mark.x2 ? [mark.x1] : []));
  expect(bars.map(({ role }) => role)).toEqual(['supply', 'harm', 'need']);
  expect([bars[0]?.x, bars[1]!.x + bars[1]!.width]).toEqual([zero[0], zero[0]]);
  const svg = drawingFile(drawing, { title: TABLE.title, desc: TABLE.note });
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  expect(parsed.querySelector('img')).toBeNull();
});
