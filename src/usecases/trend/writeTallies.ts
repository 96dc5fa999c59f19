import type { Tally } from '#domain/trend/tallyRecord';
import { dayOf } from '#domain/trend/month';
import type { ProjectSums } from '#domain/trend/sums';
import type { Clock } from '#ports/clock';
import type { AppJira } from '#ports/jira';
import type { TallyStore } from '#ports/trend';

interface Tools {
  appJira: AppJira;
  store: TallyStore;
  clock: Clock;
}

/**
 * Writes the day's tally of each project, with one count of Jira for each. Sums and count leave out what is hidden from
 * the app and what has a security level; two moments that differ never give a project fewer epics than are rated.
 * @throws AppError where Jira or the storage does not answer; doing it again on the same day leaves the same.
 */
export async function writeTallies(
  { appJira, store, clock }: Tools,
  projects: readonly ProjectSums[],
  initiativeTypes: readonly string[],
): Promise<void> {
  const day = dayOf(clock.now());
  const tallies: Tally[] = [];
  for (const { projectId, ...sums } of projects) {
    const epics = await appJira.countEpics(projectId, initiativeTypes);
    tallies.push({ projectId, day, epics: epics === null ? null : Math.max(epics, sums.rated), sums });
  }
  await store.putTallies(tallies);
}
