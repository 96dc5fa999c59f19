import { publishAsApp } from '#usecases/publication/publishAsApp';
import { publishSaved, type PublicationBasis } from '#usecases/publication/publishSaved';
import type { WritesEntries } from '../registerTools';

/**
 * Publishes what is counted of an issue's registers: as the person who saved, because the app itself may not see a
 * restricted issue; as the app for somebody who may see the issue and not edit it.
 * @returns whether Jira holds it now; if not, the background and the hourly sweep go on.
 */
export async function publishFacts(tools: WritesEntries, basis: PublicationBasis, mayEdit: boolean): Promise<boolean> {
  if (mayEdit) return (await publishSaved(tools, basis)).published;
  const { issueId } = basis.record;
  try {
    return (await publishAsApp(tools, issueId)) === 'published';
  } catch (error) {
    tools.log.error('publication-failed', error, { issueId });
    await leaveToBackground(tools, issueId);
    return false;
  }
}

async function leaveToBackground({ queue, log }: WritesEntries, issueId: string): Promise<void> {
  try {
    await queue.push({ kind: 'recount', issueId });
  } catch (error) {
    // The mark stands: the hourly sweep counts and publishes.
    log.error('recount-not-queued', error, { issueId });
  }
}
