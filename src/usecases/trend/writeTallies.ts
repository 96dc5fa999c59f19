import { openStages } from '#domain/journey/journey';
import type { OfficeTally } from '#domain/ladder/officeSums';
import type { Settings } from '#domain/settings/settings';
import type { Tally } from '#domain/trend/tallyRecord';
import { dayOf } from '#domain/trend/month';
import type { ProjectSums } from '#domain/trend/sums';
import type { AppJira } from '#ports/jira';
import type { EntryStore } from '#ports/register/entries';
import type { TallyStore } from '#ports/trend';
import { countActs, type CountsActs } from '#usecases/ladder/countActs';
import { countMeasures } from '#usecases/ladder/countMeasures';

export interface WritesTallies extends CountsActs {
  appJira: CountsActs['appJira'] & Pick<AppJira, 'countEpics'>;
  store: CountsActs['store'] & TallyStore & EntryStore;
}

/**
 * Writes the day's tally of each project, with one count of Jira for each, and what the ladder of the office is made
 * of. Sums and count leave out what is hidden from the app and what has a security level; two moments that differ never
 * give a project fewer epics than are rated.
 * @throws AppError where Jira or the storage does not answer; doing it again on the same day leaves the same.
 */
export async function writeTallies(
  tools: WritesTallies,
  projects: readonly ProjectSums[],
  settings: Settings,
): Promise<void> {
  const { appJira, store, clock } = tools;
  const day = dayOf(clock.now());
  const projectIds = projects.map(({ projectId }) => projectId);
  const acts = await countActs(tools, projectIds, settings);
  const needs = Object.fromEntries(openStages(settings.journeys).map(({ id, need }) => [id, need]));
  const tallies: Tally[] = [];
  for (const { projectId, followed, ...sums } of projects) {
    const epics = await appJira.countEpics(projectId, settings.initiativeTypes);
    const office: OfficeTally | undefined = followed && {
      followed,
      measured: await countMeasures(store, projectId),
      needs,
      ...acts.get(projectId),
    };
    const counted = epics === null ? null : Math.max(epics, sums.rated);
    tallies.push({ projectId, day, epics: counted, sums, ...(office ? { office } : {}) });
  }
  await store.putTallies(tallies);
}
