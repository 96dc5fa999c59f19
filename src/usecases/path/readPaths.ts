import type { Input, Output } from '#contract/procedures';
import type { SheetRecord } from '#domain/measure/stored/sheetRecord';
import type { Standing } from '#domain/path/standing';
import { readStanding } from '#domain/path/standingRecord';
import type { Entry } from '#domain/register/entry';
import type { KindName } from '#domain/register/kinds/index';
import { homeName } from '#kernel/home';
import { calledOf, type ReadsMeasures } from '#usecases/measure/readMeasures';
import { rowsOf } from '#usecases/measure/sheetRows';
import { allUnder, allUnderThem, idsBetween, rightsAt, seenHomes } from '#usecases/measure/walk';
import { namedBy, projectsOf, seenBeside, toldOnly } from '#usecases/map/seenNames';
import { entryView } from '#usecases/register/entryView';
import type { Log } from '#ports/log';
import type { SeenHome } from '#usecases/register/homeAccess';
import { readSessions } from './readSessions';

/**
 * Answers a page of the paths of all projects, each as it stood last: one query, one permission check, and what was
 * worked out of them in batches.
 */
export async function listPaths(
  { store, viewerJira, log }: ReadsMeasures & { log: Log },
  accountId: string,
  { cursor }: Input<'path.list'>,
): Promise<Output<'path.list'>> {
  const { after, upTo } = idsBetween('path', undefined, cursor);
  const [settings, page] = await Promise.all([store.readSettings(), store.listByIds('path', after, upTo)]);
  const standing = page.items.filter(({ removed }) => !removed);
  const homes = await seenHomes(accountId, standing, viewerJira, projectsOf(standing.flatMap(namedBy)));
  const rights = await rightsAt(homes, ['path'], settings, viewerJira);
  const seenNames = new Set(homes.map(({ home }) => homeName(home)));
  const seen = standing.filter(({ home }) => seenNames.has(homeName(home)));
  const sheets = await store.readSheets(seen.map(({ id }) => id));
  return {
    paths: seen.map((entry) => ({
      entry: toldOnly(entryView(entry, rights(entry)), seenNames).entry,
      standing: standingIn(sheets.get(entry.id), log),
    })),
    ...(page.next === undefined ? {} : { next: page.next }),
    hidden: standing.length - seen.length,
  };
}

/** One that cannot be read keeps no other from being told: it is as if it had not been worked out yet. */
export function standingIn(record: SheetRecord | undefined, log: Log): Standing | null {
  if (!record) return null;
  try {
    return readStanding(record.body);
  } catch (error) {
    log.error('standing-unreadable', error, { subject: record.subject });
    return null;
  }
}

/** What stands under a path at its own project. */
const UNDER = ['measure', 'move', 'cause', 'roomDecision', 'brief'] as const satisfies readonly KindName[];
const OF_MEASURES = ['definition', 'vetting'] as const satisfies readonly KindName[];

/**
 * Answers a path with all that stands under it: a query for each kind, what was read of its measures in batches, and
 * which of the epics that change it the caller sees.
 */
export async function openPath(tools: ReadsMeasures, seen: SeenHome, id: string): Promise<Output<'path.open'>> {
  const { store, viewerJira } = tools;
  const { entry: path, basis } = await calledOf(tools, seen, 'path', id);
  const [rights, changes, sessions, ...under] = await Promise.all([
    rightsAt([seen], ['path', ...UNDER, ...OF_MEASURES], basis.settings, viewerJira),
    allUnder(store, 'pathChange', path),
    allUnder(store, 'session', path),
    ...UNDER.map((kind) => allUnder(store, kind, path)),
  ]);
  const [measures, moves, causes, decisions, briefs] = under.map(({ entries }) => entries.filter(isHere));
  const [sheets, definitions, vettings, atIssues, named] = await Promise.all([
    store.readSheets((measures ?? []).map((one) => one.id)),
    allUnderThem(store, 'definition', measures ?? []),
    allUnderThem(store, 'vetting', measures ?? []),
    seenAtIssues(),
    seenBeside(tools, seen.home, [path, ...(measures ?? [])]),
  ]);
  const viewOf = (one: Entry) => toldOnly(entryView(one, rights(one)), named).entry;
  return {
    path: viewOf(path),
    measures: rowsOf(measures ?? [], sheets, viewOf).measures,
    definitions: definitions.map(viewOf),
    vettings: vettings.map(viewOf),
    moves: (moves ?? []).map(viewOf),
    causes: (causes ?? []).map(viewOf),
    decisions: (decisions ?? []).map(viewOf),
    briefs: (briefs ?? []).map(viewOf),
    ...atIssues,
    more: [...UNDER.filter((_, at) => under[at]?.more), ...(sessions.more ? ['session'] : [])],
    may: { add: rights({ kind: 'measure', home: seen.home }).add },
  };

  /** What names a path of another project is told there alone. */
  function isHere({ home }: Entry): boolean {
    return homeName(home) === homeName(seen.home);
  }

  /** What names the path at issues, as far as the caller may browse them: one check for all. */
  async function seenAtIssues() {
    const epics = issuesOf(changes.entries);
    const all = [...new Set([...epics, ...issuesOf(sessions.entries)])];
    const visible = new Set(all.length === 0 ? [] : await viewerJira.visibleIssues(all));
    const shown = epics.filter((issueId) => visible.has(issueId));
    return {
      epics: shown,
      hiddenEpics: epics.length - shown.length,
      ...(await readSessions(store, sessions.entries, visible)),
    };
  }
}

/** @returns the issues at which records stand, each once. */
const issuesOf = (entries: readonly Entry[]): string[] => [
  ...new Set(entries.flatMap(({ home }) => ('issueId' in home ? [home.issueId] : []))),
];
