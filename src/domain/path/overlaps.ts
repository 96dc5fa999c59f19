import { sameWords } from './sameWords';

/** Epics that change paths with the same stage, the same customers and the same channel: work that could be one. */

/** A path that an epic changes, as far as it tells where it lies. */
export interface ChangedPath {
  id: string;
  name: string | null;
  stage: string | null;
  segment: string | null;
  channel: string | null;
}

/** An epic with the paths that it changes. */
export interface ChangingEpic {
  issueId: string;
  paths: readonly ChangedPath[];
}

/** Where epics meet. */
export interface Overlap {
  stage: string;
  segment: string;
  /** As it was written first. */
  channel: string;
  paths: ChangedPath[];
  /** Epics that meet there, each once, in the order in which they came. */
  issueIds: string[];
}

/** Epics that meet are two at least. */
const TWO = 2;

/** @returns where two epics or more meet, the most epics first; a path that says not all three lies nowhere. */
export function overlapsOf(epics: readonly ChangingEpic[]): Overlap[] {
  const places = new Map<string, Overlap>();
  for (const { issueId, paths } of epics)
    for (const [key, place] of placesOf(paths)) {
      const found = places.get(key) ?? { ...place, paths: [], issueIds: [] };
      places.set(key, found);
      const known = new Set(found.paths.map(({ id }) => id));
      found.paths.push(...place.paths.filter(({ id }) => !known.has(id)));
      if (!found.issueIds.includes(issueId)) found.issueIds.push(issueId);
    }
  return [...places.values()].filter((one) => sizeOf(one) >= TWO).sort((one, other) => sizeOf(other) - sizeOf(one));
}

const sizeOf = ({ issueIds }: Overlap): number => issueIds.length;

type Place = Pick<Overlap, 'stage' | 'segment' | 'channel' | 'paths'>;

/** An epic that changes two paths of one place is there once. */
function placesOf(paths: readonly ChangedPath[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const path of paths) {
    const { stage, segment, channel } = path;
    if (stage === null || segment === null || channel === null || sameWords(channel) === '') continue;
    const key = JSON.stringify([stage, segment, sameWords(channel)]);
    const place = places.get(key) ?? { stage, segment, channel: channel.trim(), paths: [] };
    if (!place.paths.some(({ id }) => id === path.id)) place.paths.push(path);
    places.set(key, place);
  }
  return places;
}
