import type { Input } from '#contract/procedures';
import type { StoredCell } from '#domain/measure/reading';
import { readSentCell } from '#domain/measure/stored/sentCell';
import type { Entry } from '#domain/register/entry';
import { isSegment, segmentLabel } from '#domain/register/listed/segments';
import { EVERYBODY } from '#domain/settings/lists';
import type { Settings } from '#domain/settings/settings';
import { monthOf } from '#domain/trend/month';

export type Row = Input<'reading.save'>['rows'][number];

/** What a row changes, or everything that is wrong with it: by segment, a sentence that names segment and month. */
export interface CheckedRow {
  changes: Record<string, StoredCell | null>;
  problems: { segment: string; sentence: string }[];
}

interface Around {
  /** Undefined where it is not there, or was removed. */
  measure: Entry | undefined;
  definitions: readonly Entry[];
  /** What was read of the month before. */
  before: Entry | undefined;
  settings: Settings;
  now: string;
}

/** Readings of before were on paper. */
const FIRST_MONTH = '1990-01';
/** Of a row with thousands of faults a few are told. */
const MOST_PROBLEMS = 10;
const LONGEST_NAME = 60;

/** @returns what a row of readings changes, cell by cell. */
export function checkRow({ month, cells }: Row, { measure, definitions, before, settings, now }: Around): CheckedRow {
  if (!measure) return wrong('This measure does not exist any more. Reload the page.');
  if (month > monthOf(now)) return wrong(`${month}: this month has not begun. Enter it when it is over.`);
  if (month < FIRST_MONTH) return wrong(`${month}: it is before ${FIRST_MONTH}. Enter a later month.`);
  const formulas = [measure, ...definitions.filter(({ values }) => values['measure'] === measure.id)].flatMap(
    ({ values: { formula } }) => (typeof formula === 'string' ? [formula] : []),
  );
  const known = Object.keys((before?.values['cells'] ?? {}) as object);
  const changes: CheckedRow['changes'] = {};
  const problems: CheckedRow['problems'] = [];
  for (const [segment, sent] of Object.entries(cells)) {
    const tell = (problem: string): void =>
      void problems.push({ segment, sentence: `${nameOf(segment, settings)}, ${month}: ${problem}` });
    if (segment !== EVERYBODY && !isSegment(segment, settings) && !known.includes(segment)) {
      tell('The settings list no such customer segment.');
      continue;
    }
    const read = readSentCell(sent, formulas);
    if ('problem' in read) tell(read.problem);
    else changes[segment] = read.cell;
  }
  return { changes, problems: problems.slice(0, MOST_PROBLEMS) };
}

const wrong = (sentence: string): CheckedRow => ({ changes: {}, problems: [{ segment: EVERYBODY, sentence }] });

const nameOf = (segment: string, settings: Settings): string =>
  segment === EVERYBODY ? 'Everybody' : segmentLabel(segment, settings).slice(0, LONGEST_NAME);
