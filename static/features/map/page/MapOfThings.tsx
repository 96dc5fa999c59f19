import { useMemo } from 'react';
import { leadingTo } from '#domain/map/tree';
import { Message } from '../../../parts/messages/Message';
import { groupsFromBelow, groupsFromCustomer, mapBranches, spread, trailTo, type Group } from '../tree/mapBranches';
import { MapTree } from '../tree/MapTree';
import { isFound, isLooking, VIEWS, type MapFilter } from './mapFilter';
import { useMapPage } from './mapPage';

interface TreeOfProps {
  filter: MapFilter;
  stages: readonly { id: string; label: string }[];
  backTo: { id: string } | null;
  onBack: () => void;
  onChoose: (id: string) => void;
}

/** A map of so few things is shown with its experiences opened. */
const FEW_THINGS = 60;
const HOLDS = {
  below: 'Experience, path, and what stands behind',
  above: 'System, rule or process, and what hangs on it',
};
const NOTHING_LEADS: ReadonlySet<string> = new Set();

/** The tree, from the end that was chosen, and only as far as it holds what is looked for. */
export function MapOfThings({ filter, stages, backTo, onBack, onChoose }: TreeOfProps) {
  const { reached } = useMapPage();
  const { view, item, stage, what, department, query } = filter;
  const direction = view === 'up' ? 'above' : 'below';
  const groups = useMemo(
    () => (direction === 'above' ? groupsFromBelow(reached.graph) : groupsFromCustomer(reached, stages)),
    [direction, reached, stages],
  );
  const isSearched = isLooking(filter);
  const kept = useMemo(() => {
    if (!isSearched) return null;
    const found = reached.graph.nodes.filter((thing) => isFound(thing, { what, department, query }));
    const ids = found.map(({ id }) => id);
    return spread(reached.graph, direction === 'below' ? 'above' : 'below', ids);
  }, [reached, direction, isSearched, what, department, query]);
  const source = useMemo(() => {
    const shown = groups.filter((group: Group) => direction === 'above' || stage === null || group.stage === stage);
    return mapBranches({ graph: reached.graph, direction, groups: shown, kept });
  }, [reached, groups, direction, kept, stage]);
  const leading = useMemo(() => {
    if (item === null) return NOTHING_LEADS;
    return direction === 'below' ? leadingTo(reached.graph, item) : spread(reached.graph, 'below', [item]);
  }, [reached, direction, item]);
  if (source.roots.length === 0)
    return <Message tone="empty">Nothing on the map matches. Change the search or the filters above.</Message>;
  const isSmall = reached.graph.nodes.length <= FEW_THINGS;
  return (
    <MapTree
      // What is looked for is opened down to where it stands.
      key={isSearched ? 'searched' : 'all'}
      label={VIEWS[view]}
      holds={HOLDS[direction]}
      source={source}
      openLevels={isSearched ? Number.MAX_SAFE_INTEGER : isSmall ? 2 : 1}
      chosen={item}
      leading={leading}
      onChoose={onChoose}
      trailsTo={(id) => [trailTo(reached, direction, groups, id)].filter((trail) => trail !== null)}
      backTo={backTo}
      onBack={onBack}
    />
  );
}
