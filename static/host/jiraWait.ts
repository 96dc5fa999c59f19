/**
 * What Jira says of the pace of this page's own requests, and how long they wait because it asked them to: one place,
 * so that every surface can say it.
 */

const ends = new Set<number>();
const listeners = new Set<() => void>();

const tell = (): void => listeners.forEach((heard) => heard());

/** @returns the time in milliseconds at which the last of them goes on; null while none waits. */
export const jiraWaitsUntil = (): number | null => (ends.size === 0 ? null : Math.max(...ends));

/** @param heard hears of each wait that begins or ends, and of what Jira told. @returns how to stop listening. */
export function listenToJiraWaits(heard: () => void): () => void {
  listeners.add(heard);
  return () => void listeners.delete(heard);
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

/** What Jira told this page of its own requests, which are not those of the app's functions. */
export interface ToldRates {
  /** A header of the newest answer that says anything of points; null for one that it does not have. */
  header: (name: string) => string | null;
  /** How often Jira asked this page to wait, and for how many seconds the last time (null where it did not say). */
  waits: { times: number; seconds: number | null };
}

let told: ToldRates = { header: () => null, waits: { times: 0, seconds: null } };

/** Notes what an answer of Jira says beside its content. */
export function noteRates({ status, headers }: Pick<Response, 'status' | 'headers'>): void {
  const speaks = headers.has('RateLimit-Policy') || headers.has('Beta-RateLimit-Policy');
  if (speaks) told = { ...told, header: (name) => headers.get(name) };
  if (status === 429) {
    const seconds = Number(headers.get('Retry-After'));
    told = { ...told, waits: { times: told.waits.times + 1, seconds: seconds > 0 ? seconds : null } };
  }
  if (speaks || status === 429) tell();
}

/** @returns what was told since this page was opened. */
export const toldRates = (): ToldRates => told;
