import { useState } from 'react';
import { useHost } from '../../host/HostProvider';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { Message } from '../../parts/messages/Message';
import { useGoOn } from '../../parts/opening/useGoOn';
import { figuresIn } from '../../parts/texts/counted';
import { usePeople } from '../../people/usePeople';
import { useBesideTitle } from '../portfolio/page/BesideTitle';
import { usePortfolioPage } from '../portfolio/page/PageContext';
import { CardItem } from './CardItem';
import { MineAside } from './MineAside';
import { MineSkeleton } from './MineSkeleton';
import { NothingWaits } from './NothingWaits';
import { waitsSentence } from './mineWords';
import type { Mine } from './reading/readMine';
import { useMine } from './reading/useMine';
import './mine.css';

/** Cards that are shown at first. */
const FIRST_CARDS = 5;

/** What waits for the viewer, due and oldest first, each with one thing to do; beside it what was done and comes. */
export default function MyTurnView() {
  const { mine, failure, busy, refresh, readAll } = useMine(usePortfolioPage().refreshed);
  if (!mine) return failure && !busy ? <FailureMessage failure={failure} onTryAgain={refresh} /> : <MineSkeleton />;
  return (
    <>
      {failure && !busy && <FailureMessage failure={failure} onTryAgain={refresh} />}
      {mine.unsearched && (
        <Message tone="warning" action={{ label: 'Try again', onClick: refresh }}>
          Jira did not answer the search for your own epics. Ratings that you owe may be missing here.
        </Message>
      )}
      {mine.unread && (
        <Message tone="warning" action={{ label: 'Try again', onClick: refresh }}>
          What people are rewarded on could not be read. Whether you are to decide about it may be missing here.
        </Message>
      )}
      <ReadMine mine={mine} busy={busy} onRefresh={refresh} onReadAll={readAll} />
    </>
  );
}

interface ReadMineProps {
  mine: Mine;
  busy: boolean;
  onRefresh: () => void;
  onReadAll: () => void;
}

function ReadMine({ mine, busy, onRefresh, onReadAll }: ReadMineProps) {
  const figures = figuresIn(useHost().locale);
  const [isWhole, setWhole] = useState(false);
  const [said, setSaid] = useState('');
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const { cards, more, late, settings } = mine;
  const people = usePeople([...cards.map(({ by }) => by), ...mine.answered.map(({ of }) => of.answer.by)]);
  const waiting = cards.filter(({ key }) => !done.has(key)).length + more;
  const sentence = waiting === 0 ? '' : waitsSentence(figures, waiting, late);
  useBesideTitle(sentence, waiting);
  const shown = isWhole ? cards : cards.slice(0, FIRST_CARDS);
  const { list, goOn } = useGoOn<HTMLDivElement>(shown.length);
  const rest = cards.length - shown.length + more;
  const showAll = (): void => {
    // Where they are still to be read, the focus waits on the list.
    list.current?.focus();
    goOn();
    setWhole(true);
    if (more > 0) onReadAll();
  };
  const leave = (label: string): void => {
    setSaid(`${label}: done.`);
    list.current?.focus();
    onRefresh();
  };
  return (
    <div className="mine">
      <p className="lens-visually-hidden" role="status">
        {said}
      </p>
      {cards.length === 0 ? (
        <NothingWaits next={mine.next} isPart={mine.unsearched || mine.unread} />
      ) : (
        <div ref={list} className="mine__cards" tabIndex={-1} role="group" aria-label="What waits for you">
          {shown.map((card, at) => (
            <CardItem
              key={card.key}
              card={card}
              isFirst={at === 0}
              readAt={mine.readAt}
              settings={settings}
              people={people}
              onDone={() => setDone((before) => new Set([...before, card.key]))}
              onGone={leave}
            />
          ))}
          {rest > 0 && (
            <button type="button" className="lens-link mine__more" aria-disabled={busy} onClick={showAll}>
              {`and ${figures(rest)} more`}
            </button>
          )}
        </div>
      )}
      <MineAside mine={mine} people={people} />
    </div>
  );
}
