import type { Failure } from '#contract/errors';
import { useHost } from '../../../host/HostProvider';
import { Message } from '../../../parts/messages/Message';
import { Countdown } from '../../../parts/texts/Countdown';
import type { SessionDriver } from '../../../features/rating/session/sessionDriver';

/** What to add to the server's sentence, so that nobody fears for what they entered. */
const KEPT = 'What you entered is still here.';

const reloads = ({ code }: Failure): boolean => code === 'invalid' || code === 'notFound' || code === 'forbidden';

interface SaveTroubleProps {
  failure: Failure;
  /** When it is tried again by itself, in milliseconds; null where it is not. */
  retryAt: number | null;
  driver: SessionDriver;
}

/** Why the last edit is not saved, when it is tried again by itself, and what the person can do. */
export function SaveTrouble({ failure, retryAt, driver }: SaveTroubleProps) {
  const { locale } = useHost();
  const label = retryAt === null ? 'Try again' : 'Try now';
  return (
    <Message tone="error" action={{ label, onClick: () => void driver.tryNow() }}>
      <p>
        Not saved: {failure.message} {KEPT}
      </p>
      {retryAt !== null && (
        <p>
          It is saved again by itself <Countdown until={retryAt} locale={locale} />.
        </p>
      )}
      {failure.problems && failure.problems.length > 0 && (
        <ul>
          {failure.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {reloads(failure) && (
        <button type="button" className="lens-link" onClick={() => void driver.reopen()}>
          Load the questions again
        </button>
      )}
    </Message>
  );
}
