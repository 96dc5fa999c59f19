import { useMemo, useState, type ReactNode } from 'react';
import type { EpicChange } from '#domain/board/boardChange';
import type { Standing } from '#domain/board/scoreList';
import type { Unlisted } from '#domain/board/compared';
import { coverageChange } from '#domain/board/coverageChange';
import type { StageCoverage } from '#domain/journey/coverage';
import { rankText } from '#domain/portfolio/rank';
import { textOf } from '#domain/settings/shippedTexts';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { ScoreText } from '../../../parts/score/ScoreText';
import { STAGE_FLAG_WORDS } from '#domain/journey/stageFlagWords';
import { causeSentences, changeSummary, unlistedWords } from './changeWords';
import { EpicName } from '../snapshot/EpicName';
import type { Side } from './sides';
import type { EpicNames } from '../snapshot/useBoard';
import { tiePlaceWords } from '../tie/tieWords';
import type { Comparison } from './useComparison';

export interface ChangesProps {
  comparison: Comparison;
  names: EpicNames | null;
  /** Movers on the same side of the line that are told one by one; the rest is counted, and shown when asked. */
  mostMoved: number;
  /** Nothing can be asked for: it is printed. */
  onPaper?: boolean;
}

/** What entered, left and moved, each with its causes, and what cannot be compared. */
export function Changes({ comparison, names, mostMoved, onPaper = false }: ChangesProps) {
  const figures = figuresIn(useHost().locale);
  const { older, newer, change, notOnOlder, notOnNewer } = comparison;
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
      {lists.map(
        ([title, changes, most]) =>
          changes.length > 0 && <ChangeList key={title} {...{ title, changes, most, older, newer, names, onPaper }} />,
      )}
      <UnlistedEpics unlisted={notOnOlder} board={older} {...{ names, most: mostMoved, onPaper }} />
      <UnlistedEpics unlisted={notOnNewer} board={newer} {...{ names, most: mostMoved, onPaper }} />
    </>
  );
}

interface ChangeListProps extends Pick<ChangesProps, 'names' | 'onPaper'> {
  title: string;
  changes: readonly EpicChange[];
  most: number;
  older: Side;
  newer: Side;
}

/** Changes of one kind. */
function ChangeList({ title, changes, most, older, newer, names, onPaper }: ChangeListProps) {
  const figures = figuresIn(useHost().locale);
  return (
    <>
      <h4>{title}</h4>
      <FirstOf
        title={title}
        all={changes}
        most={most}
        onPaper={onPaper}
        row={(one) => (
          <li key={one.issueId}>
            <span className="lens-board__move">{moveWords(one, { older, newer })}</span>
            <span>
              <EpicName issueId={one.issueId} names={names} />
              <ScoreChange change={one} />
              <span className="lens-board__causes">{causeSentences(figures, one, { older, newer }).join(' ')}</span>
            </span>
          </li>
        )}
      />
    </>
  );
}

interface UnlistedEpicsProps extends Pick<ChangesProps, 'names' | 'onPaper'> {
  unlisted: readonly Unlisted[];
  /** The frozen board that does not hold them. */
  board: Side;
  most: number;
}

/** Epics of which a frozen board does not tell whether they were there: with the rank that they have beside it. */
function UnlistedEpics({ unlisted, board, most, names, onPaper }: UnlistedEpicsProps) {
  const figures = figuresIn(useHost().locale);
  if (unlisted.length === 0) return null;
  const title = `Not on the frozen board “${board.title ?? ''}”`;
  return (
    <>
      <h4>{title}</h4>
      <p className="lens-boards__note">{unlistedWords(figures, unlisted.length, board)}</p>
      <FirstOf
        title={title}
        all={unlisted}
        most={most}
        onPaper={onPaper}
        row={({ issueId, standing }) => (
          <li key={issueId}>
            <span className="lens-board__move">{standingWords(standing)}</span>
            <EpicName issueId={issueId} names={names} />
          </li>
        )}
      />
    </>
  );
}

interface FirstOfProps<T> {
  title: string;
  all: readonly T[];
  most: number;
  onPaper: boolean | undefined;
  row: (one: T) => ReactNode;
}

/** The first of a list at once and the rest when asked; on paper, where nobody can ask, the rest is counted. */
function FirstOf<T>({ title, all, most, onPaper, row }: FirstOfProps<T>) {
  const figures = figuresIn(useHost().locale);
  const [isOpen, setIsOpen] = useState(false);
  const listed = isOpen ? all : all.slice(0, most);
  const rest = all.length - listed.length;
  return (
    <>
      <ul className="lens-board__changes">{listed.map(row)}</ul>
      {rest > 0 && onPaper && (
        <p className="lens-boards__note">{`${counted(figures, rest, 'more is', 'more are')} not listed.`}</p>
      )}
      {rest > 0 && !onPaper && (
        <p>
          <button type="button" className="lens-plain-button" onClick={() => setIsOpen(true)}>
            {`Show ${figures(rest)} more`}
            <span className="lens-visually-hidden">{` of: ${title}`}</span>
          </button>
        </p>
      )}
    </>
  );
}

const standingWords = (standing: Standing | null): string => (standing ? rankText(standing) : '–');

/** Ranks before and after; in a tie that a board decided, with the place there. */
function moveWords(
  { issueId, before, after }: EpicChange,
  { older, newer }: Pick<Comparison, 'older' | 'newer'>,
): string {
  const of = (standing: Standing | null, { tie }: Side): string =>
    standing?.tied && tie?.places.has(issueId)
      ? `${rankText(standing)}, ${tiePlaceWords({ issueId, rank: tie.rank }, tie) ?? ''}`
      : standingWords(standing);
  return `${of(before, older)} → ${of(after, newer)}`;
}

function ScoreChange({ change: { before, after } }: { change: EpicChange }) {
  if (!before || !after || (before.score.floor === after.score.floor && before.score.ceiling === after.score.ceiling))
    return null;
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
  coverage === null
    ? 'not part of the journey'
    : `supply ${coverage.supply}, harm ${coverage.harm}` +
      `${coverage.flags.map((flag) => `, ${STAGE_FLAG_WORDS[flag].tag}`).join('')}`;

/** The stages of the journey that the epics of both sides serve otherwise than before. */
export function CoverageChanges({ comparison: { older, newer } }: Pick<ChangesProps, 'comparison'>) {
  const [before, now] = useMemo(() => (newer.whole ? [older, newer] : onBoth(older, newer)), [older, newer]);
  const changes = useMemo(() => coverageChange(before, now), [before, now]);
  const among = newer.whole ? 'these epics' : 'the epics that were read and are on the board';
  if (changes.length === 0) return <p>{`By ${among} the journey is covered as before.`}</p>;
  return (
    <>
      {!newer.whole && <p>{`By ${among}:`}</p>}
      <ul className="lens-board__coverage">
        {changes.map(({ stage, before, after }) => (
          <li key={stage.id}>
            <strong>{textOf(stage.label)}</strong>
            {`: ${coverageWords(before)} → ${coverageWords(after)}.`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was not read is not gone: sums are compared over the epics of both sides. */
function onBoth(older: Side, newer: Side): [Side, Side] {
  const [held, read] = [older, newer].map(({ epics }) => new Set(epics.map(({ issueId }) => issueId)));
  return [
    { ...older, epics: older.epics.filter(({ issueId }) => read?.has(issueId)) },
    { ...newer, epics: newer.epics.filter(({ issueId }) => held?.has(issueId)) },
  ];
}
