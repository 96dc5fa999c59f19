import type { Output } from '#contract/procedures';
import type { EntryView } from '#contract/register';
import { matrixOf, type Matrix } from '#domain/engagement/matrix';
import { byRealData, type ByRealData } from '#domain/engagement/byRealData';
import { cohortOf, isHeld, sessionOf, sessionsOfGap } from '#domain/engagement/recordsOf';
import type { SessionGaps } from '#domain/engagement/silence';
import { warningsOf, type Warning } from '#domain/engagement/warnings';
import { dataStatesOf } from '#domain/register/listed/dataStates';
import { foundOf } from '#domain/register/kinds/engagement/gap';
import type { Values } from '#domain/register/kind';
import type { KindName, KindValues } from '#domain/register/kinds/index';
import type { DataState } from '#domain/settings/lists';
import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import { begins } from '#kernel/days';

export type OpenedEngagement = Output<'engagement.open'>;

/** A record with what it says, by its kind. */
export interface Row<K extends KindName> {
  id: string;
  entry: EntryView;
  said: KindValues<K>;
  /** The same, as rules read it that know no kind. */
  values: Values;
}

/** The engagement of one epic, with what is worked out of it once. */
export interface EngagementData extends Pick<OpenedEngagement, 'more' | 'confirmed' | 'sponsor' | 'owes' | 'mayAdd'> {
  settings: Settings;
  cohorts: readonly Row<'cohort'>[];
  /** In the order of their days; those without one come last. */
  sessions: readonly Row<'session'>[];
  held: readonly Row<'session'>[];
  gaps: readonly Row<'gap'>[];
  /** Those that are offered, and those that a session names though they are not offered any more. */
  states: readonly DataState[];
  /** Of all sessions, planned ones too. */
  matrix: Matrix;
  warnings: readonly Warning[];
  /** What cohorts that saw real data found, beside the others. */
  byReal: ByRealData;
}

/** The server has checked what a record says by the schema of its kind. */
const rowOf = <K extends KindName>(entry: EntryView, _kind: K): Row<K> => ({
  id: entry.id,
  entry,
  said: entry.body as KindValues<K>,
  values: entry.body,
});

/** @returns what was opened, as its screens read it. */
export function engagementData(opened: OpenedEngagement, settings: Settings): EngagementData {
  const { more, confirmed, sponsor, owes, mayAdd } = opened;
  const cohorts = opened.cohorts.map((entry) => rowOf(entry, 'cohort'));
  const sessions = opened.sessions.map((entry) => rowOf(entry, 'session')).sort(byDay);
  const held = sessions.filter(isHeld);
  const gaps = opened.gaps.map((entry) => rowOf(entry, 'gap'));
  const states = statesIn(sessions, settings);
  const found = gaps.map((gap) => ({ sessions: sessionsOfGap(gap) }));
  const allCohorts = cohorts.map(cohortOf);
  const allSessions = sessions.map(sessionOf);
  const allHeld = held.map(sessionOf);
  return {
    ...{ settings, more, confirmed, sponsor, owes, mayAdd, cohorts, sessions, held, gaps, states },
    matrix: matrixOf(allCohorts, allSessions, states, found),
    warnings: warningsOf({ cohorts: allCohorts, held: allHeld, dataStates: states, gaps: gapsBySession(held, gaps) }),
    byReal: byRealData(allHeld, found, states),
  };
}

/** @returns how many gaps each of the sessions found. */
export const gapsBySession = (
  sessions: readonly Pick<Row<'session'>, 'id'>[],
  gaps: readonly Row<'gap'>[],
): SessionGaps[] =>
  sessions.map(({ id }) => ({ id, gaps: gaps.filter(({ said }) => said.sessions?.includes(id)).length }));

function byDay(one: Row<'session'>, other: Row<'session'>): number {
  const [first, second] = [one, other].map(
    ({ said, entry }) => `${said.heldAt === null ? 'z' : begins(said.heldAt)} ${entry.at}`,
  );
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

/** Removed states keep their names; of one that the settings never knew, its id is all there is. */
function statesIn(sessions: readonly Row<'session'>[], settings: Settings): DataState[] {
  const offered = dataStatesOf(settings);
  const named = new Set(sessions.flatMap(({ said }) => said.dataStates ?? []));
  for (const { id } of offered) named.delete(id);
  const others = [...named].map(
    (id): DataState => settings.dataStates.find((one) => one.id === id) ?? { id, label: id },
  );
  return [...offered, ...others.map((one) => ({ ...one, label: textOf(one.label) }))];
}

/** When a gap was found: as it says, or when it was written down. */
export const foundAt = ({ entry, values }: Row<'gap'>): string => foundOf({ at: entry.at, values });
