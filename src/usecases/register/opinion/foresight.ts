import type { Output } from '#contract/procedures';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { Entry } from '#domain/register/entry';
import { NO_ROLE } from '#domain/register/listed/roles';
import type { Forecast } from '#domain/voice/foresight';
import { inFlight } from '#kernel/inFlight';
import type { Clock } from '#ports/clock';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import { GIVEN, OPINION, roundOf } from './sight';

type Spoken = Output<'opinion.foresight'>['spoken'][number];

const QUERIES_AT_ONCE = 8;

/**
 * Answers what was said of epics before it came true, without names: a batch read, and a query for each epic whose
 * impact came true. Nothing is told of one on which a round goes on. @param issueIds epics that the caller sees.
 */
export async function foresight(
  { store, clock }: { store: EntryStore & AssessmentStore; clock: Clock },
  issueIds: readonly string[],
): Promise<Output<'opinion.foresight'>> {
  const records = await store.readAssessments(issueIds);
  const known = [...records.values()].flatMap((record) => {
    const realised = realisedOf(record);
    return realised === undefined ? [] : [{ record, realised }];
  });
  const open = known.filter(({ record }) => roundOf(record, clock.now()) === null);
  const spoken = await inFlight(
    QUERIES_AT_ONCE,
    open.map(({ record: { issueId }, realised }) => async () => {
      const entries = await store.allEntries(OPINION, { issueId });
      return entries.filter(({ status }) => status === GIVEN).map((entry) => spokenOf(entry, realised));
    }),
  );
  return { spoken: spoken.flat(), withheld: known.length - open.length };
}

const realisedOf = ({ registers }: AssessmentRecord): number | undefined =>
  Object.values(registers?.facts ?? {}).find(({ realised }) => realised !== undefined)?.realised;

/** What was said in sight of the others from the start is neither blind nor a revision of something blind. */
function spokenOf({ values }: Entry, realised: number): Spoken {
  const now = forecastOf(values['impact'], values['sure']);
  const first = forecastOf(values['firstImpact'], values['firstSure']);
  const isBlind = values['blind'] === true;
  return {
    role: typeof values['role'] === 'string' ? values['role'] : NO_ROLE,
    realised,
    blind: isBlind ? (first ?? now) : null,
    revised: first ? now : null,
    kept: isBlind && first === null && values['kept'] === true,
  };
}

const forecastOf = (impact: unknown, sure: unknown): Forecast | null =>
  typeof impact === 'number' ? { impact, sure: typeof sure === 'number' ? sure : null } : null;
