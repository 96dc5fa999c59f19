import type { StoredCell } from '#domain/measure/reading';
import { EVERYBODY } from '#domain/settings/lists';
import { segmentLabel } from '#domain/register/listed/segments';
import type { Settings } from '#domain/settings/settings';

const SOURCE_WORDS = { counted: 'counted', asked: 'asked', system: 'counted by a system' } as const;

/** @returns what was read of a month, segment by segment: "Consumers: 84 of 120, asked". */
export function cellsWords(value: unknown, { locale, settings }: { locale: string; settings: Settings }): string {
  const cells = (typeof value === 'object' && value !== null ? value : {}) as Record<string, StoredCell>;
  const told = Object.entries(cells).map(
    ([id, cell]) => `${id === EVERYBODY ? 'Everybody' : segmentLabel(id, settings)}: ${cellWords(cell, locale)}`,
  );
  return told.length === 0 ? 'nothing' : told.join('; ');
}

/** @returns one cell in words: the parts that were entered, and how they came about. */
export function cellWords(cell: StoredCell, locale: string): string {
  if ('state' in cell) return cell.state;
  const figures = new Intl.NumberFormat(locale);
  return `${partsWords(cell, (one) => figures.format(one))}, ${SOURCE_WORDS[cell.source]}`;
}

type Reading = Exclude<StoredCell, { state: string }>;

function partsWords(cell: Reading, figures: (one: number) => string): string {
  if ('x' in cell) return `${figures(cell.x)} of ${figures(cell.n)}`;
  if ('levels' in cell) return `${cell.levels.map(figures).join(' / ')} from worst to best`;
  if ('promoters' in cell)
    return (
      `${figures(cell.promoters)} promoters, ${figures(cell.passives)} passives, ` +
      `${figures(cell.detractors)} detractors`
    );
  if ('reasons' in cell) return `${figures(cell.gave)} of ${figures(cell.asked)} gave a reason`;
  return cell.unit === undefined ? figures(cell.number) : `${figures(cell.number)} ${cell.unit}`;
}
