import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { rankText } from '#domain/portfolio/rank';
import { Message } from '../../../parts/messages/Message';
import { ScoreBar } from '../../../parts/score/ScoreBar';
import { ScoreText } from '../../../parts/score/ScoreText';
import { EditAnswers } from '../../rating/editing/EditAnswers';
import { usePortfolioPage } from '../page/PageContext';
import { EpicLink } from '../list/EpicLink';
import type { PortfolioEpic } from '../reading/portfolioEpic';
import { Receipt } from '../receipt/Receipt';
import { receiptFactsOf, type ReceiptFacts } from '../receipt/receiptFacts';
import type { PageReading } from '../reading/pageReading';
import { focusOpener, RECEIPT_ID } from './opener';
import { useLevel } from '../../../parts/opening/useLevel';
import './receipt-aside.css';

export interface ReceiptAsideProps {
  reading: PageReading;
  /** Key of the epic, as the address names it. */
  epicKey: string;
  /** What was pressed to open it; null when the page was opened with it. */
  opener: Element | null;
  onClose: () => void;
  /** How often it is among the first places, in words; null where that is not known. */
  chance: string | null;
}

const ROW = {
  beside: '.lens-ranking__beside--two',
  list: '.lens-ranking__list',
  boxed: '.lens-ranking__list--boxed',
  row: 'data-epic',
};

/**
 * The receipt of one epic beside the ranking. Who opens it is taken there, and back to where they were when it is
 * closed.
 */
export default function ReceiptAside({ reading, epicKey, opener, onClose, chance }: ReceiptAsideProps) {
  const section = useRef<HTMLElement>(null);
  const level = useLevel(section, ROW, epicKey);
  const { markStale } = usePortfolioPage();
  const heading = useRef<HTMLHeadingElement>(null);
  const epic = useMemo(() => findEpic(reading, epicKey), [reading, epicKey]);
  const place = reading.places.find((each) => each.epic.key === epicKey);
  useEffect(() => {
    // Nothing scrolls: the row that was pressed stays where it is.
    if (opener) heading.current?.focus({ preventScroll: true });
  }, [opener, epicKey]);
  useLayoutEffect(() => {
    const part = section.current;
    return () => {
      if (part?.contains(document.activeElement)) focusOpener(opener);
    };
  }, [opener]);
  useEffect(() => {
    const part = section.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    part?.addEventListener('keydown', onKeyDown);
    return () => part?.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  return (
    <section
      ref={section}
      id={RECEIPT_ID}
      className="lens-page__card lens-page-receipt"
      style={{ marginBlockStart: level }}
      aria-labelledby={`${RECEIPT_ID}-title`}
    >
      <header>
        <h2 ref={heading} id={`${RECEIPT_ID}-title`} tabIndex={-1}>
          {place ? `Why ${epicKey} is at rank ${rankText(place)}` : `Why ${epicKey} has its score`}
        </h2>
        <button type="button" className="lens-plain-button" onClick={onClose}>
          Close
        </button>
      </header>
      {epic && (
        <p>
          <EpicLink epic={epic} />
        </p>
      )}
      {epic?.score && (
        <div className="lens-page-receipt__score">
          <span className="lens-page-receipt__total">
            <ScoreText score={epic.score} />
          </span>
          {/* The number says the same. */}
          <div aria-hidden="true">
            <ScoreBar score={epic.score} withScale />
          </div>
        </div>
      )}
      <Content reading={reading} epic={epic} epicKey={epicKey} chance={chance} />
      {epic && <EditAnswers key={epic.id} issueId={epic.id} epicKey={epic.key} onSaved={markStale} />}
    </section>
  );
}

function findEpic({ places, reaching, malformed }: PageReading, key: string): PortfolioEpic | undefined {
  return (
    places.find(({ epic }) => epic.key === key)?.epic ?? [...reaching, ...malformed].find((epic) => epic.key === key)
  );
}

function Content({
  reading,
  epic,
  epicKey,
  chance,
}: Pick<ReceiptAsideProps, 'reading' | 'epicKey' | 'chance'> & { epic: PortfolioEpic | undefined }) {
  const facts = useMemo(
    (): ReceiptFacts | null =>
      epic
        ? receiptFactsOf({ settings: reading.settings, places: reading.places, isAll: reading.extent === 'all' }, epic)
        : null,
    [reading, epic],
  );
  if (facts) return <Receipt facts={facts} chance={chance} />;
  if (epic?.malformed)
    return (
      <Message tone="warning">
        What was published of this rating cannot be read, so there is no receipt. Open the epic: its panel shows the
        rating itself.
      </Message>
    );
  if (epic) return <Message tone="empty">By the settings in force this epic is not rated.</Message>;
  const unread =
    reading.extent === 'all'
      ? 'It is not rated, not in this portfolio, or not visible to you.'
      : 'It is not rated, not visible to you, or further down than was read.';
  return <Message tone="empty">{`${epicKey} is not among the rated epics that were read. ${unread}`}</Message>;
}
