import type { EntryView } from '#contract/register';
import { EMPTY_SHEET, withMonths, type Sheet } from '#domain/measure/sheet';
import type { StoredCell } from '#domain/measure/reading';
import { emptyValues } from '#domain/register/kind';
import { kindNamed, type KindName } from '#domain/register/kinds/index';

const HEX = '0123456789abcdef0123456789abcdef';
/** Of a measure in project 10000, by a number from 0 to 15. */
export const measureId = (number: number): string => `measure-p10000-${HEX.slice(1)}${number.toString(16)}`;
export const MADE_AT = '2026-01-05T08:00:00.000Z';

/** A record of a kind as the server answers it. */
export const anEntry = (kind: KindName, id: string, body: object, more: Partial<EntryView> = {}): EntryView => ({
  ...{ id, kind, home: { projectId: '10000' }, version: 1, status: Object.keys(kindNamed(kind).statuses)[0] ?? '' },
  ...{ owner: 'dana', dueAt: null, at: MADE_AT, by: 'dana', updatedAt: MADE_AT, removed: false },
  body: { ...emptyValues(kindNamed(kind).fields), ...body },
  answer: null,
  may: { change: true, answer: false, remove: true },
  ...more,
});

export const aMeasure = (body: object = {}, number = 0, more: Partial<EntryView> = {}): EntryView =>
  anEntry(
    'measure',
    measureId(number),
    { name: 'Knows where to pay', formula: 'share', source: 'asked', ...body },
    more,
  );

/** A sheet of these months, each with its cells by segment. */
export const aSheet = (months: Record<string, Record<string, StoredCell>>): Sheet =>
  withMonths(
    EMPTY_SHEET,
    Object.entries(months).map(([month, cells]) => ({ month, version: 1, entered: MADE_AT, cells })),
  );

export const asked = (x: number, n: number, stated?: number): StoredCell => ({
  ...{ x, n, source: 'asked' },
  ...(stated === undefined ? {} : { stated }),
});
