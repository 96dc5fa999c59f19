import { NEEDS_REPUBLISHING } from '#domain/portfolio/flags';
import { disruptionWord } from '#domain/rating/disruptionWords';
import { rankText, type Place } from '#domain/portfolio/rank';
import { EpicLink } from '../../../features/portfolio/list/EpicLink';
import type { PortfolioEpic } from '../../../features/portfolio/reading/portfolioEpic';
import type { Harm } from '../../../features/portfolio/reading/portfolioReading';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { PortfolioLink } from '../../../features/portfolio/page/PortfolioLink';
import './worst.css';

export interface WorstProps {
  harm: Harm;
  /** The ranking as far as it was read. */
  places: readonly Place<PortfolioEpic>[];
  /** Ids of epics that the server does not vouch for. */
  doubtful: ReadonlySet<string>;
  /** Where all of them are listed. */
  allHref: string | null;
}

/** The epics that leave customers worse off, the worst first; it says so where there is none. */
export function WorstForCustomers({ harm: { worst, more }, places, doubtful, allHref }: WorstProps) {
  const figures = figuresIn(useHost().locale);
  if (worst.length === 0) return <p className="lens-worst__none">No rated epic here leaves customers worse off.</p>;
  const rankOf = ({ id }: PortfolioEpic): string | null => {
    const place = places.find(({ epic }) => epic.id === id);
    return place ? `rank ${rankText(place)}` : null;
  };
  return (
    <section className="lens-worst" aria-label="Worst for customers">
      <h2>Worst for customers</h2>
      <ul>
        {worst.map((epic) => (
          <li key={epic.id}>
            <span className="lens-worst__impact">
              <span className="lens-visually-hidden">customer impact </span>
              {epic.impact}
            </span>
            <span className="lens-worst__epic">
              <EpicLink epic={epic} />
              <span className="lens-worst__facts">
                {[rankOf(epic), disruptionWords(epic), doubtful.has(epic.id) ? NEEDS_REPUBLISHING.tag : null]
                  .filter((fact) => fact !== null)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {more !== 0 && (
        <PortfolioLink href={allHref}>
          {more === null ? 'More epics' : counted(figures, more, 'more epic', 'more epics')}
        </PortfolioLink>
      )}
    </section>
  );
}

const disruptionWords = ({ disruption }: PortfolioEpic): string | null =>
  disruption === null
    ? null
    : disruption === 0
      ? 'no disruption'
      : `${disruptionWord(disruption).toLowerCase()} disruption`;
