import type { Input, Output } from '#contract/procedures';
import { officeMeasure } from '#domain/measure/office/rewarded';
import type { Entry } from '#domain/register/entry';
import { readEntryId } from '#domain/register/entryId';
import type { KindValues } from '#domain/register/kinds/index';
import { homeName } from '#kernel/home';
import { namedBy, projectsOf } from '#usecases/map/seenNames';
import { idsBetween, rightsAt, seenHomes, type RightsOf } from '../walk';
import type { ReadsSayDo } from './readsSayDo';
import { rewardDecisionsSeen } from './rewardDecisions';

type SayDo = Output<'sayDo.open'>;

/** Queries of one call: each a hundred measures. */
const QUERIES_A_CALL = 5;

/**
 * Answers what people are rewarded on, of the measures that the caller may see: without their readings, so that five
 * hundred go into one call. One permission check for their projects; with the first page one more for the issues at
 * which something was decided.
 */
export async function openSayDo(tools: ReadsSayDo, accountId: string, { cursor }: Input<'sayDo.open'>): Promise<SayDo> {
  const { store, viewerJira } = tools;
  const [settings, page, decided] = await Promise.all([
    store.readSettings(),
    pageOf(store, cursor),
    cursor === undefined ? rewardDecisionsSeen(tools, accountId) : { decisions: [], hiddenDecisions: 0 },
  ]);
  const paths = await pathsOf(store, page.measures);
  const homes = await seenHomes(accountId, page.measures, viewerJira, projectsOf(page.measures.flatMap(namedBy)));
  const names = new Set(homes.map(({ home }) => homeName(home)));
  const isSeen = ({ home }: Pick<Entry, 'home'>): boolean => names.has(homeName(home));
  const rights = await rightsAt(homes, ['measure'], settings, viewerJira);
  const seen = page.measures.filter(isSeen);
  return {
    measures: seen.map((entry) => told(entry, paths, isSeen, rights)),
    hidden: page.measures.length - seen.length,
    ...decided,
    ...(page.next === undefined ? {} : { next: page.next }),
  };
}

async function pageOf(
  store: ReadsSayDo['store'],
  cursor: string | undefined,
): Promise<{ measures: Entry[]; next: string | undefined }> {
  const { after, upTo } = idsBetween('measure', undefined, cursor);
  const found: Entry[] = [];
  let next: string | undefined = after;
  for (let query = 0; query < QUERIES_A_CALL && next !== undefined; query += 1) {
    const page = await store.listByIds('measure', next, upTo);
    found.push(...page.items);
    next = page.next;
  }
  return { measures: found.filter(({ removed }) => !removed), next };
}

/** The paths of measures: one batch read. */
async function pathsOf(store: ReadsSayDo['store'], measures: readonly Entry[]): Promise<ReadonlyMap<string, Entry>> {
  const ids = measures.flatMap(({ values: { path } }) => (typeof path === 'string' ? path : []));
  return ids.length === 0 ? new Map() : store.readEntries([...new Set(ids)]);
}

function told(
  entry: Entry,
  paths: ReadonlyMap<string, Entry>,
  isSeen: (entry: Pick<Entry, 'home'>) => boolean,
  rights: RightsOf,
): SayDo['measures'][number] {
  const values = entry.values as KindValues<'measure'>;
  const path = paths.get(values.path ?? '');
  const ofPath =
    path && !path.removed && homeName(path.home) === homeName(entry.home) ? (path.values as KindValues<'path'>) : null;
  const of = officeMeasure(entry.id, values, ofPath?.stage ?? null);
  const isApart = of.replaces !== null && !isSeen(readEntryId(of.replaces));
  return {
    ...of,
    home: entry.home,
    department: values.department ?? ofPath?.department ?? null,
    isInRoom: typeof ofPath?.roomSince === 'string',
    replaces: isApart ? null : of.replaces,
    version: entry.version,
    updatedAt: entry.updatedAt,
    mayChange: !isApart && rights(entry).on(entry).change,
  };
}
