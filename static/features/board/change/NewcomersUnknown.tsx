import type { Failure } from '#contract/errors';
import { FailureMessage } from '../../../parts/messages/FailureMessage';

/** Says that it could not be asked which epics came after a board: those that it does not hold are told apart then. */
export function NewcomersUnknown({ failure, onTryAgain }: { failure: Failure; onTryAgain: () => void }) {
  const message = `Which epics are new could not be read, so none counts as new here. ${failure.message}`;
  return <FailureMessage failure={{ ...failure, message }} onTryAgain={onTryAgain} />;
}
