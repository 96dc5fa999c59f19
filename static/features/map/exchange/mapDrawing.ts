import { outlineOf, type OutlineLine } from '#domain/map/exchange/outline';
import { WHATS } from '#domain/register/kinds/map/item';
import { HOWS } from '#domain/register/kinds/map/leadsTo';
import { xmlText } from '../../../parts/texts/xmlText';
import { fitText } from '../../journey/picture/textWidth';
import type { MapData } from '../reading/mapData';
import type { Thing } from '../reading/things';

/** What the file says beside the map. */
export interface DrawnMap {
  title: string;
  /** What is in it, and when it was read. */
  notes: readonly string[];
  stages: readonly { id: string; label: string }[];
  departmentOf: (id: string) => string;
}

/** Tokens of the light theme, written out: a file knows no theme. */
const COLOUR = { surface: '#ffffff', text: '#292a2e', subtle: '#505258', line: '#b7b9be', band: '#f0f1f2' };
const WIDTH = 900;
const MARGIN = 24;
const ROW = 24;
const STEP = 24;
const SIGN = 12;
const FONT = 13;
const SMALL = 12;
/** Deeper lines stand no further to the right: their names keep their room. */
const DEEPEST = 14;
const FACTS = 330;

/** A shape for each kind, told apart without colour, on a field of 12 by 12. */
const SHAPES: Readonly<Record<string, string>> = {
  experience: '<circle cx="6" cy="6" r="5"/>',
  path: '<path d="M1 6h9M6.5 2.5L10.5 6l-4 3.5"/>',
  process: '<path d="M1 1.5h6L11 6 7 10.5H1z"/>',
  rule: '<path d="M6 .8L11.2 6 6 11.2.8 6z"/>',
  system: `<path d="M1.5 1.5h9v9h-9z" fill="${COLOUR.subtle}"/>`,
};

const LABELS: Readonly<Record<string, string>> = { ...WHATS, path: 'Path' };

/**
 * @returns the whole map as an SVG file of its own: a tree from the customer down, one line a thing. Nothing in it
 *   comes from elsewhere, and what is written stays text.
 */
export function mapDrawing({ reached: { graph } }: Pick<MapData, 'reached'>, about: DrawnMap): string {
  const lines = outlineOf(
    graph,
    about.stages.map(({ id }) => id),
  );
  const top = ROW * (about.notes.length + 2);
  const height = top + lines.length * ROW;
  const label = (stage: string | null, isReached: boolean): string => {
    if (!isReached) return 'Reached by no experience';
    return about.stages.find(({ id }) => id === stage)?.label ?? 'Experiences without a stage';
  };
  const drawn = lines.map((line, at) => {
    const y = top + at * ROW;
    return line.type === 'group' ? groupRow(label(line.stage, line.isReached), y) : thingRow(line, y, about);
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH + 2 * MARGIN}" height="${height + 2 * MARGIN}" ` +
      `viewBox="${-MARGIN} ${-MARGIN} ${WIDTH + 2 * MARGIN} ${height + 2 * MARGIN}" role="img" ` +
      `font-family="'Segoe UI', Roboto, Helvetica, Arial, sans-serif" font-size="${FONT}">`,
    `<title>${xmlText(about.title)}</title>`,
    `<desc>${xmlText(about.notes.join(' '))}</desc>`,
    `<rect x="${-MARGIN}" y="${-MARGIN}" width="100%" height="100%" fill="${COLOUR.surface}"/>`,
    text(0, ROW / 2, about.title, { bold: true, size: 16 }),
    ...about.notes.map((note, at) => text(0, ROW * (at + 1.5), note, { subtle: true, size: SMALL })),
    `<path d="${branches(lines, top)}" fill="none" stroke="${COLOUR.line}"/>`,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}

const placeOf = (depth: number): number => Math.min(depth, DEEPEST) * STEP - STEP;

interface Look {
  bold?: boolean;
  subtle?: boolean;
  size?: number;
}

function text(x: number, y: number, words: string, { bold, subtle, size = FONT }: Look): string {
  return (
    `<text x="${x}" y="${y + 4}" font-size="${size}"${bold ? ' font-weight="600"' : ''} ` +
    `fill="${subtle ? COLOUR.subtle : COLOUR.text}">${xmlText(words)}</text>`
  );
}

const groupRow = (label: string, y: number): string =>
  `<rect x="0" y="${y + 1}" width="${WIDTH}" height="${ROW - 2}" rx="3" fill="${COLOUR.band}"/>` +
  text(8, y + ROW / 2, label, { bold: true });

type ThingLine = Extract<OutlineLine<Thing>, { type: 'thing' }>;

function thingRow({ node, under, depth, isAgain }: ThingLine, y: number, { departmentOf }: DrawnMap): string {
  const x = placeOf(depth);
  const middle = y + ROW / 2;
  const how = under?.leadsTo.find(({ to }) => to === node.id)?.how;
  const facts = [
    how && HOWS[how],
    node.what === null ? 'not said what' : LABELS[node.what]?.toLowerCase(),
    node.department !== null && departmentOf(node.department),
    isAgain && 'as above',
  ]
    .filter((fact) => typeof fact === 'string')
    .join(' · ');
  const room = WIDTH - FACTS - x - SIGN - 8;
  return [
    `<g transform="translate(${x} ${middle - SIGN / 2})" fill="none" stroke="${COLOUR.subtle}" stroke-width="1.4">` +
      `${SHAPES[node.what ?? ''] ?? ''}</g>`,
    text(x + SIGN + 6, middle, fitText(node.name ?? 'Without a name', FONT, room), { subtle: isAgain }),
    text(WIDTH - FACTS, middle, fitText(facts, SMALL, FACTS), { subtle: true, size: SMALL }),
  ].join('');
}

/** Lines from each thing to what stands below it. */
function branches(lines: readonly OutlineLine<Thing>[], top: number): string {
  const above: number[] = [];
  const drawn: string[] = [];
  lines.forEach((line, at) => {
    if (line.type === 'group') return;
    const middle = top + at * ROW + ROW / 2;
    const parent = above[line.depth - 1];
    const isDeep = line.depth > DEEPEST;
    if (line.depth > 1 && parent !== undefined && !isDeep) {
      const x = placeOf(line.depth - 1) + SIGN / 2;
      drawn.push(`M${x} ${parent + SIGN / 2 + 2}V${middle}H${placeOf(line.depth) - 3}`);
    }
    above[line.depth] = middle;
  });
  return drawn.join('');
}
