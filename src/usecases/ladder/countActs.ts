import { LEVELS, type Level } from '#domain/ladder/levels';
import type { OfficeTally, ToldPeople } from '#domain/ladder/officeSums';
import { participationOf, unitOf } from '#domain/ladder/participation';
import type { Settings } from '#domain/settings/settings';
import { monthOf } from '#domain/trend/month';
import type { Home } from '#kernel/home';
import { inFlight } from '#kernel/inFlight';
import { HANDOVER_MS, type Clock } from '#ports/clock';
import type { AppJira } from '#ports/jira';
import type { Log } from '#ports/log';
import type { PersonStore } from '#ports/people';
import type { EntryStore } from '#ports/register/entries';
import type { Ids } from '#ports/register/ids';
import type { MineStore } from '#ports/register/mine';
import { personActs, type At, type PersonActs } from './personActs';

export interface CountsActs {
  appJira: Pick<AppJira, 'groupsOf' | 'published'>;
  store: Pick<MineStore, 'listDoneBetween'> & Pick<EntryStore, 'listOwned'> & Pick<PersonStore, 'listPeople'>;
  ids: Ids;
  clock: Clock;
  log: Log;
}

type Counted = Required<Pick<OfficeTally, 'did' | 'people'>>;

const PEOPLE_AT_ONCE = 10;
/** Issues that Jira is asked about at once. */
const ISSUES_AT_ONCE = 100;

/**
 * Counts what people rated, answered and judged this month, person by person: by project who did it, inside and outside
 * the office, and by department how many took part. Nobody's account leaves here. What is hidden from the app or has a
 * security level is left out.
 * @param projectIds those that a tally is written of.
 * @returns the counts of each project; none where the time of this night was over before everybody was read.
 */
export async function countActs(
  tools: CountsActs,
  projectIds: readonly string[],
  settings: Settings,
): Promise<Map<string, Partial<Counted>>> {
  const { appJira, clock, log } = tools;
  const people = await everybody(tools, monthOf(clock.now()));
  if (people === null) {
    log.info('acts-not-counted', { reason: 'no time was left' });
    return new Map();
  }
  const office = settings.officeGroup ? await officeAmong(appJira, people, settings.officeGroup.id) : null;
  const places = await placesOf(appJira, people, new Set(projectIds));
  const projectsOf = (acts: readonly At[]): string[] => acts.flatMap(({ home }) => places(home) ?? []);

  const did = new Map(projectIds.map((id) => [id, { all: 0, outside: 0 }]));
  for (const { accountId, did: acts } of people)
    for (const projectId of projectsOf(acts)) {
      const counted = did.get(projectId);
      if (!counted) continue;
      counted.all += 1;
      if (!office?.has(accountId)) counted.outside += 1;
    }
  const unit = unitOf(settings);
  const tookPart = (isOf: (at: At) => boolean) =>
    participationOf(
      people.map(({ asked, did: acts }) => ({
        asked: new Set(projectsOf(asked.filter(isOf))),
        took: new Set(projectsOf(acts.filter(isOf))),
      })),
      unit,
    );
  const took = tookPart(() => true);
  const byLevel = LEVELS.map((level) => [level, tookPart((at) => at.level === level)] as const);
  return new Map(
    [...did].map(([projectId, { all, outside }]) => {
      const of = unit(projectId);
      const people = took.get(of);
      const told = people ? { people: { ...people, levels: levelsIn(byLevel, of) } } : {};
      return [projectId, { did: office ? { all, outside } : { all }, ...told }];
    }),
  );
}

/** @returns of a unit who took part as what; a level of which nobody was is left out. */
function levelsIn(
  byLevel: readonly (readonly [Level, ReturnType<typeof participationOf>])[],
  unit: string,
): NonNullable<ToldPeople['levels']> {
  const levels = byLevel.flatMap(([level, units]) => {
    const people = units.get(unit);
    if (!people) return [];
    const { asked, answered, others } = people;
    return [[level, { asked, answered, others }] as const];
  });
  return Object.fromEntries(levels);
}

async function everybody(tools: CountsActs, month: string): Promise<PersonActs[] | null> {
  const people: PersonActs[] = [];
  for (let next: string | undefined, more = true; more; more = next !== undefined) {
    const page = await tools.store.listPeople(next);
    const tasks = page.items.map(
      ({ accountId }) =>
        () =>
          personActs(tools, accountId, month),
    );
    people.push(...(await inFlight(PEOPLE_AT_ONCE, tasks)));
    if (tools.clock.remaining() <= HANDOVER_MS) return null;
    next = page.next;
  }
  return people;
}

/** @returns those who did something and belong to the office today; null where Jira does not let the app know. */
async function officeAmong(
  appJira: CountsActs['appJira'],
  people: readonly PersonActs[],
  groupId: string,
): Promise<ReadonlySet<string> | null> {
  const acted = people.filter(({ did }) => did.length > 0).map(({ accountId }) => accountId);
  const members = new Set<string>();
  for (let from = 0; from < acted.length; from += PEOPLE_AT_ONCE) {
    const some = acted.slice(from, from + PEOPLE_AT_ONCE);
    const groups = await Promise.all(some.map((accountId) => appJira.groupsOf(accountId)));
    if (groups.includes(null)) return null;
    for (const [at, accountId] of some.entries()) if (groups[at]?.has(groupId)) members.add(accountId);
  }
  return members;
}

/** @returns in which project a home is; null where it is hidden from the app, restricted, or of no tally. */
async function placesOf(
  appJira: CountsActs['appJira'],
  people: readonly PersonActs[],
  projectIds: ReadonlySet<string>,
): Promise<(home: Home) => string | null> {
  const homes = people.flatMap(({ did, asked }) => [...did, ...asked].map(({ home }) => home));
  const issueIds = [...new Set(homes.flatMap((home) => ('issueId' in home ? home.issueId : [])))];
  const known = new Map<string, string>();
  for (let from = 0; from < issueIds.length; from += ISSUES_AT_ONCE) {
    const issues = await appJira.published(issueIds.slice(from, from + ISSUES_AT_ONCE));
    for (const [issueId, { projectId, restricted }] of issues) if (!restricted) known.set(issueId, projectId);
  }
  return (home) => {
    const projectId = 'issueId' in home ? known.get(home.issueId) : home.projectId;
    return projectId !== undefined && projectIds.has(projectId) ? projectId : null;
  };
}
