import { isBehind } from '#domain/map/targets';
import { counted } from '../../../parts/texts/counted';
import type { MapData } from '../reading/mapData';
import { useMapPage } from './mapPage';

/** How many there are of each, and how many nothing leads to: the number first. */
export function MapSentence({ data: { byId, notOnPath, reached } }: { data: MapData }) {
  const { figures, epicsOf, areEpicsKnown, noEpic } = useMapPage();
  const things = [...byId.values()];
  const items = things.filter(({ what }) => what !== 'path').length;
  const behind = reached.graph.nodes.filter(isBehind);
  const untouched = behind.filter(({ id }) => epicsOf(id).length === 0).length;
  const all = counted(figures, behind.length, 'process, rule or system', 'processes, rules and systems');
  const parts = [
    counted(figures, items, 'item', 'items'),
    counted(figures, things.length - items, 'path', 'paths'),
    `${figures(notOnPath.length)} not on a path`,
  ];
  return (
    <p className="map-page__sentence">
      <strong>{`${parts.join(', ')}.`}</strong>
      {areEpicsKnown && behind.length > 0 && ` ${noEpic.start} changes ${figures(untouched)} of ${all}.`}
    </p>
  );
}
