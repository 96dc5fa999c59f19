import { ScoreBar } from '../../../parts/score/ScoreBar';
import { ScoreText } from '../../../parts/score/ScoreText';
import { StageTag } from '../../../parts/score/StageTag';
import { personWords } from '../../../people/PersonName';
import { disruptionWord } from '../../../parts/score/disruption';
import { TimeText } from '../../../parts/texts/TimeText';
import type { People } from '../../../people/usePeople';
import { EpicLink } from '../list/EpicLink';
import { FlagTags } from '../flags/FlagTags';
import { WhyButton } from '../receipt/WhyButton';
import { RECEIPT_ID } from '../receiptAside/opener';
import { BandCell } from '../bands/BandCell';
import type { Column } from '../ranking/columns';
import type { RankingRow, ShownRank } from '../ranking/rankingRows';

/** What the cells of a row need beside the row. */
export interface CellContext {
  people: People;
  /** Bands are being worked out. */
  bandsWaiting: boolean;
  /** Epics are being read: ranks with equal weights are known once all were. */
  equalWaiting: boolean;
  /** Ids of epics whose published rating the server does not vouch for. */
  doubtful: ReadonlySet<string>;
  /** Key of the epic whose receipt is open; null when none is. */
  receipt: string | null;
  onWhy: (key: string) => void;
  /** The lowest rank that is known for sure; rows without one stand behind it. */
  lastRank: string;
}

/** The content of one cell. */
export function RankCell({
  column,
  row,
  context,
  active,
}: {
  column: Column;
  row: RankingRow;
  context: CellContext;
  active: boolean;
}) {
  const { epic } = row;
  switch (column) {
    case 'rank':
      return <RankWords place={row.place} otherwise={epic.malformed ? 'none' : `behind ${context.lastRank}`} />;
    case 'equal':
      return <RankWords place={row.equal} otherwise={context.equalWaiting && !epic.malformed ? '…' : null} />;
    case 'epic':
      return (
        <>
          <EpicLink epic={epic} tabIndex={-1} />
          {/* Tab leads to it from the row that the keyboard is at. */}
          <WhyButton
            epic={epic}
            controls={context.receipt === epic.key ? RECEIPT_ID : null}
            onPress={() => context.onWhy(epic.key)}
            tabIndex={active ? undefined : -1}
          />
        </>
      );
    case 'project':
      return epic.project.key;
    case 'score':
      return <ScoreCell row={row} />;
    case 'band':
      return <BandCell band={row.band} disagrees={row.disagrees} waiting={context.bandsWaiting && !epic.malformed} />;
    case 'stage':
      return <StageTag stage={epic.stage ?? undefined} />;
    case 'sponsor':
      return epic.sponsor ? (
        personWords(epic.sponsor, context.people)
      ) : (
        <span className="lens-ranking__none">none</span>
      );
    case 'disruption':
      return disruptionWord(epic.disruption).toLowerCase();
    case 'flags':
      return <FlagTags flags={epic.flags} inDoubt={context.doubtful.has(epic.id)} />;
    case 'rated':
      return epic.ratedAt ? <TimeText iso={epic.ratedAt} /> : <span className="lens-ranking__none">unknown</span>;
  }
}

function RankWords({ place, otherwise }: { place: ShownRank | null; otherwise: string | null }) {
  if (!place && otherwise === null) return <Unknown />;
  if (!place) return <span className="lens-ranking__none">{otherwise}</span>;
  return (
    <>
      {place.text}
      {place.tied && <span className="lens-visually-hidden"> (tie)</span>}
    </>
  );
}

const Unknown = () => (
  <span className="lens-ranking__none">
    <span aria-hidden="true">–</span>
    <span className="lens-visually-hidden">not known</span>
  </span>
);

function ScoreCell({ row: { epic } }: { row: RankingRow }) {
  if (epic.malformed) return <span className="lens-ranking__none">unreadable</span>;
  const range = epic.score !== null && epic.score.floor < epic.score.ceiling;
  return (
    <span className="lens-ranking__score">
      {/* The number says the same, except where it is a range. */}
      <span className="lens-ranking__bar" aria-hidden={!range}>
        <ScoreBar score={epic.score} />
      </span>
      <span className="lens-ranking__number">
        <ScoreText score={epic.score} />
      </span>
    </span>
  );
}
