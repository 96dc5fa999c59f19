import { dayNumber } from '#domain/calendar/days';
import { optionWords } from '#domain/register/field';
import { dataStateLabel, dataStatesWith } from '#domain/register/listed/dataStates';
import { KINDS } from '#domain/register/kinds/index';
import { foundOf } from '#domain/register/kinds/engagement/gap';
import { recordName } from '#domain/register/text/recordName';
import type { EntryState } from '#domain/register/kind';
import type { DataState } from '#domain/settings/lists';
import type { Settings } from '#domain/settings/settings';
import { begins } from '#kernel/days';
import { byRealData } from '../byRealData';
import { SEVERITIES } from '../foundLines';
import { matrixOf } from '../matrix';
import { readinessOf } from '../readiness';
import { cohortOf, isHeld, sessionOf, sessionsOfGap } from '../recordsOf';
import { silenceOf, type SessionGaps } from '../silence';
import { warningsOf, type Warning } from '../warnings';
import type { FrozenGoLive, FrozenWarning } from './frozenGoLive';

/** Records that stand, as far as the page tells of them. */
type Told = Pick<EntryState, 'id' | 'at' | 'values'>;

/** All that the page is made of, as it stands now. */
export interface GoLiveSource {
  epic: { key: string; summary: string };
  cohorts: readonly Told[];
  sessions: readonly Told[];
  gaps: readonly Told[];
  confirmed: { at: string; standing: boolean } | null;
  settings: Settings;
}

/** What a page has room for: the rest is counted. */
const MOST = { cohorts: 20, gaps: 30 } as const;

/** @returns how an epic stands before it goes live, whole, as the page prints it: pure. @param at when it is frozen. */
export function freezeGoLive(source: GoLiveSource, at: string): FrozenGoLive {
  const { epic, confirmed, sessions, gaps } = source;
  const held = sessions.filter(isHeld);
  const untold = gaps.filter(({ values }) => values['toldAt'] === null).sort(worstFirst);
  const cohorts = source.cohorts.map(cohortOf);
  const [all, took] = [sessions.map(sessionOf), held.map(sessionOf)];
  const dataStates = statesIn(source);
  const found = gaps.map((gap) => ({ sessions: sessionsOfGap(gap) }));
  const each = held.map(({ id }) => ({ id, gaps: found.filter((gap) => gap.sessions.includes(id)).length }));
  const isConfirmed = confirmed?.standing ?? false;
  return {
    ...{ at, epic, confirmed },
    counts: {
      ...{ cohorts: cohorts.length, held: held.length, planned: sessions.length - held.length },
      ...{ gaps: gaps.length, told: gaps.length - untold.length },
      after: gaps.filter(({ values }) => values['foundIn'] === 'live').length,
    },
    lights: readinessOf({ cohorts, sessions: all, dataStates, isConfirmed }).lights,
    matrix: matrixIn(source, held, dataStates),
    unseen: byRealData(took, found, dataStates),
    warnings: warningsOf({ cohorts, held: took, dataStates, gaps: each }).map((one) => frozenWarning(one, held, each)),
    open: untold.slice(0, MOST.gaps).map((gap) => frozenGap(gap, at)),
    moreOpen: Math.max(0, untold.length - MOST.gaps),
  };
}

const statesIn = ({ sessions, settings }: GoLiveSource): DataState[] =>
  dataStatesWith(
    sessions.flatMap((session) => sessionOf(session).dataStates ?? []),
    settings,
  );

function matrixIn(
  { cohorts, gaps, settings }: GoLiveSource,
  held: readonly Told[],
  dataStates: readonly DataState[],
): FrozenGoLive['matrix'] {
  const shown = cohorts.slice(0, MOST.cohorts);
  const names = new Map(shown.map((one) => [one.id, nameOf(one)]));
  const isLeftOut = (id: string | undefined): boolean => cohorts.some((one) => one.id === id) && !names.has(id ?? '');
  const took = held.map(sessionOf).filter(({ cohort }) => !isLeftOut(cohort));
  const { rows, columns, cells } = matrixOf(
    shown,
    took,
    dataStates,
    gaps.map((gap) => ({ sessions: sessionsOfGap(gap) })),
  );
  return {
    rows: rows.map((id) => ({
      name: id === null ? null : dataStateLabel(id, settings),
      hard: dataStates.some((one) => one.id === id && one.hard === true),
    })),
    columns: columns.map((id) => ({ name: id === null ? null : (names.get(id) ?? null) })),
    cells: cells.map((row) => row.map(({ sessions, gaps: n }) => ({ sessions: sessions.length, gaps: n }))),
    more: cohorts.length - shown.length,
  };
}

const nameOf = ({ id, values }: Told): string =>
  recordName({ kind: 'cohort', values }) ?? `${KINDS.cohort.name} without a name (${id.slice(-4)})`;

function frozenWarning(warning: Warning, held: readonly Told[], each: readonly SessionGaps[]): FrozenWarning {
  if (warning.id !== 'improbablyQuiet') return warning;
  const sessions = warning.sessions.map((id) => {
    const { y, p } = silenceOf(each, id);
    const heldAt = held.find((one) => one.id === id)?.values['heldAt'];
    return { heldAt: textIn(heldAt), y: y ?? 0, p: p ?? 0 };
  });
  return { id: warning.id, sessions };
}

/** What nobody said how bad it is comes last. */
const rankOf = ({ values }: Told): number => {
  const at = SEVERITIES.findIndex((severity) => severity === values['severity']);
  return at < 0 ? SEVERITIES.length : at;
};
const worstFirst = (one: Told, other: Told): number =>
  rankOf(one) - rankOf(other) || (begins(foundOf(one)) < begins(foundOf(other)) ? -1 : 1);

function frozenGap(gap: Told, at: string): FrozenGoLive['open'][number] {
  const { what, severity, foundIn, issue } = gap.values;
  const { fields } = KINDS.gap;
  const foundAt = foundOf(gap);
  return {
    what: textIn(what),
    severity: optionWords(fields.severity, severity),
    foundIn: optionWords(fields.foundIn, foundIn),
    foundAt,
    days: Math.max(0, dayNumber(at) - dayNumber(foundAt)),
    issue: textIn(issue),
  };
}

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);
