import { edgesOf } from '#domain/map/compose';
import { graphOf } from '#domain/map/graph';
import { reachedIn, targetsOf, type Reached, type Targets } from '#domain/map/targets';
import type { MapState } from './readMap';
import type { Thing } from './things';

/** The map with all that is worked out of it once. */
export interface MapData extends Targets {
  reached: Reached<Thing>;
  /** By their ids: what stands now, without what was retired. */
  byId: ReadonlyMap<string, Thing>;
  retired: number;
}

/** @returns the present map; epics stand in it by their ids. */
export function mapDataOf({ things, epics }: Pick<MapState, 'things' | 'epics'>): MapData {
  const present = things.filter(({ isRetired }) => !isRetired);
  const reached = reachedIn(graphOf(present, edgesOf(present)));
  const touching = epics.map(({ issueId, changes }) => ({ key: issueId, items: changes }));
  return {
    reached,
    ...targetsOf(reached, touching),
    byId: new Map(present.map((thing) => [thing.id, thing])),
    retired: things.length - present.length,
  };
}
