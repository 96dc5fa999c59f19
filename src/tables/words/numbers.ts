import { formulaText } from './formulas';
import { plainText } from './normalForm';

/** What a decimal number from a computer may be off: 2.0000000001 is 2. */
const NOISE = 1e-6;
const MOST_DIGITS = 15;

/** A spreadsheet's mark of text before a number, and currency or other words are no part of it. */
const TEXT_MARK = /^'\s*/;
const SHAPE = /^([+-]?)\s*(\d[\d.,' ]*|[.,]\d+)$/;

/**
 * Reads a number as people of any country write it: comma or point before the decimals, and either, a blank or an
 * apostrophe between thousands.
 * @returns every number that it may be: none where it is no number, two where it depends on the country (`2,500` is 2.5
 * or 2500).
 */
export function numbersIn(written: string): number[] {
  const text = plainText(formulaText(written) ?? written)
    .replace(TEXT_MARK, '')
    .replaceAll('\u066B', '.')
    .replaceAll('\u066C', ',');
  const [, sign = '', figure = ''] = SHAPE.exec(text) ?? [];
  if (figure === '' || figure.replace(/\D/g, '').length > MOST_DIGITS) return [];
  const meant = new Set(figuresIn(figure.trim()).map((value) => rounded(sign === '-' ? -value : value)));
  return [...meant];
}

function figuresIn(figure: string): number[] {
  if (/^\d+$/.test(figure)) return [Number(figure)];
  const decimals = /^(\d*)[.,](\d+)$/.exec(figure);
  const ungrouped = withoutGroups(figure);
  return [
    ...(decimals ? [Number(`${decimals[1] || 0}.${decimals[2]}`)] : []),
    ...(ungrouped === null ? [] : [ungrouped]),
  ];
}

/**
 * @returns the number whose thousands are grouped by one sign, with decimals after another; null where it is not
 * grouped so.
 */
function withoutGroups(figure: string): number | null {
  for (const [group, decimal] of [
    [',', '.'],
    ['.', ','],
    [' ', '[.,]'],
    ["'", '[.,]'],
  ] as const) {
    const separator = group === '.' ? '\\.' : group;
    const grouped = new RegExp(
      `^(\\d{1,3}(?:${separator}\\d{3})+)(?:${decimal === '.' ? '\\.' : decimal}(\\d+))?$`,
    ).exec(figure);
    if (grouped) return Number(`${(grouped[1] ?? '').replaceAll(group, '')}.${grouped[2] ?? 0}`);
  }
  return null;
}

function rounded(value: number): number {
  const whole = Math.round(value);
  return (Math.abs(value - whole) < NOISE ? whole : value) || 0;
}

/** @returns whether a text is a number with a percent sign. */
export function isPercentage(written: string): boolean {
  const text = plainText(written);
  return /^%|[%\u066A]$/.test(text) && numbersIn(text.replace(/^%|[%\u066A]$/, '')).length > 0;
}
