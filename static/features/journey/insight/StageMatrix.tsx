import { useId, useMemo, useRef } from 'react';
import { coverageMatrix, foldMatrix, type FoldedMatrix, type MatrixCell } from '#domain/journey/coverageInsight';
import type { Stage } from '#domain/journey/journey';
import { textOf } from '#domain/settings/shippedTexts';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import type { ListedEpic } from './placedEpics';
import { useTabStop } from './useTabStop';
import './stage-matrix.css';

/** More columns than that nobody compares. */
const MOST_PROJECTS = 12;
/** Px of the side of the largest mark. */
const LARGEST_MARK = 18;

/** Which project serves which stage: supply and harm as numbers, each with a mark whose area is the number. */
export function StageMatrix({ stages, epics }: { stages: readonly Stage[]; epics: readonly ListedEpic[] }) {
  const matrix = useMemo(() => foldMatrix(coverageMatrix(stages, epics), MOST_PROJECTS), [stages, epics]);
  if (matrix.projects.length === 0)
    return <p className="lens-coverage-view__hint">No rated epic that you can see has a journey stage yet.</p>;
  return <Matrix matrix={matrix} />;
}

function Matrix({ matrix: { projects, rows, others } }: { matrix: FoldedMatrix }) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useTabStop(box);
  const figures = figuresIn(useHost().locale);
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.flatMap(({ supply, harm }) => [supply, harm])));
  return (
    <div className="lens-matrix" role="region" aria-labelledby={id} ref={box}>
      <table>
        <caption id={id} className="lens-visually-hidden">
          Supply and harm of each stage by project
        </caption>
        <thead>
          <tr>
            <th scope="col">Stage</th>
            {projects.map((project) => (
              <th key={project} scope="col">
                {project}
              </th>
            ))}
            {others > 0 && <th scope="col">{counted(figures, others, 'other project', 'other projects')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ stage, cells }) => (
            <tr key={stage.id}>
              <th scope="row">{textOf(stage.label)}</th>
              {cells.map((cell, at) => (
                <Cell key={projects[at] ?? 'others'} cell={cell} most={most} figures={figures} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell: { supply, harm, epics }, most, figures }: { cell: MatrixCell; most: number; figures: Figures }) {
  if (epics === 0) {
    return (
      <td className="lens-matrix__none">
        <span aria-hidden="true">–</span>
        <span className="lens-visually-hidden">no epic</span>
      </td>
    );
  }
  return (
    <td>
      <Amount kind="supply" value={supply} most={most} figures={figures} />
      {harm > 0 && <Amount kind="harm" value={harm} most={most} figures={figures} />}
    </td>
  );
}

/** Area, not length: a number four times as large has a mark of twice the side. */
function Amount({
  kind,
  value,
  most,
  figures,
}: {
  kind: 'supply' | 'harm';
  value: number;
  most: number;
  figures: Figures;
}) {
  const side = value === 0 ? 0 : Math.max(3, Math.round(LARGEST_MARK * Math.sqrt(value / most)));
  const corner = (LARGEST_MARK - side) / 2;
  return (
    <span className={`lens-matrix__amount lens-matrix__amount--${kind}`}>
      <svg width={LARGEST_MARK} height={LARGEST_MARK} aria-hidden="true">
        {side > 0 && (
          <rect x={corner + 0.5} y={corner + 0.5} width={Math.max(2, side - 1)} height={Math.max(2, side - 1)} />
        )}
      </svg>
      <span className="lens-matrix__kind">{kind}</span> {figures(value)}
    </span>
  );
}
