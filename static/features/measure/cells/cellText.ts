import { partsOfKind, type Parts, type PartsByKind, type PartsKind } from '#domain/measure/parts';
import type { CellValue, CellWords, KnownReason } from './readCell';

type Texts = { [K in PartsKind]: (parts: PartsByKind[K], reasons: readonly KnownReason[]) => string };

const TEXTS: Texts = {
  counts: ({ x, n }) => `${x} of ${n}`,
  levels: ({ levels }) => levels.join(' '),
  promoters: ({ promoters, passives, detractors }) => `${promoters} ${passives} ${detractors}`,
  figure: ({ number, unit }) => (unit === undefined ? numberText(number) : `${numberText(number)} ${unit}`),
  reasons: ({ asked, gave, reasons }, known) =>
    [
      `${asked} asked`,
      `${gave} gave`,
      ...Object.entries(reasons).map(([id, people]) => `${reasonText(id, known)}: ${people}`),
    ].join('; '),
};

/** Three decimals could be thousands, by country: a fourth tells them apart. */
export const numberText = (number: number): string =>
  /^-?\d{1,3}\.\d{3}$/.test(String(number)) ? `${number}0` : String(number);

/** A name with the sign in it that parts reasons is told by its id. */
function reasonText(id: string, known: readonly KnownReason[]): string {
  const label = known.find((one) => one.id === id)?.label ?? id;
  return /[;\n]/.test(label) ? id : label;
}

const KINDS = Object.keys(TEXTS) as PartsKind[];

function partsText(parts: Parts, reasons: readonly KnownReason[]): string {
  for (const kind of KINDS) {
    const own = partsOfKind(kind, parts);
    if (own !== null) return (TEXTS[kind] as (one: Parts, known: readonly KnownReason[]) => string)(own, reasons);
  }
  return '';
}

/**
 * @returns a cell as it is written to a file or the clipboard, and stands in an open cell; read by `readCell` in the
 * same measure it is the same cell. What is not provided is an empty text.
 */
export function cellText({ source, reasons }: Pick<CellWords, 'source' | 'reasons'>, cell: CellValue): string {
  if (cell === null) return '';
  if ('state' in cell) return 'n/a';
  const stated = cell.stated === undefined ? '' : `, stated ${numberText(cell.stated)}`;
  const from = cell.source === source ? '' : 'asked' in cell ? `; ${cell.source}` : ` ${cell.source}`;
  return `${partsText(cell, reasons)}${stated}${from}`;
}

/** @returns a cell as it stands in the table, with thousands as the person's language has them. */
export function shownCell(words: Pick<CellWords, 'source' | 'reasons'>, cell: CellValue, locale: string): string {
  if (cell === null) return '';
  if ('state' in cell) return 'n/a';
  if ('asked' in cell) return grouped(`${cell.gave} of ${cell.asked} gave a reason`, locale);
  return grouped(cellText(words, cell), locale);
}

const grouped = (text: string, locale: string): string => {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  return text.replace(/(?<![\d.])\d{4,}(?![\d.])/g, (whole) => format.format(Number(whole)));
};

/** @returns the same for a sentence and for screen readers. */
export function cellWords(words: Pick<CellWords, 'source' | 'reasons'>, cell: CellValue, locale: string): string {
  if (cell === null) return 'not provided';
  if ('state' in cell) return 'not applicable';
  return `${shownCell(words, cell, locale)}${cell.source === words.source ? ` ${cell.source}` : ''}`;
}
