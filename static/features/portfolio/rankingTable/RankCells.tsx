import { ScoreBar } from '../../../parts/score/ScoreBar';
import { ScoreText } from '../../../parts/score/ScoreText';
import { StageTag } from '../../../parts/score/StageTag';
import { personWords } from '../../../people/PersonName';
import { disruptionWord } from '#domain/rating/disruptionWords';
import { TimeText } from '../../../parts/texts/TimeText';
import type { People } from '../../../people/usePeople';
import { EpicLink } from '../list/EpicLink';
import { FlagTags } from '../flags/FlagTags';
import type { PortfolioEpic } from '../reading/portfolioEpic';
import { WhyButton } from '../receipt/WhyButton';
import { RECEIPT_ID } from '../receiptAside/opener';
import { CertaintyCell } from '../bands/CertaintyCell';
import { SIDE_WORDS } from '#domain/portfolio/analysis/certaintyWords';
import type { Askee } from '../questions/useAskees';
import type { Column } from '../ranking/columns';
import type { RankingRow, ShownRank } from '../ranking/rankingRows';
import type { RowMark } from './rowMarks';

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
  /** What the rows show by the rows around them, by id of the epic. */
  marks: ReadonlyMap<string, RowMark>;
  /** Who can answer for an epic whose own answers settle its place. */
  askeeOf: (epic: PortfolioEpic) => Askee | 'reading' | 'unread' | null;
  /** Columns that others do the work of where they are not chosen. */
  without: { flags: boolean; certainty: boolean };
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
      return (
        <>
          <RankWords place={row.place} otherwise={epic.malformed ? 'none' : `behind ${context.lastRank}`} />
          {context.without.certainty && row.certainty && (
            <span className="lens-visually-hidden">{`, ${SIDE_WORDS[row.certainty.side]}`}</span>
          )}
        </>
      );
    case 'equal':
      return <RankWords place={row.equal} otherwise={context.equalWaiting && !epic.malformed ? '…' : null} />;
    case 'epic':
      return (
        <>
          <div className="lens-ranking__name">
            <EpicLink epic={epic} tabIndex={-1} />
            {/* Tab leads to it from the row that the keyboard is at. */}
            <WhyButton
              epic={epic}
              controls={context.receipt === epic.key ? RECEIPT_ID : null}
              onPress={() => context.onWhy(epic.key)}
              tabIndex={active ? undefined : -1}
            />
          </div>
          {context.without.flags && <FlagTags flags={epic.flags} inDoubt={context.doubtful.has(epic.id)} isBeside />}
        </>
      );
    case 'project':
      return epic.project.key;
    case 'score':
      return <ScoreCell row={row} />;
    case 'band':
      return <CertaintyOf row={row} context={context} />;
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

function CertaintyOf({ row: { epic, certainty }, context }: { row: RankingRow; context: CellContext }) {
  const mark = context.marks.get(epic.id);
  const askee = context.askeeOf(epic);
  return (
    <CertaintyCell
      certainty={certainty}
      hinge={mark?.hinge ?? null}
      askee={certainty?.hinge?.kind === 'ownAnswers' ? personOf(askee) : undefined}
      run={mark?.run ?? null}
      isWaiting={context.bandsWaiting && !epic.malformed}
    />
  );
}

const personOf = (askee: Askee | 'reading' | 'unread' | null) =>
  askee !== null && typeof askee === 'object' ? askee.person : null;

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
