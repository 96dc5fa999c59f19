import { view } from '@forge/bridge';

/** Closes the dialog that Jira opened for the module. Never rejects. */
export async function closeDialog(): Promise<void> {
  try {
    await view.close();
  } catch (error) {
    console.error('The page around does not close this', error);
  }
}

/**
 * Asks all that stands in the page whether something is unsaved, as a browser does that is about to leave it: what
 * waits for a pause is saved then. @returns whether something is still on its way.
 */
export function holdsUnsaved(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}
