import { scaleLinear } from 'd3-scale';
import { scoreFigures } from '#domain/rating/scoreWords';
import { FONT, type Drawing, type Mark, type TextRole } from '../../journey/picture/coverageDrawing';
import { fitText } from '../../journey/picture/textWidth';
import { LINE, withLine, type PageRow, type PageTable } from './pageTable';

const WIDTH = 960;
const RANK = 40;
const NAME = { x: 56, width: 440 };
const BAR = { x: 512, width: 240, height: 14 };
const FIGURE = 836;
const SAYS = { x: 852, width: WIDTH - 852 };
const ROW = 26;
const HEAD = 24;
const SCALE = scaleLinear([-100, 100], [BAR.x, BAR.x + BAR.width]);

const text = (role: TextRole, x: number, y: number, words: string, anchor: 'start' | 'end' = 'start'): Mark => ({
  ...{ kind: 'text', role, x, y, anchor, text: words },
});

/** Rank, name, a bar from zero to the least score, its range as an outline, the figure, and what is said of it. */
function drawRow({ rank, key, name, score, says }: PageRow, y: number): Mark[] {
  const base = y + 17;
  const from = SCALE(0);
  const to = SCALE(score?.floor ?? 0);
  const bar: Mark[] =
    score === null || to === from
      ? []
      : [
          {
            ...{ kind: 'bar', role: to > from ? 'supply' : 'harm', y: y + 6, height: BAR.height },
            ...{ x: Math.min(from, to), width: Math.abs(to - from) },
          },
        ];
  const most = SCALE(score?.ceiling ?? 0);
  const range: Mark[] =
    score === null || score.ceiling === score.floor
      ? []
      : [{ kind: 'bar', role: 'need', x: to, y: y + 9, width: most - to, height: BAR.height - 6 }];
  return [
    text('stage', RANK, base, rank, 'end'),
    text('stage', NAME.x, base, fitText(`${key} ${name}`, FONT.stage, NAME.width)),
    ...bar,
    ...range,
    text('supplyText', FIGURE, base, scoreFigures(score), 'end'),
    text('flag', SAYS.x, base, fitText(says, FONT.flag, SAYS.width)),
  ];
}

/** @returns the table as one picture. */
export function pageDrawing(table: PageTable): Drawing {
  const marks: Mark[] = [
    text('title', 0, HEAD - 6, fitText(table.title, FONT.title, WIDTH)),
    text('note', 0, 2 * HEAD - 6, fitText(table.note, FONT.note, WIDTH)),
  ];
  const top = 2 * HEAD + 8;
  const rows = withLine(table);
  rows.forEach((row, at) => {
    const y = top + at * ROW;
    if (row === null) {
      marks.push({ kind: 'line', role: 'zero', x1: 0, x2: WIDTH, y1: y + ROW / 2, y2: y + ROW / 2 });
      marks.push(text('note', WIDTH, y + ROW / 2 - 4, LINE, 'end'));
    } else marks.push(...drawRow(row, y));
  });
  const height = top + rows.length * ROW;
  marks.push({ kind: 'line', role: 'zero', x1: SCALE(0), x2: SCALE(0), y1: top, y2: height });
  return { width: WIDTH, height, marks };
}
