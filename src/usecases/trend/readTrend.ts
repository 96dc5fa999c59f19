import { monthOf } from '#domain/trend/month';
import { trendOf, type Trend } from '#domain/trend/trend';
import type { Tally } from '#domain/trend/tallyRecord';
import type { Clock } from '#ports/clock';
import type { TallyStore } from '#ports/trend';

interface Tools {
  store: TallyStore;
  clock: Clock;
}

const IN_FLIGHT = 10;

/** @param projectIds those that the caller may browse. One query of the storage for each, whatever the months. */
export async function readTrend(
  { store, clock }: Tools,
  projectIds: readonly string[],
  { from, to }: { from: string; to: string },
): Promise<Trend> {
  const tallies: Tally[][] = [];
  for (let start = 0; start < projectIds.length; start += IN_FLIGHT) {
    const some = projectIds.slice(start, start + IN_FLIGHT);
    // No month has a day after the 31st, and days sort as text.
    tallies.push(
      ...(await Promise.all(some.map((projectId) => store.listTallies(projectId, `${from}-01`, `${to}-31`)))),
    );
  }
  return trendOf(tallies, from, to, monthOf(clock.now()));
}
