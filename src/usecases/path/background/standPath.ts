import { standingOf, type Standing } from '#domain/path/standing';
import { readStanding, writeStanding } from '#domain/path/standingRecord';
import type { SheetRecord } from '#domain/measure/stored/sheetRecord';
import { withDerived } from '#domain/register/derived';
import type { Entry } from '#domain/register/entry';
import { dayOf } from '#domain/trend/month';
import { sameJson } from '#kernel/sameJson';
import { readPathBasis, type PathBasis } from './pathBasis';
import type { StandTools } from './standTools';
import { tellEpics } from './tellEpics';

/** How often others may get in between before the queue tries it again later. */
const ROUNDS = 3;

/**
 * Works out how a path stands, stores it, and has it told: by the path itself since when its room is open, by the epics
 * that change it how far it is from its target.
 * @param saved records that an index may not know yet.
 */
export async function standPath(tools: StandTools, pathId: string, saved: readonly string[] = []): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const basis = await readPathBasis(tools.store, pathId, saved);
    const standing = standingIn(basis);
    if (!(await storeStanding(tools, pathId, basis, standing))) continue;
    if (!(await tellPath(tools, basis.path, standing))) continue;
    return tellEpics(tools, basis.changes, isGivenUp(basis.path) ? null : standing);
  }
  throw new Error('A path kept moving while its standing was worked out.');
}

/** A path that is not there, or was removed, has none. */
function standingIn({ path, measures, sheets, decisions }: PathBasis): Standing | null {
  return path && !path.removed ? standingOf(path, measures, sheets, decisions) : null;
}

/** Nobody misses the target of a path that was given up. */
const isGivenUp = (path: Entry | undefined): boolean => path?.values['phase'] === 'retired';

/** @returns false where another was stored since the basis was read. */
async function storeStanding(
  { store, clock }: StandTools,
  pathId: string,
  { path, stored }: PathBasis,
  standing: Standing | null,
): Promise<boolean> {
  if (!path || standing === null) {
    if (stored) await store.dropSheet(pathId);
    return true;
  }
  if (stored && saysTheSame(stored, standing)) return true;
  const version = (stored?.version ?? 0) + 1;
  const body = writeStanding(standing);
  return store.putSheet({ subject: pathId, home: path.home, version, updatedAt: clock.now(), body });
}

const saysTheSame = ({ body }: SheetRecord, standing: Standing): boolean => sameJson(readStanding(body), standing);

/**
 * Puts on the path since when its room is open and on which day that was found, so that it waits for its owner from
 * then on.
 * @returns false where somebody saved the path meanwhile.
 */
async function tellPath(
  { store, clock }: StandTools,
  path: Entry | undefined,
  standing: Standing | null,
): Promise<boolean> {
  if (!path) return true;
  const roomSince = standing?.roomSince ?? null;
  const roomFoundAt = roomSince === null ? null : (path.values['roomFoundAt'] ?? dayOf(clock.now()));
  const next = withDerived(path, { roomSince, roomFoundAt });
  return next === null || store.commitDerived(next);
}
