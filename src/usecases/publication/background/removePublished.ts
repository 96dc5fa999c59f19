import type { Clock } from '#ports/clock';
import type { AppJira } from '#ports/jira';
import type { Log } from '#ports/log';
import type { AssessmentStore } from '#ports/rating';

interface Tools {
  appJira: AppJira;
  store: AssessmentStore;
  clock: Clock;
  log: Log;
}

/** Time to leave, in milliseconds, for saying what came of it. */
const MARGIN_MS = 2_000;
/** Issues of one smaller removal: all of them or none, so not too many. */
const AT_ONCE = 1_000;

/**
 * Removes every published summary before the app goes: by one request, which Jira works off by itself; where that
 * fails, for the rated epics, a thousand at a time, as long as there is time. What is left is said in the log: nobody
 * can do anything more for the app then.
 */
export async function removePublished(tools: Tools): Promise<void> {
  const { appJira, clock, log } = tools;
  try {
    const outcome = await appJira.unpublishAll(clock.remaining() - MARGIN_MS);
    return log.info('summaries-removed', { outcome });
  } catch (error) {
    log.error('summaries-not-removed-at-once', error);
  }
  await removeByRecord(tools);
}

async function removeByRecord({ appJira, store, clock, log }: Tools): Promise<void> {
  let asked = 0;
  let failed = 0;
  let after: string | null = null;
  let more = true;
  while (more && clock.remaining() > MARGIN_MS) {
    const ids: string[] = [];
    while (more && ids.length < AT_ONCE) {
      const page = await store.listIssueIds(after);
      ids.push(...page.issueIds);
      after = page.issueIds.at(-1) ?? after;
      more = page.more;
    }
    asked += ids.length;
    try {
      if (ids.length > 0) await appJira.unpublishAll(clock.remaining() - MARGIN_MS, ids);
    } catch (error) {
      log.error('summaries-not-removed', error, { epics: ids.length });
      failed += ids.length;
    }
  }
  log.info('summaries-removed-by-record', { removed: asked - failed, failed, complete: !more });
}
