import type { Health } from '#contract/health';
import { hourOf, pointsIn, POINTS_PER_HOUR } from '#domain/health/points';
import type { JobRecord } from '#domain/publication/jobRecord';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { Clock } from '#ports/clock';
import type { AppJira } from '#ports/jira';
import type { JobStore } from '#ports/publication';
import type { AssessmentStore } from '#ports/rating';
import type { SettingsStore } from '#ports/settings';

const HOUR_MS = 60 * 60 * 1000;
const MOST_PAGES = 5;

/**
 * Tells about how many points of Jira's this hour and the one before took: what background runs and saves noted of
 * themselves. Looking at pages is not in it, since nothing is stored then; where Jira itself says what is left, that
 * is told too.
 */
export async function readPointsSpent({
  store,
  clock,
  appJira,
}: {
  store: AssessmentStore & SettingsStore & JobStore;
  clock: Clock;
  appJira: AppJira;
}): Promise<NonNullable<Health['points']>> {
  const now = Date.parse(clock.now());
  const [hour, before] = [hourOf(new Date(now).toISOString()), hourOf(new Date(now - HOUR_MS).toISOString())];
  const jobs = await scheduledJobs(store);
  const { records, more } = await recordsSaved(store, `${before}:00:00.000Z`);
  const spentIn = (one: string) => ({
    background: jobs.reduce((sum, { spent }) => sum + pointsIn(spent, one), 0),
    saves: records.reduce((sum, { spent = [] }) => sum + pointsIn(spent, one), 0),
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

async function scheduledJobs(store: SettingsStore & JobStore): Promise<JobRecord[]> {
  const { version } = await store.readSettings();
  const found = await Promise.all([
    store.readReconcile(),
    store.readSweep(),
    store.readRescore(version),
    store.readQueuedWork(),
  ]);
  return found.filter((job) => job !== undefined);
}

async function recordsSaved(
  store: AssessmentStore,
  since: string,
): Promise<{ records: AssessmentRecord[]; more: boolean }> {
  const records: AssessmentRecord[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const { items, next } = await store.listUpdatedSince(since, cursor);
    records.push(...items);
    cursor = next;
    if (!next) break;
  }
  return { records, more: cursor !== undefined };
}
