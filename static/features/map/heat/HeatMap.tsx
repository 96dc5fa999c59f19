import { useId, useMemo, useRef } from 'react';
import { heatOf } from '#domain/map/heat';
import { departmentLabel, departmentsOf } from '#domain/register/listed/departments';
import { Message } from '../../../parts/messages/Message';
import { counted } from '../../../parts/texts/counted';
import { useTabStop } from '../../journey/insight/useTabStop';
import { PageLink } from '../../portfolio/page/PageLink';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { useMapPage } from '../page/mapPage';
import { heatTable, type HeatTable, type StageColumn } from './heatTable';
import './heat-map.css';

/** Departments by stages: how many things of each stand behind what customers experience there. */
export function HeatMap({ stages }: { stages: readonly StageColumn[] }) {
  const { reached, settings } = useMapPage();
  const table = useMemo(
    () => heatTable(heatOf(reached), stages, departmentsOf(settings), (id) => departmentLabel(id, settings)),
    [reached, stages, settings],
  );
  const nobodys = useMemo(() => reached.graph.nodes.filter(({ department }) => department === null).length, [reached]);
  if (table.rows.length === 0)
    return (
      <Message tone="empty">
        No department has anything on the map that an experience with a stage reaches. Say of items whose department
        they are.
      </Message>
    );
  return <Drawn table={table} nobodys={nobodys} />;
}

function Drawn({ table, nobodys }: { table: HeatTable; nobodys: number }) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useTabStop(box);
  const { figures } = useMapPage();
  const { stages, rows } = table;
  return (
    <>
      <p className="map-page__sentence">{sentenceOf(table, figures)}</p>
      <p className="map-page__quiet">
        A number counts what a department has behind the experiences of a stage: experiences, paths, processes, rules
        and systems. The stronger the grey, the more.
      </p>
      <div className="map-heat" role="region" aria-labelledby={id} ref={box}>
        <table>
          <caption id={id} className="lens-visually-hidden">
            Things of each department behind the experiences of each stage
          </caption>
          <thead>
            <tr>
              <th scope="col">Department</th>
              {stages.map((stage) => (
                <th key={stage.id} scope="col" className="map-heat__stage">
                  <span>{stage.label}</span>
                </th>
              ))}
              <th scope="col" className="map-heat__stage">
                <span>Stages</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.label}</th>
                {row.cells.map(({ items, heat }, at) => (
                  <td key={stages[at]?.id} className={`map-heat__cell map-heat__cell--${heat}`}>
                    <Cell department={row.id} stage={stages[at]?.id ?? ''} items={items} />
                  </td>
                ))}
                <td className="map-heat__sum">{figures(row.stages)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Departments</th>
              {stages.map((stage) => (
                <td key={stage.id} className="map-heat__sum">
                  {figures(stage.departments)}
                </td>
              ))}
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      {nobodys > 0 && (
        <p className="map-page__quiet">
          {`${counted(figures, nobodys, 'thing has', 'things have')} no department and `}
          {nobodys === 1 ? 'stands in no row.' : 'stand in no row.'}
        </p>
      )}
    </>
  );
}

/** The number leads to the part of the tree that it counts. */
function Cell({ department, stage, items }: { department: string; stage: string; items: number }) {
  const { address } = usePortfolioPage();
  const { figures } = useMapPage();
  if (items === 0)
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="lens-visually-hidden">nothing</span>
      </>
    );
  return <PageLink to={{ ...address, own: { department, stage } }}>{figures(items)}</PageLink>;
}

/** @returns where most departments have to work together. */
function sentenceOf({ stages }: HeatTable, figures: (value: number) => string): string {
  const most = Math.max(0, ...stages.map(({ departments }) => departments));
  const where = stages.filter(({ departments }) => departments === most).map(({ label }) => label);
  const many = counted(figures, most, 'department stands', 'departments stand');
  if (where.length === 1) return `${many} behind ${where[0]}: more than behind any other stage.`;
  return `${many} behind ${where.slice(0, -1).join(', ')} and ${where.at(-1)} each: no stage has more.`;
}
