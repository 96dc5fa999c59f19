import type { Output } from '#contract/procedures';
import type { FrozenEpic } from '#domain/board/board';
import type { EpicVoices } from '#domain/board/epicVoices';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import { NEVER_RATED } from '#domain/rating/assessment';
import { impactOf } from '#domain/rating/missing';
import type { Entry } from '#domain/register/entry';
import { factsTogether, type Facts } from '#domain/register/facts';
import type { KindName } from '#domain/register/kinds/index';
import { agreementOf } from '#domain/voice/agreement';
import { differsFrom, invitedTo } from '#domain/voice/dissent';
import { inFlight } from '#kernel/inFlight';
import { FORMER_USER } from '#kernel/people';
import type { Clock } from '#ports/clock';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import type { Ids } from '#ports/register/ids';
import type { SettingsStore } from '#ports/settings';
import { closeToCustomers } from '#usecases/register/opinion/closeToCustomers';
import { GIVEN, isSeen, OPINION, owedAmong, ownOpinionId, sightOf } from '#usecases/register/opinion/sight';

interface Tools {
  store: EntryStore & AssessmentStore & SettingsStore;
  clock: Clock;
  ids: Ids;
}

const CHALLENGE: KindName = 'challenge';
const ROSTER: KindName = 'roster';
/** Epics of which the words are read: each costs a query for its opinions and one for its challenges. */
const MOST_READ = 30;
const AT_ONCE = 8;

/** What was read around one epic of a board. */
interface Around {
  epic: FrozenEpic;
  record: AssessmentRecord | undefined;
  opinions: readonly Entry[];
  challenges: readonly Entry[];
  roster: readonly Entry[];
}

/**
 * Answers what is said against the frozen ratings of some epics that the caller was found to see, and who should be in
 * the room: records in batch reads, two queries an epic of which there are voices, and one a project for its roster.
 * Where people are told by role, nobody who is close to customers is named: who is missing would be who spoke.
 * Nothing is told of an epic on which the caller owes an opinion.
 */
export async function boardVoices(
  tools: Tools,
  accountId: string,
  epics: readonly FrozenEpic[],
): Promise<Output<'board.voices'>> {
  const { store } = tools;
  const records = await store.readAssessments(epics.map(({ issueId }) => issueId));
  const owed = new Set(await owedAmong(tools, accountId, records));
  const told = epics.filter(({ issueId }) => !owed.has(issueId));
  const hasVoices = ({ issueId }: FrozenEpic): boolean =>
    [OPINION, CHALLENGE].some((kind) => isCounted(records.get(issueId)?.registers?.facts[kind]));
  const voiced = told.filter(hasVoices);
  const read = new Set(voiced.slice(0, MOST_READ).map(({ issueId }) => issueId));
  const rosters = await readRosters(
    store,
    told.map(({ issueId }) => records.get(issueId)?.projectId),
  );
  const around = told
    .filter((epic) => read.has(epic.issueId) || !hasVoices(epic))
    .map((epic) => async (): Promise<EpicVoices> => {
      const record = records.get(epic.issueId);
      const roster = rosters.get(record?.projectId ?? '') ?? [];
      const { facts = {} } = record?.registers ?? {};
      const listed = (kind: KindName): Promise<Entry[]> =>
        isCounted(facts[kind]) ? store.allEntries(kind, { issueId: epic.issueId }) : Promise.resolve([]);
      const [opinions, challenges] = await Promise.all([listed(OPINION), listed(CHALLENGE)]);
      return voicesOf(tools, accountId, { epic, record, opinions, challenges, roster });
    });
  return { voices: await inFlight(AT_ONCE, around), unread: voiced.length - read.size };
}

const isCounted = (facts: Facts | undefined): boolean => facts !== undefined && Object.keys(facts).length > 0;

/** @returns nothing where people are told by role. */
async function readRosters(store: EntryStore & SettingsStore, projectIds: readonly (string | undefined)[]) {
  const ids = [...new Set(projectIds.flatMap((id) => id || []))];
  const read = ids.map((projectId) => async () => [projectId, await store.allEntries(ROSTER, { projectId })] as const);
  const rosters = new Map(await inFlight(AT_ONCE, read));
  const isAnybody = [...rosters.values()].some((roster) => roster.length > 0);
  return isAnybody && (await store.readSettings()).settings.rolesOnly ? new Map<string, Entry[]>() : rosters;
}

async function voicesOf(
  tools: Tools,
  accountId: string,
  { epic, record, opinions, challenges, roster }: Around,
): Promise<EpicVoices> {
  const { issueId } = epic;
  const { stage, otherStages, sponsor } = record?.assessment ?? NEVER_RATED;
  const facts = factsTogether(record?.registers?.facts);
  const given = opinions.filter(({ status }) => status === GIVEN);
  const ownId = ownOpinionId(tools.ids, issueId, accountId);
  const own = new Map(opinions.filter(({ id }) => id === ownId).map((one) => [one.id, one]));
  const sight = await sightOf(tools, accountId, { record, entries: own }, ownId);
  const seen = given.filter((one) => isSeen(one, sight, accountId));
  const standing = challenges.filter(({ removed, answer }) => !removed && answer?.['outcome'] !== 'changed');
  const segments = new Set(seen.map(({ values }) => values['segment']));
  const close = closeToCustomers(roster, [stage, ...otherStages]).filter(
    (one) => one.atStage || one.segments.some((segment) => segments.has(segment)),
  );
  const heard = seen.map((one) => ({ person: one.by, impact: Number(one.values['impact']) }));
  const invited = invitedTo({
    sponsor,
    challengers: standing.map(({ by }) => by).filter(isSomebody),
    heard: heard.filter(({ person }) => isSomebody(person)),
    close: close.map(({ person }) => person),
  });
  return {
    issueId,
    heard: facts.heard ?? 0,
    asked: facts.asked ?? 0,
    challenges: standing.map(toldChallenge),
    opinions: seen.flatMap((one) => toldOpinion(one, impactOf(epic.answers))),
    hidden: given.length - seen.length,
    conflict: agreementOf(heard.map(({ impact }) => impact)).conflict,
    confirmation: confirmationIn(facts),
    openAsks: facts.openAsks ?? 0,
    asksSince: facts.asksSince ?? null,
    sponsor,
    ...invited,
  };
}

const isSomebody = (person: string): boolean => person !== FORMER_USER;

/** A value of a record as text; null where nothing was said. */
const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function toldChallenge({ by, at, values, answer }: Entry): EpicVoices['challenges'][number] {
  // An answer that leaves open what becomes of the rating does not say that it is kept.
  const kept = answer?.['outcome'] === 'kept' ? { by: answer.by, at: answer.at, text: textIn(answer['text']) } : null;
  return { by, at, claim: textIn(values['claim']), reason: textIn(values['reason']), kept };
}

function toldOpinion({ by, updatedAt: at, values }: Entry, rating: number | null): EpicVoices['opinions'] {
  const impact = Number(values['impact']);
  const differs = differsFrom(rating, impact);
  if (differs === null) return [];
  const [segment, evidence, role] = [values['segment'], values['evidence'], values['role']].map(textIn);
  return [{ by, at, impact, segment: segment ?? null, evidence: evidence ?? null, role: role ?? null, differs }];
}

function confirmationIn({
  confirmedVersion: version,
  confirmedAt,
  confirmedImpact,
}: Facts): EpicVoices['confirmation'] {
  return version === undefined ? null : { version, at: confirmedAt ?? null, impact: confirmedImpact ?? null };
}
