/** What a model would be likely to call when a conversation begins so: no model runs here, so it is written down. */
export interface Started {
  action: string;
  inputs: Readonly<Record<string, string | number>>;
  /** Is also given the issue on which the conversation is held. */
  onIssue?: true;
}

/** Every starter of the agent in the manifest, which a test holds beside these. */
export const STARTERS: Readonly<Record<string, Started>> = {
  'Which stages of the customer journey are thin, and why?': { action: 'list-thin-stages', inputs: {} },
  'Which epics contest the line of the first 20 places?': { action: 'list-contested', inputs: { places: 20 } },
  'How is this epic rated for customers, and what is missing?': { action: 'read-rating', inputs: {}, onIssue: true },
};
