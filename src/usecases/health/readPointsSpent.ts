import type { Health } from '#contract/health';
import { hourOf, pointsIn, POINTS_PER_HOUR } from '#domain/health/points';
import type { JobRecord } from '#domain/publication/jobRecord';
import type { Dependencies } from '#ports/dependencies';

const HOUR_MS = 60 * 60 * 1000;
const MOST_PAGES = 5;
/** What saving in a panel costs: 3 for the check of the person's rights, 1 for publishing. */
const POINTS_A_SAVE = 4;

/**
 * Tells about how many points of Jira's this hour and the one before took: what background runs noted, and what the
 * saves of that time must have cost. Looking at pages is not in it; where Jira itself says what is left, that is told
 * too.
 */
export async function readPointsSpent({
  store,
  clock,
  appJira,
}: Pick<Dependencies, 'store' | 'clock' | 'appJira'>): Promise<NonNullable<Health['points']>> {
  const now = Date.parse(clock.now());
  const [hour, before] = [hourOf(new Date(now).toISOString()), hourOf(new Date(now - HOUR_MS).toISOString())];
  const jobs = await scheduledJobs(store);
  const { times, more } = await saveTimes(store, `${before}:00:00.000Z`);
  const spentIn = (one: string) => ({
    background: jobs.reduce((sum, { spent }) => sum + pointsIn(spent, one), 0),
    saves: POINTS_A_SAVE * times.filter((at) => hourOf(at) === one).length,
  });
  return {
    hour: `${hour}:00:00.000Z`,
    now: spentIn(hour),
    before: spentIn(before),
    more,
    limit: POINTS_PER_HOUR,
    jira: appJira.quota(),
  };
}

async function scheduledJobs(store: Dependencies['store']): Promise<JobRecord[]> {
  const { version } = await store.readSettings();
  const found = await Promise.all([store.readReconcile(), store.readSweep(), store.readRescore(version)]);
  return found.filter((job) => job !== undefined);
}

/** An epic that was saved several times counts once: only its last save is found by time. */
async function saveTimes(store: Dependencies['store'], since: string): Promise<{ times: string[]; more: boolean }> {
  const times: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const { items, next } = await store.listUpdatedSince(since, cursor);
    times.push(...items.flatMap(({ assessment }) => (assessment.updatedAt === null ? [] : [assessment.updatedAt])));
    cursor = next;
    if (!next) break;
  }
  return { times, more: cursor !== undefined };
}
