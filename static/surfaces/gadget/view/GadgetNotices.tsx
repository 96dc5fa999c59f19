import type { PortfolioReading } from '../../../features/portfolio/reading/portfolioReading';
import type { ReadFailure } from '../../../features/portfolio/reading/readFailure';
import { asOf } from '../../../features/portfolio/list/words';
import { useHost } from '../../../host/HostProvider';
import { Message } from '../../../parts/messages/Message';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { useAdministers } from './useAdministers';

export interface GadgetNoticesProps {
  reading: PortfolioReading;
  /** Why the last attempt failed, though an earlier one did not. */
  failure: ReadFailure | null;
  onTryAgain: () => void;
  /** Rated epics whose marks say that they need republishing. */
  outdated: number;
  /** Of them, those on screen that the server does not vouch for. */
  doubtful: number;
}

/** What to know before reading the figures, and what an administrator can do something about. */
export function GadgetNotices({ reading, failure, onTryAgain, outdated, doubtful }: GadgetNoticesProps) {
  const { locale, timeZone } = useHost();
  const figures = figuresIn(locale);
  const administers = useAdministers(outdated + doubtful > 0);
  const { since, readAt, settings } = reading;
  return (
    <>
      {failure && (
        <Message tone="warning" action={{ label: 'Try again', onClick: onTryAgain }}>
          {`Not refreshed: ${failure.message} ${failure.advice ?? ''} ` +
            `You still see the figures as of ${asOf(readAt, new Date(), locale, timeZone)}.`}
        </Message>
      )}
      {since?.kind === 'changed' && (
        <p className="lens-gadget__news" role="status">
          {since.before === settings.version
            ? 'The settings changed since you last looked.'
            : `The settings changed since you last looked: version ${settings.version}, before ${since.before}.`}
        </p>
      )}
      {since?.kind === 'unknown' && (
        <Message tone="warning" action={{ label: 'Try again', onClick: onTryAgain }}>
          {`You see the list by the settings of your last visit. ${since.why}`}
        </Message>
      )}
      {administers && outdated > 0 && (
        <Message tone="information">
          {`${counted(figures, outdated, 'rating here needs', 'ratings here need')} republishing. Until then ranks ` +
            'can be off. Health in the settings of Customer Lens shows how far it is.'}
        </Message>
      )}
      {administers && doubtful > 0 && (
        <Message tone="information">
          {`${counted(figures, doubtful, 'rating here does', 'ratings here do')} not match what Customer Lens has ` +
            'stored. It is being published anew; until then ranks can be off.'}
        </Message>
      )}
    </>
  );
}
