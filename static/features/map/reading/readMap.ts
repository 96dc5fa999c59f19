import type { Envelope, Failure } from '#contract/errors';
import { call } from '../../../host/server';
import { rememberRecords } from '../../register/records/useRecordNames';
import { itemThing, pathThing, type Thing } from './things';

/** An epic, by its id, with the ids of the paths and items that it changes. */
export interface ChangingEpic {
  issueId: string;
  changes: readonly string[];
}

/** What of the map was read. */
export interface MapState {
  /** Items and paths of all projects that the viewer sees, retired ones among them. */
  things: readonly Thing[];
  epics: readonly ChangingEpic[];
  /** Items and paths in projects that the viewer does not see; and changes by epics, or of things, that they do not. */
  hidden: number;
  hiddenChanges: number;
  /** There is more than is read of a map. */
  isPart: boolean;
  isReading: boolean;
  failure: Failure | null;
}

export const NOTHING_READ: MapState = {
  ...{ things: [], epics: [], hidden: 0, hiddenChanges: 0 },
  ...{ isPart: false, isReading: true, failure: null },
};

/** Pages of a hundred that are read of items, of paths and of changes. */
const MOST_PAGES = 20;

/** Reads the whole map that the viewer sees once: nothing of it is told where a part failed. */
export async function readMap(): Promise<MapState> {
  const [items, paths, epics] = await Promise.all([
    allPages((cursor) => call('map.list', cursor)),
    allPages((cursor) => call('path.list', cursor)),
    allPages((cursor) => call('map.epics', cursor)),
  ]);
  for (const read of [items, paths, epics])
    if (!read.ok) return { ...NOTHING_READ, isReading: false, failure: read.failure };
  if (!items.ok || !paths.ok || !epics.ok) return NOTHING_READ;
  const things = [
    ...items.pages.flatMap((page) => page.items.map(itemThing)),
    ...paths.pages.flatMap((page) => page.paths.map(pathThing)),
  ];
  rememberRecords(things.map(({ id, name }) => ({ id, name: name ?? `without a name (${id.slice(-4)})` })));
  const changes = new Map<string, string[]>();
  for (const { issueId, changes: named } of epics.pages.flatMap((page) => page.epics))
    changes.set(issueId, [...(changes.get(issueId) ?? []), ...named]);
  return {
    things,
    epics: [...changes].map(([issueId, named]) => ({ issueId, changes: named })),
    hidden: sum(items.pages) + sum(paths.pages),
    hiddenChanges: sum(epics.pages),
    isPart: items.isPart || paths.isPart || epics.isPart,
    isReading: false,
    failure: null,
  };
}

const sum = (pages: readonly { hidden: number }[]): number => pages.reduce((all, { hidden }) => all + hidden, 0);

type Pages<P> = { ok: true; pages: P[]; isPart: boolean } | { ok: false; failure: Failure };

async function allPages<P extends { next?: string | undefined }>(
  read: (cursor: { cursor?: string }) => Promise<Envelope<P>>,
): Promise<Pages<P>> {
  const pages: P[] = [];
  let next: string | undefined;
  do {
    const answer = await read(next === undefined ? {} : { cursor: next });
    if (!answer.ok) return { ok: false, failure: answer.error };
    pages.push(answer.value);
    next = answer.value.next;
  } while (next !== undefined && pages.length < MOST_PAGES);
  return { ok: true, pages, isPart: next !== undefined };
}
