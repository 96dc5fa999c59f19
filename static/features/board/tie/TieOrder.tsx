import type { BoardView } from '#contract/board';
import type { ToldOrder } from '#domain/board/tie';
import { Disclosure } from '../../../parts/opening/Disclosure';
import type { People } from '../../../people/usePeople';
import { RecordedBy } from '../pack/RecordedBy';
import { EpicName } from '../snapshot/EpicName';
import type { EpicNames } from '../snapshot/useBoard';

interface TieOrderProps {
  tie: NonNullable<BoardView['tie']>;
  names: EpicNames | null;
  people: People;
  /** As it is kept on paper: every epic named, nothing folded away, and days without hours. */
  onPaper?: boolean;
}

/** Who put the tie in order, when and why, and the orders before. */
export function TieOrder({ tie: { decided }, names, people, onPaper = false }: TieOrderProps) {
  if (!decided) return null;
  const facts = { names, people, onPaper };
  const earlier = decided.earlier.map((order) => (
    <li key={order.version}>
      {onPaper && 'Before: '}
      <OneOrder order={order} isListed {...facts} />
    </li>
  ));
  const before = <ul>{earlier}</ul>;
  return (
    <div className="lens-board__decided">
      <OneOrder order={decided} isListed={onPaper} {...facts} />
      {earlier.length > 0 && (onPaper ? before : <Disclosure summary="Before">{before}</Disclosure>)}
    </div>
  );
}

interface OneOrderProps extends Required<Omit<TieOrderProps, 'tie'>> {
  order: ToldOrder;
  /** Names the epics: not where they stand in this order right around it. */
  isListed: boolean;
}

function OneOrder({ order: { places, reason, author, at }, isListed, names, people, onPaper }: OneOrderProps) {
  return (
    <>
      {isListed && (
        <ol className="lens-tie__listed">
          {places.map(({ issueId, place }) => (
            <li key={issueId} value={place}>
              <EpicName issueId={issueId} names={names} />
            </li>
          ))}
        </ol>
      )}
      <span>
        {reason === null ? 'Why is told to who sees all of these epics.' : <q>{reason}</q>}
        <RecordedBy author={author} at={at} people={people} onPaper={onPaper} />
      </span>
    </>
  );
}
