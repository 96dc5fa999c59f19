import { NEEDS_REPUBLISHING } from '#domain/portfolio/flags';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { Message } from '../../../parts/messages/Message';
import { useHost } from '../../../host/HostProvider';
import type { PortfolioReading } from '../reading/portfolioReading';
import type { ReadFailure } from '../reading/readFailure';
import type { Attempt } from '../reading/readerState';
import { asOf } from './words';

export interface PortfolioNoticesProps {
  reading: Pick<PortfolioReading, 'places' | 'malformed' | 'readAt' | 'someProjectsHidden'>;
  /** Why the last attempt failed, though an earlier one did not. */
  failure: ReadFailure | null;
  /** What failed; reading anew unless told. */
  failed?: Attempt | null;
  onTryAgain: () => void;
}

/**
 * What to know before reading the figures: that they are old, that projects are missing, that ratings wait for
 * re-scoring.
 */
export function PortfolioNotices({ reading, failure, failed, onTryAgain }: PortfolioNoticesProps) {
  const { locale, timeZone } = useHost();
  const epics = [...reading.places.map(({ epic }) => epic), ...reading.malformed];
  const outdated = epics.filter(({ flags }) => flags.some(({ kind }) => kind === NEEDS_REPUBLISHING.kind));
  const shownAsOf = `You still see the figures as of ${asOf(reading.readAt, new Date(), locale, timeZone)}.`;
  return (
    <>
      {failure && (
        <Message tone="warning" action={{ label: 'Try again', onClick: onTryAgain }}>
          {`${failed === 'more' ? 'The next places could not be read' : 'Not refreshed'}: ` +
            `${failure.message} ${failure.advice ?? ''} ${shownAsOf}`}
        </Message>
      )}
      {reading.someProjectsHidden && (
        <Message tone="information">
          Some projects are not visible to you. Ranks and figures are those of the projects that you can see.
        </Message>
      )}
      {outdated.length > 0 && (
        <Message tone="information">
          {`${counted(figuresIn(locale), outdated.length, 'rating here needs', 'ratings here need')} republishing. `}
          Until then ranks can be off. Customer Lens does it by itself. Where it may not change an epic, whoever edits
          the epic can save its rating once more.
        </Message>
      )}
    </>
  );
}
