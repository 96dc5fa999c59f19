import { rankText, type Place } from '#domain/portfolio/rank';
import type { EpicFlag } from '#domain/portfolio/flags';
import { ScoreBar } from '../../../parts/score/ScoreBar';
import { ScoreText } from '../../../parts/score/ScoreText';
import { FlagMarks } from '../flags/FlagMarks';
import type { PortfolioEpic } from '../reading/portfolioEpic';
import { EpicLink } from './EpicLink';
import { Moved, type Move } from './Moved';

/** What is known of a place besides its rank; it comes after the rank and moves nothing. */
export interface PlaceMarks {
  /** How certain the place is: drawn, in a word for who listens, and a chance for the receipt; null while not known. */
  certainty: { stripe: 'safe' | 'open' | 'none'; word: string; chance: string } | null;
  move: Move | null;
  flags: readonly EpicFlag[];
}

/** Columns that stand only where something stands in them, and where the scale of the bars begins. */
export interface PlaceColumns {
  moves: boolean;
  marks: boolean;
  from: -100 | 0;
}

/** Part of the bracket around a tie that the line runs through. */
export type Bracket = 'first' | 'through' | 'last';

export interface PlaceRowProps {
  place: Place<PortfolioEpic>;
  marks: PlaceMarks;
  columns: PlaceColumns;
  bracket: Bracket | null;
  /** Id of the receipt of this epic while it stands below the row. */
  receipt: string | null;
  onWhy: () => void;
}

/** A place of the ranking on one line. Its number opens and closes the receipt. */
export function PlaceRow({ place, marks, columns, bracket, receipt, onWhy }: PlaceRowProps) {
  const { epic, tied } = place;
  const harms = epic.impact !== null && epic.impact < 0;
  const stripe = marks.certainty?.stripe ?? 'none';
  return (
    <tr className="lens-places__row">
      <td className={`lens-places__rank lens-places__rank--${stripe}`}>
        {bracket && <span className={`lens-places__bracket lens-places__bracket--${bracket}`} />}
        {rankText(place)}
        <span className="lens-visually-hidden">
          {tied && ' (a tie: the same score)'}
          {marks.certainty && `, ${marks.certainty.word}`}
        </span>
      </td>
      {columns.moves && <td className="lens-places__moved">{marks.move && <Moved move={marks.move} />}</td>}
      <th scope="row" className="lens-places__epic">
        <EpicLink epic={epic} />
      </th>
      <td className="lens-places__bar">
        <ScoreBar score={epic.score} from={columns.from} harms={harms} />
      </td>
      <td className="lens-places__score">
        <button
          type="button"
          className="lens-places__why"
          aria-expanded={receipt !== null}
          aria-controls={receipt ?? undefined}
          title="Why this score and rank"
          onClick={onWhy}
        >
          <ScoreText score={epic.score} />
          <span className="lens-visually-hidden">{`: why this score and rank of ${epic.key}`}</span>
        </button>
      </td>
      {columns.marks && (
        <td className="lens-places__marks">
          <FlagMarks flags={marks.flags} />
        </td>
      )}
    </tr>
  );
}

/** A rated epic whose published rating cannot be read: listed, but without a rank. */
export function UnreadRow({
  epic,
  marks,
  columns,
}: Pick<PlaceRowProps, 'marks' | 'columns'> & { epic: PortfolioEpic }) {
  return (
    <tr className="lens-places__row">
      <td className="lens-places__rank lens-places__rank--none">–</td>
      {columns.moves && <td className="lens-places__moved" />}
      <th scope="row" className="lens-places__epic">
        <EpicLink epic={epic} />
      </th>
      <td className="lens-places__bar" />
      <td className="lens-places__score lens-places__score--none">unreadable</td>
      {columns.marks && (
        <td className="lens-places__marks">
          <FlagMarks flags={marks.flags} />
        </td>
      )}
    </tr>
  );
}
