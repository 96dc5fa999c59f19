/**
 * How long the requests of this page wait because Jira asked them to: one place, so that every surface can say it.
 */

const ends = new Set<number>();
const listeners = new Set<() => void>();

const tell = (): void => listeners.forEach((told) => told());

/** @returns the time in milliseconds at which the last of them goes on; null while none waits. */
export const jiraWaitsUntil = (): number | null => (ends.size === 0 ? null : Math.max(...ends));

/** @param told hears of each wait that begins or ends. @returns how to stop listening. */
export function listenToJiraWaits(told: () => void): () => void {
  listeners.add(told);
  return () => void listeners.delete(told);
}

/** Lets the time pass that Jira asked for. */
export async function waitForJira(milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  ends.add(end);
  tell();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  ends.delete(end);
  tell();
}
