import { useMemo } from 'react';
import { openStages } from '#domain/journey/journey';
import { traceGaps, traceOf, type TraceGaps, type TracedPath, type TracedStage } from '#domain/map/trace';
import { textOf } from '#domain/settings/shippedTexts';
import type { NamedEpic } from '../../../host/jira';
import { useHost } from '../../../host/HostProvider';
import { shareWordsIn } from '../../../parts/shares/shareWords';
import { Message } from '../../../parts/messages/Message';
import { counted } from '../../../parts/texts/counted';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { PageLink } from '../../portfolio/page/PageLink';
import { thingName, useMapPage, type MapPage } from '../page/mapPage';
import type { NoEpic } from '../page/noEpicWords';
import './trace-table.css';

/** From need to epic: each stage with its need, its paths, and the epics that change them or what stands behind. */
export function TraceTable() {
  const { reached, settings, epicsOf, areEpicsKnown, noEpic, figures } = useMapPage();
  const traced = useMemo(
    () => traceOf(reached, openStages(settings.journeys), (id) => epicsOf(id).map((epic) => epic.id)),
    [reached, settings, epicsOf],
  );
  const epics = useMemo(
    () => new Map(reached.graph.nodes.flatMap(({ id }) => epicsOf(id).map((epic) => [epic.id, epic] as const))),
    [reached, epicsOf],
  );
  if (traced.length === 0)
    return <Message tone="empty">The journey has no stages. A Jira administrator can add them.</Message>;
  // Without them every path would stand there as one that no epic touches; why they are not there stands above.
  if (!areEpicsKnown) return null;
  return (
    <>
      <p className="map-page__sentence">{gapWords(traceGaps(traced), noEpic, figures)}</p>
      <table className="map-trace">
        <caption className="lens-visually-hidden">From what is needed to the epics that change it</caption>
        <thead>
          <tr>
            <th scope="col">Path</th>
            <th scope="col">Epics that change it</th>
            <th scope="col">Epics on what stands behind it</th>
          </tr>
        </thead>
        {traced.map((one) => (
          <StageRows key={one.stage.id} traced={one} epics={epics} />
        ))}
      </table>
    </>
  );
}

type Epics = ReadonlyMap<string, NamedEpic>;

function StageRows({ traced: { stage, share, paths }, epics }: { traced: TracedStage; epics: Epics }) {
  const { percent } = shareWordsIn(useHost().locale);
  return (
    <tbody>
      <tr className="map-trace__stage">
        <th scope="rowgroup" colSpan={3}>
          {textOf(stage.label)}{' '}
          <span className="map-page__quiet">{`need ${stage.need} of 3, ${percent(share)} of all needs`}</span>
        </th>
      </tr>
      {paths.length === 0 && (
        <tr>
          <td colSpan={3}>{stage.need > 0 ? 'It is needed, and no path is written down for it.' : 'No path.'}</td>
        </tr>
      )}
      {paths.map((path) => (
        <PathRow key={path.id} path={path} epics={epics} />
      ))}
    </tbody>
  );
}

function PathRow({ path: { id, epics: own, enablers }, epics }: { path: TracedPath; epics: Epics }) {
  const { byId, noEpic } = useMapPage();
  const thing = byId.get(id);
  const isIdle = own.length + enablers.length === 0;
  return (
    <tr>
      <th scope="row">
        <PageLink to={{ view: 'path', id, own: {} }}>{thing ? thingName(thing) : id}</PageLink>
      </th>
      {isIdle ? (
        <td colSpan={2} className="map-trace__none">
          {`${noEpic.within} touches it`}
        </td>
      ) : (
        <>
          <td data-label="Epics that change it">
            <EpicsOf ids={own} epics={epics} />
          </td>
          <td data-label="Epics on what stands behind it">
            <EpicsOf ids={enablers} epics={epics} />
          </td>
        </>
      )}
    </tr>
  );
}

function EpicsOf({ ids, epics }: { ids: readonly string[]; epics: Epics }) {
  if (ids.length === 0) return <span className="map-page__quiet">none</span>;
  return (
    <ul className="map-trace__epics">
      {ids.flatMap((id) => {
        const epic = epics.get(id);
        return epic ? (
          <li key={id}>
            <EpicLink epic={epic} />
          </li>
        ) : (
          []
        );
      })}
    </ul>
  );
}

/** @returns what is missing between what is needed and what is done: the number first. */
function gapWords({ needed, bare, paths, idle }: TraceGaps, noEpic: NoEpic, figures: MapPage['figures']): string {
  const stages = counted(figures, needed, 'stage that is needed', 'stages that are needed');
  const lacks = bare === 0 ? 'each has a path' : `${figures(bare)} of them without a path`;
  const of = counted(figures, paths, 'path', 'paths');
  const done = idle === 0 ? 'an epic touches each' : `${noEpic.within} touches ${figures(idle)} of them`;
  return `${stages}: ${lacks}. ${of}: ${done}.`;
}
