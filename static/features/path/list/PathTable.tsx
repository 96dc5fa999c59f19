import { useState, type ReactNode } from 'react';
import type { Settings } from '#domain/settings/settings';
import type { People } from '../../../people/usePeople';
import { counted } from '../../../parts/texts/counted';
import type { PathNumbers } from '../words/numbers';
import { byExperience, type ListedPath } from './listedPath';
import { PathRow } from './PathRow';
import { waysWords } from './listWords';

/** Rows that are drawn at first; more are a press away. */
const DRAWN_AT_FIRST = 100;

interface TableProps {
  paths: readonly ListedPath[];
  isGrouped: boolean;
  settings: Settings;
  people: People;
  numbers: PathNumbers;
}

/** One line a path, the worst first; or the ways to each thing that customers want to get done. */
export function PathTable({ paths, isGrouped, ...shared }: TableProps) {
  const [drawn, setDrawn] = useState(DRAWN_AT_FIRST);
  const shown = paths.slice(0, drawn);
  const { figures } = shared.numbers;
  const rowOf = (path: ListedPath): ReactNode => <PathRow key={path.id} path={path} {...shared} />;
  return (
    <>
      <table className="path-list__table">
        <caption className="lens-visually-hidden">Paths, those with an open room first</caption>
        <thead>
          <tr>
            <th scope="col">Path</th>
            <th scope="col">Steps 1 to 6</th>
            <th scope="col">Take all steps</th>
            <th scope="col" className="path-list__number">
              At stake a year
            </th>
            <th scope="col">Room</th>
            <th scope="col">Owner</th>
          </tr>
        </thead>
        {isGrouped ? (
          groupsUpTo(paths, drawn).map((group) => (
            <tbody key={group.experience}>
              <tr className="path-list__group">
                <th scope="rowgroup" colSpan={6}>
                  {group.experience === '' ? 'Nobody said what customers want to get done' : group.experience}{' '}
                  <span className="path-list__quiet">{waysWords(group, figures)}</span>
                </th>
              </tr>
              {group.drawn.map(rowOf)}
            </tbody>
          ))
        ) : (
          <tbody>{shown.map(rowOf)}</tbody>
        )}
      </table>
      {shown.length < paths.length && (
        <button type="button" className="lens-plain-button" onClick={() => setDrawn(drawn + DRAWN_AT_FIRST)}>
          {`Show more: ${counted(figures, paths.length - drawn, 'path is', 'paths are')} not shown yet`}
        </button>
      )}
    </>
  );
}

/** @returns the ways to each thing, counted over all paths, with as many of them as are drawn. */
function groupsUpTo(paths: readonly ListedPath[], most: number) {
  let left = most;
  return byExperience(paths)
    .map((group) => {
      const drawn = group.paths.slice(0, left);
      left -= drawn.length;
      return { ...group, drawn };
    })
    .filter(({ drawn }) => drawn.length > 0);
}
