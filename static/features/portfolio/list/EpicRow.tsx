import { rankText, type Place } from '#domain/portfolio/rank';
import { ScoreBar } from '../../../parts/score/ScoreBar';
import { ScoreText } from '../../../parts/score/ScoreText';
import { StageTag } from '../../../parts/score/StageTag';
import { RowBand, type RowBandProps } from '../bands/RowBand';
import { EpicLink } from './EpicLink';
import { FlagTags } from '../flags/FlagTags';
import { WhyButton } from '../receipt/WhyButton';
import type { PortfolioEpic } from '../reading/portfolioEpic';

export interface EpicRowProps {
  place: Place<PortfolioEpic>;
  certainty: RowBandProps;
  /** The server does not vouch for what was published of it. */
  inDoubt: boolean;
  /** Id of the sentence that explains a tie. */
  tieNote: string;
  /** Id of the receipt of this epic while it stands below the row. */
  receipt: string | null;
  onWhy: () => void;
}

/** A place of the ranking, with a button that opens or closes its receipt. */
export function EpicRow({ place: { epic, rank, tied }, certainty, inDoubt, tieNote, receipt, onWhy }: EpicRowProps) {
  const range = epic.score !== null && epic.score.floor < epic.score.ceiling;
  return (
    <tr>
      <td className="lens-ranked__rank" aria-describedby={tied ? tieNote : undefined}>
        {rankText({ rank, tied })}
      </td>
      <th scope="row" className="lens-ranked__epic">
        <EpicLink epic={epic} />
      </th>
      <td className="lens-ranked__score">
        {/* The number says the same, except where it is a range. */}
        <span className="lens-ranked__bar" aria-hidden={!range}>
          <ScoreBar score={epic.score} />
        </span>
        <span className="lens-ranked__number">
          <ScoreText score={epic.score} />
        </span>
        <WhyButton epic={epic} controls={receipt} onPress={onWhy} />
        <RowBand {...certainty} />
      </td>
      <td className="lens-ranked__stage">
        <StageTag stage={epic.stage ?? undefined} />
      </td>
      <td className="lens-ranked__flags">
        <FlagTags flags={epic.flags} inDoubt={inDoubt} />
      </td>
    </tr>
  );
}

/**
 * A rated epic whose published rating cannot be read: listed, but without a rank. `note` is the id of the sentence that
 * says why.
 */
export function UnrankedRow({ epic, note }: { epic: PortfolioEpic; note: string }) {
  return (
    <tr>
      <td className="lens-ranked__rank" aria-describedby={note}>
        –
      </td>
      <th scope="row" className="lens-ranked__epic">
        <EpicLink epic={epic} />
      </th>
      <td className="lens-ranked__score">
        <span className="lens-ranked__unread">unreadable</span>
      </td>
      <td className="lens-ranked__stage" />
      <td className="lens-ranked__flags">
        <FlagTags flags={epic.flags} />
      </td>
    </tr>
  );
}
