import { useState } from 'react';
import { quoteJql, type Scope } from '#domain/portfolio/portfolioQuery';
import { useHost } from '../../host/HostProvider';
import { useGoOn } from '../../parts/opening/useGoOn';
import { counted, figuresIn } from '../../parts/texts/counted';
import { EpicLink } from '../portfolio/list/EpicLink';
import type { PageAddress } from '../portfolio/page/routes';
import { PortfolioLink } from '../portfolio/page/PortfolioLink';
import type { WaitingEpic } from './readWaits';
import { ageWords, waitsWords } from './waitsWords';
import './waits-list.css';

/** Epics that are listed at first. */
const MOST_LISTED = 10;

export interface WaitsListProps {
  epics: readonly WaitingEpic[];
  readAt: string;
  /** Where a place of the portfolio page is; null where that is not known. */
  hrefOf: (change: Partial<PageAddress>) => string | null;
}

/** One line an epic: what waits there and for how long, and the way to its voices. */
export function WaitsList({ epics, readAt, hrefOf }: WaitsListProps) {
  const figures = figuresIn(useHost().locale);
  const [isWhole, setWhole] = useState(false);
  const listed = isWhole ? epics : epics.slice(0, MOST_LISTED);
  const more = epics.length - listed.length;
  const { list, goOn } = useGoOn<HTMLUListElement>(listed.length);
  const showAll = (): void => {
    goOn();
    setWhole(true);
  };
  return (
    <>
      <ul ref={list} className="waits-list" aria-label="Epics at which something waits, the longest first">
        {listed.map((epic) => (
          <li key={epic.id}>
            <EpicLink epic={epic} />
            <span className="waits-list__what">{waitsWords(figures, epic.waits)}</span>
            <span className="waits-list__since">
              {epic.since === null ? '' : ageWords(figures, epic.since, Date.parse(readAt))}
            </span>
            <span className="waits-list__link">
              <PortfolioLink href={hrefOf({ view: 'voices', scope: onlyThis(epic) })}>
                Voices<span className="lens-visually-hidden">{` of ${epic.key}`}</span>
              </PortfolioLink>
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="lens-link" onClick={showAll}>
          {`Show ${counted(figures, more, 'more epic', 'more epics')}`}
        </button>
      )}
    </>
  );
}

const onlyThis = ({ key }: WaitingEpic): Scope => ({ kind: 'filter', jql: `key = ${quoteJql(key)}` });
