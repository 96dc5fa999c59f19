import { scaleLinear } from 'd3-scale';
import type { Coverage, StageCoverage } from '#domain/journey/coverage';
import { NEED_MAX } from '#domain/journey/journey';
import { textOf } from '#domain/settings/shippedTexts';
import { STAGE_FLAG_WORDS } from '#domain/journey/stageFlagWords';
import { fitText, textWidth } from './textWidth';

/** What a mark stands for: it decides the colour, or the pattern, and the weight of a text. */
export type BarRole = 'supply' | 'harm' | 'need';
export type LineRole = 'zero' | 'rule';
export type TextRole = 'title' | 'note' | 'stage' | 'flag' | 'supplyText' | 'harmText' | 'needText';

/** One thing to draw; px from the upper left corner. `y` of a text is its baseline. */
export type Mark =
  | { kind: 'bar'; role: BarRole; x: number; y: number; width: number; height: number }
  | { kind: 'line'; role: LineRole; x1: number; y1: number; x2: number; y2: number }
  | { kind: 'text'; role: TextRole; x: number; y: number; anchor: 'start' | 'end'; text: string };

/** A picture as marks: drawn on the screen and written into a file by the same list. */
export interface Drawing {
  width: number;
  height: number;
  marks: Mark[];
}

export interface DrawingOptions {
  /** Px. */
  width: number;
  /** Writes a number with at most one decimal, as the viewer's language does. */
  number: (value: number) => string;
  /** The figures are counts of Jira, which are approximate. */
  isAbout: boolean;
  /** Stands above the picture, in a file that leaves the page: title, then lines about it. */
  head?: readonly string[];
}

export const FONT: Record<TextRole, number> = {
  title: 18,
  note: 12,
  stage: 13,
  flag: 12,
  supplyText: 12,
  harmText: 12,
  needText: 12,
};

/** From this width on names stand in a column of their own, below it above their bars. */
const COLUMNS_FROM = 640;
const NAME_COLUMN = 220;
const GAP = 8;
const LINE = 18;
const SUPPLY_HEIGHT = 18;
const NEED_HEIGHT = 8;
/** Harm, supply and need: the bars of one stage. */
const BARS_HEIGHT = SUPPLY_HEIGHT + 5 + NEED_HEIGHT + 6;
const BETWEEN_STAGES = 14;

/**
 * Draws every stage: harm to the left of zero, supply to the right, and below the supply, on a track of its own, the
 * supply that the need calls for. All on one scale, with each figure beside its bar. The scale leaves room for the
 * longest label at both ends, so that no label is cut off or written over.
 */
export function coverageDrawing(coverage: Coverage, options: DrawingOptions): Drawing {
  const { width } = options;
  const inColumns = width >= COLUMNS_FROM;
  const left = inColumns ? NAME_COLUMN : 0;
  const labels = fittingLabels(coverage, options, width - left);
  const scale = scaleOf(coverage, labels, left, width);
  const marks = headMarks(options);
  let y = marks.length * (LINE + 4) + (marks.length > 0 ? GAP : 0);
  coverage.stages.forEach((stage, at) => {
    const names = nameMarks(
      stage,
      inColumns ? { x: 0, y, width: NAME_COLUMN - 2 * GAP, inOneLine: false } : { x: 0, y, width, inOneLine: true },
    );
    const bars = inColumns ? y : y + names.height + 4;
    const end = Math.max(bars + BARS_HEIGHT, y + names.height);
    marks.push(...names.marks, ...barMarks(stage, labels[at] ?? NO_LABELS, coverage, scale, bars));
    marks.push({ kind: 'line', role: 'zero', x1: scale(0), x2: scale(0), y1: bars, y2: bars + BARS_HEIGHT - 2 });
    y = end + BETWEEN_STAGES;
    if (at < coverage.stages.length - 1)
      marks.push({
        kind: 'line',
        role: 'rule',
        x1: 0,
        x2: width,
        y1: end + BETWEEN_STAGES / 2,
        y2: end + BETWEEN_STAGES / 2,
      });
  });
  return { width, height: Math.max(0, y - BETWEEN_STAGES) + 2, marks };
}

interface Labels {
  supply: string;
  harm: string;
  need: string;
}
const NO_LABELS: Labels = { supply: '', harm: '', need: '' };

/** @returns the supply that a stage would have if supply followed need. */
const calledFor = ({ needShare }: StageCoverage, { totalSupply }: Coverage): number => needShare * totalSupply;

/** How much the labels say: all, without the need in words, or the figures alone, which bars and key explain. */
const WORDING = ['full', 'short', 'bare'] as const;
type Wording = (typeof WORDING)[number];

/** Px that the bars have at least, together; for less the labels say less. */
const BARS_AT_LEAST = 90;

/** @returns the labels that say most and leave room for the bars. */
function fittingLabels(coverage: Coverage, options: DrawingOptions, width: number): Labels[] {
  const [full = [], short = [], bare = []] = WORDING.map((wording) =>
    coverage.stages.map((stage) => labelsOf(stage, coverage, options, wording)),
  );
  const fits = (labels: readonly Labels[]): boolean => roomLeft(labels) + roomRight(labels) + BARS_AT_LEAST <= width;
  return [full, short].find(fits) ?? bare;
}

function labelsOf(
  stage: StageCoverage,
  coverage: Coverage,
  { number, isAbout }: DrawingOptions,
  wording: Wording,
): Labels {
  const figure = (words: string, value: number): string =>
    wording === 'bare' ? number(value) : `${words} ${isAbout ? 'about ' : ''}${number(value)}`;
  const target = calledFor(stage, coverage);
  const need = `need ${number(stage.stage.need)} of ${NEED_MAX}`;
  const calls =
    target === 0
      ? need
      : figure(wording === 'full' ? `${need} calls for` : 'calls for', target < 100 ? target : Math.round(target));
  return {
    supply: stage.supply === 0 ? 'no supply' : figure('supply', stage.supply),
    harm: stage.harm === 0 ? '' : figure('harm', stage.harm),
    need: stage.stage.need === 0 ? 'not needed' : calls,
  };
}

type Scale = (value: number) => number;

function scaleOf(coverage: Coverage, labels: readonly Labels[], left: number, width: number): Scale {
  const most = Math.max(1, ...coverage.stages.map((stage) => Math.max(stage.supply, calledFor(stage, coverage))));
  const worst = Math.max(0, ...coverage.stages.map(({ harm }) => harm));
  const from = left + roomLeft(labels) + 1;
  const to = Math.max(from + 40, width - roomRight(labels) - 1);
  const scale = scaleLinear([-worst, most], [from, to]);
  return (value) => Math.round(scale(value) * 10) / 10;
}

const room = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => (text === '' ? 0 : textWidth(text, FONT.needText) + GAP)));
const roomLeft = (labels: readonly Labels[]): number => room(labels.map(({ harm }) => harm));
const roomRight = (labels: readonly Labels[]): number => room(labels.flatMap(({ supply, need }) => [supply, need]));

function headMarks({ head = [] }: DrawingOptions): Mark[] {
  return head.map((text, at) => ({
    kind: 'text',
    role: at === 0 ? 'title' : 'note',
    x: 0,
    y: LINE + at * (LINE + 4),
    anchor: 'start',
    text,
  }));
}

/** The name of a stage with its flags: in one line where there is room, else below each other. */
function nameMarks(
  { stage, flags }: StageCoverage,
  place: { x: number; y: number; width: number; inOneLine: boolean },
): { marks: Mark[]; height: number } {
  const name = fitText(textOf(stage.label), FONT.stage, place.width);
  const words = flags.map((flag) => STAGE_FLAG_WORDS[flag].tag).join(' · ');
  const fits = place.inOneLine && textWidth(name, FONT.stage) + 2 * GAP + textWidth(words, FONT.flag) <= place.width;
  const marks: Mark[] = [{ kind: 'text', role: 'stage', x: place.x, y: place.y + 14, anchor: 'start', text: name }];
  if (words === '') return { marks, height: LINE };
  if (fits)
    marks.push({ kind: 'text', role: 'flag', x: place.x + place.width, y: place.y + 14, anchor: 'end', text: words });
  else
    marks.push({
      kind: 'text',
      role: 'flag',
      x: place.x,
      y: place.y + 14 + LINE,
      anchor: 'start',
      text: fitText(words, FONT.flag, place.width),
    });
  return { marks, height: fits ? LINE : 2 * LINE };
}

function barMarks(stage: StageCoverage, labels: Labels, coverage: Coverage, scale: Scale, y: number): Mark[] {
  const zero = scale(0);
  const supply = scale(stage.supply);
  const harm = scale(-stage.harm);
  const need = scale(calledFor(stage, coverage));
  const needY = y + SUPPLY_HEIGHT + 5;
  const bar = (role: BarRole, from: number, to: number, at: number, height: number): Mark[] =>
    to > from ? [{ kind: 'bar', role, x: from, y: at, width: Math.round((to - from) * 10) / 10, height }] : [];
  const label = (role: TextRole, x: number, at: number, anchor: 'start' | 'end', text: string): Mark[] =>
    text === '' ? [] : [{ kind: 'text', role, x, y: at, anchor, text }];
  return [
    ...bar('harm', harm, zero, y, SUPPLY_HEIGHT),
    ...bar('supply', zero, supply, y, SUPPLY_HEIGHT),
    ...bar('need', zero, need, needY, NEED_HEIGHT),
    ...label('harmText', harm - GAP / 2, y + 13, 'end', labels.harm),
    ...label('supplyText', supply + GAP / 2 + 1, y + 13, 'start', labels.supply),
    ...label('needText', need + GAP / 2 + 1, needY + NEED_HEIGHT, 'start', labels.need),
  ];
}
