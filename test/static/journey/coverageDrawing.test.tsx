import fc from 'fast-check';
import { coverageOfCounts, type Coverage } from '#domain/journey/coverage';
import type { Stage } from '#domain/journey/journey';
import {
  coverageDrawing,
  FONT,
  type Drawing,
  type Mark,
} from '../../../static/features/journey/picture/coverageDrawing';
import { drawingFile } from '../../../static/features/journey/picture/drawingFile';
import { textWidth } from '../../../static/features/journey/picture/textWidth';

const number = (value: number): string => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(value);
const WIDTHS = [250, 310, 639, 640, 960] as const;

const aStage = (at: number, need: number, label: string): Stage => ({ id: `s${at}`, label, need });
const label = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom('Retention', 'Purchase', 'W'.repeat(60), '顧客'.repeat(30)),
);
const anyCoverage = fc
  .array(fc.record({ need: fc.nat({ max: 3 }), label, up: fc.nat({ max: 50_000 }), down: fc.nat({ max: 3_000 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((drawn): Coverage => {
    const stages = drawn.map(({ need, label: name }, at) => aStage(at, need, name));
    const counts = drawn.map(({ up, down }, at) => ({
      stage: `s${at}`,
      epics: up + down,
      byImpact: { 1: up, [-3]: down },
    }));
    return coverageOfCounts(stages, { stages: counts, epics: 60_000, withImpact: 60_000 });
  });

const texts = ({ marks }: Drawing) => marks.filter((mark) => mark.kind === 'text');
const bars = ({ marks }: Drawing, role: string) =>
  marks.filter((mark): mark is Extract<Mark, { kind: 'bar' }> => mark.kind === 'bar' && mark.role === role);
function spanOf({ x, text, anchor, role }: Extract<Mark, { kind: 'text' }>): [number, number] {
  const width = textWidth(text, FONT[role]);
  return anchor === 'end' ? [x - width, x] : [x, x + width];
}

test('nothing is cut off and no text stands on another one, whatever the figures, the names and the width', () => {
  fc.assert(
    fc.property(anyCoverage, fc.constantFrom(...WIDTHS), fc.boolean(), (coverage, width, isAbout) => {
      const drawing = coverageDrawing(coverage, { width, number, isAbout });
      for (const mark of texts(drawing)) {
        const [from, to] = spanOf(mark);
        expect(from).toBeGreaterThanOrEqual(-1);
        expect(to).toBeLessThanOrEqual(width + 1);
        expect(mark.y).toBeLessThanOrEqual(drawing.height);
      }
      for (const baseline of new Set(texts(drawing).map(({ y }) => y))) {
        const line = texts(drawing).filter(({ y }) => Math.abs(y - baseline) < 10);
        const spans = line.map(spanOf).sort(([a], [b]) => a - b);
        spans.slice(1).forEach(([from], at) => expect(from).toBeGreaterThanOrEqual((spans[at]?.[1] ?? 0) - 1));
      }
    }),
  );
});

test('bars are on one scale: twice as much is twice as long, harm to the left of zero and supply to the right', () => {
  const stages = [aStage(0, 1, 'A'), aStage(1, 1, 'B')];
  const counts = [
    { stage: 's0', epics: 9, byImpact: { 1: 20, [-1]: 10 } },
    { stage: 's1', epics: 9, byImpact: { 1: 10, [-1]: 5 } },
  ];
  const drawing = coverageDrawing(coverageOfCounts(stages, { stages: counts, epics: 18, withImpact: 18 }), {
    width: 960,
    number,
    isAbout: false,
  });
  const [supplyA, supplyB] = bars(drawing, 'supply');
  const [harmA, harmB] = bars(drawing, 'harm');
  expect(supplyA!.width / supplyB!.width).toBeCloseTo(2, 1);
  expect(harmA!.width / supplyB!.width).toBeCloseTo(1, 1);
  expect(harmA!.width / harmB!.width).toBeCloseTo(2, 1);
  expect(harmA!.x + harmA!.width).toBeCloseTo(supplyA!.x, 1);
  // Supply 30 in all, half of it called for in each.
  expect(bars(drawing, 'need').map(({ width }) => width / supplyB!.width)).toEqual([
    expect.closeTo(1.5, 1),
    expect.closeTo(1.5, 1),
  ]);
  expect(texts(drawing).map(({ text }) => text)).toEqual(
    expect.arrayContaining(['supply 20', 'harm 10', 'need 1 of 3 calls for 15']),
  );
});

test('figures that Jira counted say so at every bar', () => {
  const coverage = coverageOfCounts([aStage(0, 1, 'A')], {
    stages: [{ stage: 's0', epics: 3, byImpact: { 2: 3, [-1]: 1 } }],
    epics: 4,
    withImpact: 4,
  });
  const words = texts(coverageDrawing(coverage, { width: 960, number, isAbout: true })).map(({ text }) => text);
  expect(words).toEqual(expect.arrayContaining(['supply about 6', 'harm about 1', 'need 1 of 3 calls for about 6']));
});

test('a file is well-formed XML that needs nothing else, whatever a stage is called', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
      const coverage = coverageOfCounts([aStage(0, 1, `<script>&"'${name}\u0000\uffff`)], {
        stages: [],
        epics: 0,
        withImpact: 0,
      });
      const file = drawingFile(
        coverageDrawing(coverage, { width: 960, number, isAbout: false, head: ['Title', 'Note'] }),
        { title: name, desc: `]]>${name}` },
      );
      const parsed = new DOMParser().parseFromString(file, 'image/svg+xml');
      expect(parsed.querySelector('parsererror')).toBeNull();
      expect(parsed.documentElement.querySelectorAll('script, style, image, use, foreignObject, a')).toHaveLength(0);
      expect(parsed.querySelector('title')).not.toBeNull();
    }),
  );
  expect(drawingFile({ width: 1, height: 1, marks: [] }, { title: '', desc: '' })).not.toMatch(
    /var\(|class=|href|style=/,
  );
});
