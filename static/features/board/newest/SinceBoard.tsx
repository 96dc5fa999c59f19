import { useId, type ReactNode } from 'react';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { useHost } from '../../../host/HostProvider';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { changeLines, type ChangeLine, type Moves } from './movesSince';
import './since-board.css';

/** Changes that are told one by one. */
const MOST_LINES = 4;

export interface SinceBoardProps {
  moves: Moves;
  title: string;
  /** Day on which it was frozen, as the viewer writes it. */
  day: string;
  /** Leads to all changes. */
  children: ReactNode;
}

/** What changed since a board: how much, and the changes that matter first. */
export default function SinceBoard({ moves, title, day, children }: SinceBoardProps) {
  const id = useId();
  const figures = figuresIn(useHost().locale);
  const lines = changeLines(moves);
  return (
    <section className="lens-since" aria-labelledby={id}>
      <div className="lens-since__head">
        <h2 id={id} title={title}>{`Since the board of ${day}`}</h2>
        {children}
      </div>
      <p className="lens-since__sum">{sumWords(figures, moves)}</p>
      {lines.length > 0 && (
        <ul>
          {lines.slice(0, MOST_LINES).map((line) => (
            <li key={line.epic.id}>
              <span className="lens-since__kind">{kindWords(figures, line)}</span>
              <span className="lens-since__words" title={`${line.epic.key} ${line.epic.summary}: ${line.words}`}>
                <EpicLink epic={line.epic} isKeyAlone /> {line.words}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function kindWords(figures: Figures, { kind, by }: ChangeLine): ReactNode {
  if (kind === 'in') return 'In';
  if (kind === 'out') return 'Out';
  return (
    <>
      <span aria-hidden="true">{by < 0 ? '▲' : '▼'}</span>
      <span className="lens-visually-hidden">{by < 0 ? 'up ' : 'down '}</span>
      {figures(Math.abs(by))}
    </>
  );
}

/** @returns how much changed, and how many epics that cannot be told of. */
function sumWords(figures: Figures, { change, notOnOlder }: Moves): string {
  const { entered, moved, added } = change;
  const left = change.left.filter(({ after }) => after !== null);
  const lost = change.left.length - left.length + change.gone.length;
  const parts = [
    ...(entered.length > 0 ? [`${figures(entered.length)} in`] : []),
    ...(left.length > 0 ? [`${figures(left.length)} out`] : []),
    ...(moved.length > 0 ? [`${figures(moved.length)} moved`] : []),
    ...(added.length > 0 ? [`${figures(added.length)} new below`] : []),
    ...(lost > 0 ? [`${figures(lost)} no longer ranked`] : []),
  ];
  const sum = parts.length === 0 ? 'Nobody moved.' : `${parts.join(', ')}.`;
  if (notOnOlder.length === 0) return sum;
  return `${sum} ${counted(figures, notOnOlder.length, 'epic was', 'epics were')} not on it, and not counted.`;
}
