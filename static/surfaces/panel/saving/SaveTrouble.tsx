import type { Failure } from '#contract/errors';
import { Message } from '../../../parts/messages/Message';
import type { SessionDriver } from '../../../features/rating/session/sessionDriver';

/** What to add to the server's sentence, so that nobody fears for what they entered. */
const KEPT = 'What you entered is still here.';

const reloads = ({ code }: Failure): boolean => code === 'invalid' || code === 'notFound' || code === 'forbidden';

/** Why the last edit is not saved, and what can be done about it. */
export function SaveTrouble({ failure, driver }: { failure: Failure; driver: SessionDriver }) {
  return (
    <Message tone="error" action={{ label: 'Try again', onClick: () => void driver.settle() }}>
      <p>
        Not saved: {failure.message} {KEPT}
      </p>
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
