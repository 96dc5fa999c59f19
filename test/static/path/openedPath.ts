import type { EntryView } from '#contract/register';
import type { Output } from '#contract/procedures';
import { EMPTY_SHEET, packSheet, withMonths } from '#domain/measure/sheet';
import { emptyValues, type Values } from '#domain/register/kind';
import { entryIdOf } from '#domain/register/entryId';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import { MEASURE_SAMPLES, MOVE_SAMPLES, PATH_SAMPLE, REDEFINED, WAYS } from '../../support/pathSample';

/** What the server answers of the path of the sample. */

const HOME = { projectId: '10020' };
const AT = '2026-11-05T09:00:00.000Z';
let made = 0;

/** A record as the server tells it. */
export function record(kind: KindName, values: Values, more: Partial<EntryView> = {}): EntryView {
  made += 1;
  const { fields, statusOf } = kindNamed(kind);
  const body = { ...emptyValues(fields), ...values };
  return {
    id: entryIdOf(kind, HOME, String(made).padStart(32, '0')),
    ...{ kind, home: HOME, version: 1, status: statusOf({ values: body, answer: null }), owner: 'admin' },
    ...{ dueAt: null, at: AT, by: 'admin', updatedAt: AT, removed: false, body, answer: null },
    may: { change: true, answer: false, remove: true },
    ...more,
  };
}

type Opened = Output<'path.open'>;

/** @returns the path of the sample as it is opened, with what a test says otherwise. */
export function openedPath(more: Partial<Opened> = {}, values: Values = {}): Opened {
  const path = record('path', { ...PATH_SAMPLE, ...values });
  const measures = MEASURE_SAMPLES.map(({ values: said, cells }) => {
    const read = Object.entries(cells).flatMap(([month, cell]) =>
      cell === null ? [] : [{ month, version: 1, entered: AT, cells: { all: cell } }],
    );
    const entry = record('measure', { path: path.id, ...said });
    return { entry, sheet: packSheet(withMonths(EMPTY_SHEET, read as Parameters<typeof withMonths>[1])) };
  });
  const ways = measures.find(({ entry }) => entry.body['name'] === WAYS)!.entry;
  return {
    path,
    measures,
    definitions: [record('definition', { measure: ways.id, from: REDEFINED, formula: 'share' })],
    vettings: [],
    moves: MOVE_SAMPLES.map((move) => record('move', { path: path.id, ...move })),
    ...{ causes: [], decisions: [], briefs: [], epics: [], hiddenEpics: 0, sessions: [], hiddenSessions: 0, more: [] },
    may: { add: true },
    ...more,
  } as Opened;
}
