import { kvs } from '@forge/kvs';
import { BATCH_SIZE, ENTITY, entryKey, sheetKey } from '#adapters/forge/store/kvs/keys';
import { EMPTY_SHEET, newestMonthOf, withMonths, type Sheet } from '#domain/measure/sheet';
import { writeSheet, writeSheetRecord, type SheetRecord } from '#domain/measure/stored/sheetRecord';
import { STEP_IDS } from '#domain/path/steps';
import { standingOf } from '#domain/path/standing';
import { writeStanding } from '#domain/path/standingRecord';
import { blankEntry, changeEntry, type Entry } from '#domain/register/entry';
import { entryIdOf } from '#domain/register/entryId';
import { writeEntry } from '#domain/register/entryRecord';
import type { KindName } from '#domain/register/kinds/index';
import { fiveYears } from '../../support/readings';
import type { BenchSite } from '../benchSite';

/** A thousand paths of one project, each with a measure of five years and six segments; the first has all there is. */

export const PATHS = 1_000;
/** Measures of the first path; the others have one each. */
export const MEASURES_OF_FIRST = 12;
const MOVES_OF_FIRST = 20;
const PATHS_PER_VETTING = 2;
/** Different sheets; they come round again. */
const SHEETS = 40;

export const PROJECT_ID = '20000';
const HOME = { projectId: PROJECT_ID };
const AT = '2026-11-01T10:00:00.000Z';
const WHO = 'project-manager';

const digits = (number: number): string => number.toString(16).padStart(32, '0');
const idOf = (kind: KindName, place: number): string => entryIdOf(kind, HOME, digits(place));
export const pathId = (place: number): string => idOf('path', place);
export const measureId = (place: number): string => idOf('measure', place);

function entryOf(kind: KindName, place: number, values: Record<string, unknown>): Entry {
  const doing = { by: WHO, at: AT, epic: { version: 0, impact: null, sponsor: null, ratedBy: null } };
  return changeEntry(blankEntry(kind, HOME, idOf(kind, place), doing), values, doing).next;
}

const pathOf = (place: number): Entry =>
  entryOf('path', place, {
    ...{ name: `Way number ${place}`, experience: `Errand ${place % 300}`, segment: 'consumers', stage: 'retention' },
    ...{ channel: 'App', owner: WHO, customers: 100_000, target: 60, targetAt: '2027-06-30', habit: 'They call' },
  });

const measureOf = (place: number, path: number, sheet: Sheet): Entry =>
  entryOf('measure', place, {
    ...{ name: `Measure number ${place}`, formula: 'share', source: 'asked', path: pathId(path), owner: WHO },
    ...{ shows: STEP_IDS[place % STEP_IDS.length], threshold: 80, wanted: 'up', everyMonths: 1, counts: 'outcome' },
    newestMonth: newestMonthOf(sheet),
  });

const sheetOf = (subject: string, body: unknown): SheetRecord => ({
  ...{ subject, home: HOME, version: 1, updatedAt: AT, body },
});

type Item = [key: string, value: Record<string, unknown>, entityName: string];
const entryItem = (entry: Entry): Item => [entryKey(entry.id), writeEntry(entry), ENTITY.entry];
const sheetItem = (sheet: SheetRecord): Item => [sheetKey(sheet.subject), writeSheetRecord(sheet), ENTITY.sheet];

/** Everything that is stored of that many paths. */
function* itemsOf(paths: number): Generator<Item> {
  const sheets = Array.from({ length: SHEETS }, (_, at) => withMonths(EMPTY_SHEET, fiveYears(at)));
  const bodies = sheets.map(writeSheet);
  for (let place = 0; place < paths + MEASURES_OF_FIRST - 1; place += 1) {
    // The last ones are the other measures of the first path.
    const of = place < paths ? place : 0;
    const sheet = sheets[place % SHEETS] ?? EMPTY_SHEET;
    const [path, measure] = [pathOf(of), measureOf(place, of, sheet)];
    yield entryItem(measure);
    yield sheetItem(sheetOf(measure.id, bodies[place % SHEETS]));
    if (place >= paths) continue;
    yield entryItem(path);
    const standing = standingOf(path, [measure], new Map([[measure.id, sheet]]), []);
    yield sheetItem(sheetOf(path.id, writeStanding(standing)));
    if (place % PATHS_PER_VETTING === 0)
      yield entryItem(
        entryOf('vetting', place, { measure: measure.id, whoNotAsked: 'Who has no phone', sample: true }),
      );
  }
  for (let place = 0; place < MOVES_OF_FIRST; place += 1) {
    const said = { path: pathId(0), step: 'canGetIn' };
    yield entryItem(
      entryOf('move', place, { ...said, name: `Letter ${place}`, what: 'message', text: 'Pay in the app' }),
    );
    yield entryItem(
      entryOf('cause', place, { ...said, reason: 'login', customers: 2_000, whys: ['Nine days', 'By post'] }),
    );
  }
}

async function store(paths: number): Promise<void> {
  const items = [...itemsOf(paths)];
  for (let begin = 0; begin < items.length; begin += BATCH_SIZE) {
    const transaction = kvs.transact();
    for (const [key, value, entityName] of items.slice(begin, begin + BATCH_SIZE))
      transaction.set(key, value, { entityName });
    await transaction.execute();
  }
}

/** Puts paths and measures into the app's storage, as that many saves would have left them. */
export const addPaths = (site: BenchSite, paths = PATHS): Promise<void> => site.asFunction(() => store(paths));
