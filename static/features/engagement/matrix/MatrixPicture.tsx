import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import { cellWords, cohortWords, lookOf, type MatrixLines, type StateHead } from './matrixLines';
import './matrix.css';

interface MatrixPictureProps {
  lines: MatrixLines;
  /** It holds no sessions that are to come. */
  takesPlaceOnly?: boolean;
}

/** Which customers met which data: what nobody met is hatched, so that it is seen. */
export function MatrixPicture({ lines: { columns, rows }, takesPlaceOnly = false }: MatrixPictureProps) {
  const figures = figuresIn(useHost().locale);
  const hasHard = rows.some(({ head }) => head?.hard);
  return (
    <figure className="lens-matrix">
      <div className="lens-matrix__scroll" tabIndex={0} role="region" aria-label="Data by cohort">
        <table>
          <caption className="lens-visually-hidden">Sessions and gaps, by what the data was like and by cohort</caption>
          <thead>
            <tr>
              <th scope="col">Data</th>
              {columns.map(({ id, head }) => (
                <th key={id} scope="col">
                  <span className="lens-matrix__name">{head?.name ?? 'No cohort named'}</span>
                  {head && <span className="lens-matrix__quiet">{cohortWords(head, figures)}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, head, cells }) => (
              <tr key={id}>
                <StateCell head={head} />
                {cells.map((cell) => {
                  const { first, then } = cellWords(cell, figures);
                  return (
                    <td key={cell.id} className={`lens-matrix__cell lens-matrix__cell--${lookOf(cell)}`}>
                      <span className="lens-matrix__first">{first}</span>
                      {then !== null && <span className="lens-matrix__then">{then}</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption className="lens-matrix__legend">
        <Sign look="held" words="took place" />
        {!takesPlaceOnly && <Sign look="planned" words="planned" />}
        <Sign look="empty" words="nobody met it" />
        {hasHard && (
          <span>
            <HardSign /> as hard as customers’ own data
          </span>
        )}
      </figcaption>
    </figure>
  );
}

function StateCell({ head }: { head: StateHead | null }) {
  return (
    <th scope="row">
      {head?.label ?? 'Not said'}
      {head?.hard && (
        <>
          {' '}
          <HardSign />
          <span className="lens-visually-hidden"> (as hard as customers’ own data)</span>
        </>
      )}
    </th>
  );
}

/** A full diamond: data like customers' own. */
export const HardSign = () => (
  <svg className="lens-matrix__hard" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
    <path d="M6 1l5 5-5 5-5-5z" />
  </svg>
);

function Sign({ look, words }: { look: 'held' | 'planned' | 'empty'; words: string }) {
  return (
    <span>
      <span className={`lens-matrix__sign lens-matrix__cell--${look}`} aria-hidden="true" /> {words}
    </span>
  );
}
