import { AppError } from '#contract/errors';
import type { Input, Output } from '#contract/procedures';
import { boardIdOf, freezeEpics, type Board, type FrozenEpic } from '#domain/board/board';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { SettingsRecord } from '#domain/settings/settingsRecord';
import { sameJson } from '#kernel/sameJson';
import type { BoardStore } from '#ports/board';
import type { Clock } from '#ports/clock';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import type { Ids } from '#ports/register/ids';
import type { SettingsStore } from '#ports/settings';
import { demandNothingOwed, owedAmong } from '#usecases/register/opinion/sight';

interface Tools {
  store: AssessmentStore & EntryStore & SettingsStore & BoardStore;
  clock: Clock;
  ids: Ids;
}

type Wanted = Omit<Input<'board.freeze'>, 'issueIds'> & { issueIds: readonly string[] };

/** Two boards frozen in the same millisecond take one after the other. */
const TRIES = 5;
/** Who freezes the very same once more within so many ms had no answer: they get the board that is there. */
const SAME_FOR_MS = 600_000;
/** Projects that a head names, so that a list can tell who may know of it. */
const MOST_PROJECTS = 50;

/**
 * Freezes the ranking of epics that the caller was found to see. Scores and ranks come from the records and the
 * settings in force, never from the screen or the published properties: what was forged there cannot be frozen. Sent
 * once more, because no answer came, it is one board.
 * @throws AppError `invalid` when none of them is ranked, `forbidden` for who owes an opinion on one: the ranks of the
 *   others would tell theirs.
 */
export async function freezeBoard(
  { store, clock, ids }: Tools,
  author: string,
  wanted: Wanted,
): Promise<Output<'board.freeze'>> {
  const [records, settings] = await Promise.all([store.readAssessments(wanted.issueIds), store.readSettings()]);
  demandNothingOwed((await owedAmong({ store, clock, ids }, author, records)).length > 0);
  const epics = freezeEpics(settings.settings, [...records.values()]);
  if (epics.length === 0)
    throw new AppError('invalid', 'None of these epics is rated, so there is no ranking to freeze. Rate one first.');
  const before = await frozenBefore(store, boardOf(wanted, author, clock.now(), { records, settings, epics }));
  if (before !== null) return { id: before, epics: epics.length };
  for (let at = Date.parse(clock.now()), end = at + TRIES; at < end; at += 1) {
    const board = boardOf(wanted, author, new Date(at).toISOString(), { records, settings, epics });
    if (await store.createBoard(board)) return { id: board.head.id, epics: epics.length };
  }
  throw new AppError('unavailable', 'Several boards are being frozen at this moment. Try again.');
}

/** @returns the id of the board that is the same in all but its time; null where there is none. */
async function frozenBefore(store: BoardStore, { head, epics }: Board): Promise<string | null> {
  const { items } = await store.listBoards();
  const told = ({ id: _id, at: _at, ...rest }: Board['head']): object => rest;
  const alike = items.filter(
    ({ head: other }) => Date.parse(head.at) - Date.parse(other.at) < SAME_FOR_MS && sameJson(told(other), told(head)),
  );
  for (const { head: other } of alike) {
    const found = await store.readBoard(other.id);
    if (found && sameJson(found.epics, epics)) return other.id;
  }
  return null;
}

interface Frozen {
  records: ReadonlyMap<string, AssessmentRecord>;
  settings: SettingsRecord;
  epics: readonly FrozenEpic[];
}

function boardOf(
  { title, scope, places, more }: Wanted,
  author: string,
  at: string,
  { records, settings, epics }: Frozen,
): Board {
  const head = {
    id: boardIdOf(at),
    title,
    scope,
    at,
    author,
    places,
    epics: epics.length,
    more,
    settingsVersion: settings.version,
  };
  return { head, projectIds: projectsOf(epics, records), settings: settings.settings, epics };
}

/** @returns the projects of the epics, those with the most first. */
function projectsOf(epics: readonly FrozenEpic[], records: ReadonlyMap<string, AssessmentRecord>): string[] {
  const counts = new Map<string, number>();
  for (const { issueId } of epics) {
    const projectId = records.get(issueId)?.projectId;
    if (projectId !== undefined) counts.set(projectId, (counts.get(projectId) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return sorted.slice(0, MOST_PROJECTS).map(([projectId]) => projectId);
}
