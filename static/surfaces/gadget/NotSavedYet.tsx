import { Message } from '../../parts/messages/Message';

/** Why Save did nothing: something in the form has to be put right first, and says so itself. */
export const NotSavedYet = () => (
  <Message tone="warning">Not saved yet: see above what to change, then save again.</Message>
);
