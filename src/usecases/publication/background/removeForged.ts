import type { AppJira } from '#ports/jira';
import type { Log } from '#ports/log';
import type { AssessmentStore } from '#ports/rating';
import { publishEach } from '../publishEach';

interface Tools {
  appJira: AppJira;
  store: AssessmentStore;
  log: Log;
}

/** The places that somebody could want: 1,000 a night, the best first. */
const MOST_PAGES = 10;

/**
 * Removes summaries that no record stands behind, which walking through the records never meets: whoever may edit an
 * epic that nobody rated can write one by REST.
 * @returns how many were removed.
 */
export async function removeForged(tools: Tools): Promise<number> {
  let removed = 0;
  let next: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await tools.appJira.bestRated(next);
    const records = await tools.store.readAssessments(page.issueIds);
    const forged = page.issueIds.filter((id) => (records.get(id)?.assessment.version ?? 0) === 0);
    removed += (await publishEach(tools, forged)).published;
    next = page.next;
    if (!next) break;
  }
  return removed;
}
