import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import type { PortfolioReading } from '../reading/portfolioReading';
import { asOf } from './words';

export interface ReadingFactsProps {
  reading: Pick<PortfolioReading, 'settings' | 'epics' | 'notRated' | 'readAt'>;
  /** The epics were counted by Jira, not read. */
  isAbout: boolean;
  refreshing: boolean;
}

/** What the figures are about and how old they are, in one quiet line. */
export function ReadingFacts({ reading, isAbout, refreshing }: ReadingFactsProps) {
  const { locale, timeZone } = useHost();
  const figures = figuresIn(locale);
  const { version } = reading.settings;
  const facts = [
    `${isAbout ? 'About ' : ''}${counted(figures, reading.epics, 'epic', 'epics')} you can see`,
    `${figures(reading.notRated)} not rated`,
    version === 0 ? 'default settings' : `settings version ${version}`,
  ];
  return (
    <p className="lens-portfolio__facts">
      {facts.join(' · ')}
      {' · as of '}
      <time dateTime={reading.readAt}>{asOf(reading.readAt, new Date(), locale, timeZone)}</time>
      <span role="status">{refreshing ? ' · refreshing…' : ''}</span>
    </p>
  );
}
