import type { Envelope, Failure } from '#contract/errors';
import type { Output } from '#contract/procedures';
import type { Scope } from '#domain/portfolio/portfolioQuery';
import { call } from '../../../host/server';

type Listed = Output<'path.list'>['paths'][number];

/** How the paths of a scope that the viewer sees stand. */
export interface OffTargetReading {
  /** Those that are off target, the farthest from it first. */
  off: Listed[];
  /** All that are used or wanted; of them, how many have no target, and of how many it cannot be told. */
  all: number;
  withoutTarget: number;
  cannotTell: number;
  /** Whose room is open, and since which month the first of them is. */
  rooms: number;
  roomSince: string | null;
  /** Paths of projects that the viewer does not see; there are more than were read. */
  hidden: number;
  isCut: boolean;
  /** ISO 8601 in UTC. */
  readAt: string;
}

export type OffTargetRead = { ok: true; reading: OffTargetReading } | { ok: false; failure: Failure };

/** A page holds a hundred paths: most offices are told by one call. */
const MOST_PAGES = 5;

/** Reads how paths stand, as they were worked out last. */
export async function readOffTarget(scope: Scope): Promise<OffTargetRead> {
  const paths: Listed[] = [];
  let [next, hidden]: [string | undefined, number] = [undefined, 0];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer: Envelope<Output<'path.list'>> = await call('path.list', next === undefined ? {} : { cursor: next });
    if (!answer.ok) return { ok: false, failure: answer.error };
    paths.push(...answer.value.paths.filter(({ entry }) => isIn(scope, entry)));
    hidden += answer.value.hidden;
    next = answer.value.next;
    if (next === undefined) break;
  }
  return {
    ok: true,
    reading: { ...summed(paths), hidden, isCut: next !== undefined, readAt: new Date().toISOString() },
  };
}

/** A filter chooses epics, and a path is none: with one the paths of all projects are shown. */
const isIn = (scope: Scope, { home }: Listed['entry']): boolean =>
  scope.kind !== 'projects' || ('projectId' in home && scope.projectIds.includes(home.projectId));

function summed(listed: readonly Listed[]): Omit<OffTargetReading, 'hidden' | 'isCut' | 'readAt'> {
  const paths = listed.filter(({ entry }) => entry.status !== 'retired');
  const open = paths.flatMap(({ standing }) => standing?.roomSince ?? []).sort();
  return {
    off: paths.filter(({ standing }) => standing?.off === 'off').sort(farthestFirst),
    all: paths.length,
    withoutTarget: paths.filter(({ entry }) => typeof entry.body['target'] !== 'number').length,
    cannotTell: paths.filter(({ standing }) => standing?.off === 'cannot tell').length,
    rooms: open.length,
    roomSince: open[0] ?? null,
  };
}

const farthestFirst = (one: Listed, other: Listed): number =>
  (one.standing?.adoption ?? 0) - (other.standing?.adoption ?? 0) || (one.entry.id < other.entry.id ? -1 : 1);
