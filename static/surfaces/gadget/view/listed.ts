import { shownPlaces } from '../../../features/portfolio/list/shownPlaces';
import type { PortfolioReading } from '../../../features/portfolio/reading/portfolioReading';
import { listedPlaces, type GadgetConfiguration } from '../../../features/portfolio/scope/gadgetConfiguration';

/** Epics without a rank that are listed. */
const MOST_UNREAD = 3;

/**
 * What is on screen: the first places, then epics without a rank because what was published of them cannot be read, and
 * those that harm customers the most.
 */
export function listedOf(reading: PortfolioReading, configuration: GadgetConfiguration) {
  const shown = shownPlaces(reading, listedPlaces(configuration), configuration.cutLine);
  const unread = reading.malformed.slice(0, MOST_UNREAD);
  const all = [...shown.places.map(({ epic }) => epic), ...(reading.harm?.worst ?? []), ...unread];
  return { shown, unread, epics: [...new Map(all.map((epic) => [epic.id, epic])).values()] };
}

export type Listed = ReturnType<typeof listedOf>;
