import { useMemo, useState } from 'react';
import { boardChange, type BoardChange, type EpicChange, type Standing } from '../../../../src/domain/board/boardChange';
import { coverageChange } from '../../../../src/domain/board/coverageChange';
import type { StageCoverage } from '../../../../src/domain/coverage';
import { rankText } from '../../../../src/domain/rank';
import { textOf } from '../../../../src/domain/texts';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/counted';
import { ScoreText } from '../../../parts/ScoreText';
import { STAGE_FLAG_WORDS } from '../../../portfolio/words';
import { causeSentences, changeSummary } from './changeWords';
import { EpicName } from './EpicName';
import { tieOrder } from './nameOrder';
import type { Side } from './sides';
import type { EpicNames } from './useBoard';

export interface ChangesProps {
  older: Side;
  newer: Side;
  change: BoardChange;
  names: EpicNames | null;
  /** Movers on the same side of the line that are told one by one; the rest is counted, and shown when asked. */
  mostMoved: number;
  /** Nothing can be asked for: it is printed. */
  onPaper?: boolean;
}

/** @returns the comparison of two sides, worked out once for each pair and once more when the names of its epics have come. */
export const useBoardChange = (older: Side | null, newer: Side | null, names: EpicNames | null): BoardChange | null =>
  useMemo(() => older && newer && boardChange(older, newer, tieOrder(names)), [older, newer, names]);

/** What entered, left and moved, each with its causes. */
export function Changes({ older, newer, change, names, mostMoved, onPaper = false }: ChangesProps) {
  const figures = figuresIn(useHost().locale);
  const lists: [title: string, changes: readonly EpicChange[], most: number][] = [
    ['Entered', change.entered, change.entered.length],
    ['Left', change.left, change.left.length],
    ['Moved on the same side of the line', change.moved, mostMoved],
    ['New below the line', change.added, mostMoved],
    ['Gone from below the line', change.gone, mostMoved],
  ];
  return (
    <>
      <p>{changeSummary(figures, change, { older, newer }).join(' ')}</p>
      {lists.map(([title, changes, most]) => changes.length > 0 && <ChangeList key={title} {...{ title, changes, most, older, newer, names, onPaper }} />)}
    </>
  );
}

interface ChangeListProps extends Pick<ChangesProps, 'older' | 'newer' | 'names' | 'onPaper'> {
  title: string;
  changes: readonly EpicChange[];
  most: number;
}

/** Changes of one kind, the first at once and the rest when asked; on paper, where nobody can ask, the rest is counted. */
function ChangeList({ title, changes, most, older, newer, names, onPaper }: ChangeListProps) {
  const figures = figuresIn(useHost().locale);
  const [all, setAll] = useState(false);
  const listed = all ? changes : changes.slice(0, most);
  const rest = changes.length - listed.length;
  return (
    <>
      <h4>{title}</h4>
      <ul className="lens-board__changes">
        {listed.map((one) => (
          <li key={one.issueId}>
            <span className="lens-board__move">{`${standingWords(one.before)} → ${standingWords(one.after)}`}</span>
            <span>
              <EpicName issueId={one.issueId} names={names} />
              <ScoreChange change={one} />
              <span className="lens-board__causes">{causeSentences(figures, one, { older, newer }).join(' ')}</span>
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && onPaper && <p className="lens-boards__note">{`${counted(figures, rest, 'more is', 'more are')} not listed.`}</p>}
      {rest > 0 && !onPaper && (
        <p>
          <button type="button" className="lens-plain-button" onClick={() => setAll(true)}>
            {`Show ${figures(rest)} more`}
            <span className="lens-visually-hidden">{` of: ${title}`}</span>
          </button>
        </p>
      )}
    </>
  );
}

const standingWords = (standing: Standing | null): string => (standing ? rankText(standing) : '–');

function ScoreChange({ change: { before, after } }: { change: EpicChange }) {
  if (!before || !after || (before.score.floor === after.score.floor && before.score.ceiling === after.score.ceiling)) return null;
  return (
    <span className="lens-boards__facts">
      {' score '}
      <ScoreText score={before.score} />
      {' → '}
      <ScoreText score={after.score} />
    </span>
  );
}

const coverageWords = (coverage: StageCoverage | null): string =>
  coverage === null ? 'not part of the journey' : `supply ${coverage.supply}, harm ${coverage.harm}${coverage.flags.map((flag) => `, ${STAGE_FLAG_WORDS[flag].tag}`).join('')}`;

/** The stages of the journey that are served otherwise than before. */
export function CoverageChanges({ older, newer }: { older: Side; newer: Side }) {
  const changes = useMemo(() => coverageChange(older, newer), [older, newer]);
  if (changes.length === 0) return <p>The journey is covered as before.</p>;
  return (
    <ul className="lens-board__coverage">
      {changes.map(({ stage, before, after }) => (
        <li key={stage.id}>
          <strong>{textOf(stage.label)}</strong>
          {`: ${coverageWords(before)} → ${coverageWords(after)}.`}
        </li>
      ))}
    </ul>
  );
}
