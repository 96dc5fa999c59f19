import type { Input, Output } from '#contract/procedures';
import { newestShare } from '#domain/map/newestShare';
import { readSheet, type SheetRecord } from '#domain/measure/stored/sheetRecord';
import type { Entry } from '#domain/register/entry';
import { homeName } from '#kernel/home';
import type { Log } from '#ports/log';
import type { ReadsMeasures } from '#usecases/measure/readMeasures';
import { idsBetween, rightsAt, seenHomes } from '#usecases/measure/walk';
import { entryView } from '#usecases/register/entryView';
import { namedBy, projectsOf, toldOnly } from './seenNames';

type Tools = ReadsMeasures & { log: Log };
type Listed = Output<'map.list'>['items'][number];

/**
 * Answers a page of the items of all projects: one query, one permission check for their projects and those of what
 * they name, and two batch reads for their measures.
 */
export async function listItems(
  { store, viewerJira, log }: Tools,
  accountId: string,
  { cursor }: Input<'map.list'>,
): Promise<Output<'map.list'>> {
  const { after, upTo } = idsBetween('item', undefined, cursor);
  const [settings, page] = await Promise.all([store.readSettings(), store.listByIds('item', after, upTo)]);
  const standing = page.items.filter(({ removed }) => !removed);
  const homes = await seenHomes(accountId, standing, viewerJira, projectsOf(standing.flatMap(namedBy)));
  const rights = await rightsAt(homes, ['item'], settings, viewerJira);
  const seenNames = new Set(homes.map(({ home }) => homeName(home)));
  const seen = standing.filter(({ home }) => seenNames.has(homeName(home)));
  const told = seen.map((entry) => toldOnly(entryView(entry, rights(entry)), seenNames));
  const measureIds = [...new Set(told.flatMap(({ entry }) => measureOf(entry.body) ?? []))];
  const [measures, sheets] = await Promise.all([
    measureIds.length === 0 ? new Map<string, Entry>() : store.readEntries(measureIds),
    measureIds.length === 0 ? new Map<string, SheetRecord>() : store.readSheets(measureIds),
  ]);
  const shareOf = (id: string | null): Listed['share'] => {
    const [measure, sheet] = [measures.get(id ?? ''), sheets.get(id ?? '')];
    if (!measure || measure.removed || !sheet) return null;
    try {
      return newestShare(readSheet(sheet.body), measure.values['wanted']);
    } catch (error) {
      log.error('sheet-unreadable', error, { subject: sheet.subject });
      return null;
    }
  };
  return {
    items: told.map(({ entry, apart }) => ({ entry, share: shareOf(measureOf(entry.body)), apart }) as Listed),
    ...(page.next === undefined ? {} : { next: page.next }),
    hidden: standing.length - seen.length,
  };
}

const measureOf = (body: Readonly<Record<string, unknown>>): string | null =>
  typeof body['measure'] === 'string' ? body['measure'] : null;
