import { findStage } from '#domain/journey/journey';
import { readingOf } from '#domain/measure/reading';
import { departmentLabel } from '#domain/register/listed/departments';
import { optionWords } from '#domain/register/field';
import { KINDS } from '#domain/register/kinds/index';
import { segmentLabel } from '#domain/register/listed/segments';
import { EVERYBODY } from '#domain/settings/lists';
import { textOf } from '#domain/settings/shippedTexts';
import { funnelOf, type Funnel } from '../funnel';
import { atStake, lostAt } from '../lost';
import { readSteps, segmentIn, type Measured, type ReadStep } from '../read/measured';
import { valueOfCustomer } from '../read/worst';
import { standingOf } from '../standing';
import type { StepId } from '../steps';
import { frozenOption, type WantedOption } from './briefOptions';
import { causesOf, decisionsOf, movesOf, whysOf } from './briefParts';
import { definitionOf, measuredIn, saidIn, vettingOf, type BriefSource } from './briefSource';
import type { FrozenBrief, FrozenReach, FrozenStep } from './frozenBrief';

/** An epic that changes the path, as whoever freezes the brief sees it. */
export type BriefEpic = FrozenBrief['epics'][number];

export interface SeenEpics {
  epics: readonly BriefEpic[];
  /** Those that they do not see. */
  hidden: number;
}

const MOST_SEGMENTS = 8;
const MOST_EPICS = 12;
const EVERYBODY_WORDS = 'all customers';

/** @returns how a path stands, whole, as a brief prints it: pure, so that a page can tell what differs today. */
export function freezeBrief(
  source: BriefSource,
  options: readonly WantedOption[] = [],
  { epics, hidden }: SeenEpics = { epics: [], hidden: 0 },
): FrozenBrief {
  const said = saidIn(source.path, 'path');
  const measured = measuredIn(source);
  const steps = readSteps(said.segment, measured);
  const funnel = funnelOf(steps);
  const value = valueOfCustomer(said);
  const { off, adoption, atStake: stake, roomSince, roomSteps } = standingIn(source, measured);
  const [segments, causes] = [segmentsOf(source, measured, said.segment), causesOf(source)];
  const [moves, decisions] = [movesOf(source, steps), decisionsOf(source)];
  return {
    path: pathOf(source),
    reach: reachOf(funnel),
    ...{ off, adoption },
    atStake: stake,
    room: { since: roomSince, steps: roomSteps },
    steps: steps.map((step) => stepOf(source, step, funnel)),
    segments: segments.slice(0, MOST_SEGMENTS),
    whys: whysOf(source, measured, said.segment),
    causes: causes.told,
    moves: moves.told,
    decisions: decisions.told,
    epics: epics.slice(0, MOST_EPICS),
    hiddenEpics: hidden,
    more: {
      segments: Math.max(0, segments.length - MOST_SEGMENTS),
      causes: causes.more,
      moves: moves.more,
      decisions: decisions.more,
      epics: Math.max(0, epics.length - MOST_EPICS),
    },
    options: options.map((option) => frozenOption(option, funnel, said.customers, value)),
  };
}

const standingIn = ({ path, measures, decisions }: BriefSource, measured: readonly Measured[]) =>
  standingOf(
    path,
    measures.map(({ entry }) => entry),
    new Map(measured.map((one) => [one.id, one])),
    decisions,
  );

function pathOf({ path, settings }: BriefSource): FrozenBrief['path'] {
  const said = saidIn(path, 'path');
  const { fields } = KINDS.path;
  const value = valueOfCustomer(said);
  const stage = findStage(settings.journeys, said.stage)?.label;
  return {
    name: said.name ?? 'A path without a name',
    experience: said.experience,
    segment: said.segment === null ? null : segmentLabel(said.segment, settings),
    stage: stage === undefined ? said.stage : textOf(stage),
    channel: said.channel,
    phase: said.phase === null ? null : optionWords(fields.phase, said.phase),
    state: said.state === null ? null : optionWords(fields.state, said.state),
    ...{ hops: said.hops, minutes: said.minutes, habit: said.habit, customers: said.customers },
    department: said.department === null ? null : departmentLabel(said.department, settings),
    target: said.target === null ? null : said.target / 100,
    ...{ targetAt: said.targetAt, goLiveAt: said.goLiveAt, currency: said.currency },
    value: value && { low: value[0], high: value[1] },
    ...{ treatment: said.treatment, treatmentEvidence: said.treatmentEvidence },
  };
}

const reachOf = (funnel: Funnel<StepId>): FrozenReach | null => {
  if (funnel.state !== 'chain') return null;
  const { p, low, high, upTo, isWhole } = funnel;
  return { p, low, high, upTo, isWhole };
};

function stepOf(source: BriefSource, step: ReadStep, funnel: Funnel<StepId>): FrozenStep {
  const { id, state, share, cell, period, threshold, measure } = step;
  const said = saidIn(source.path, 'path');
  const lost = lostAt(funnel, said.customers, id);
  const stake = atStake(lost.state === 'lost' ? lost : { state: 'not provided' }, valueOfCustomer(said));
  const vetting = measure && vettingOf(source, measure);
  const of = measure && segmentIn(measure, said.segment);
  return {
    ...{ id, state, share, cell, period, threshold },
    of: of === null || period === null ? null : ofWords(of, source),
    measure: measure?.values.name ?? null,
    definition: measure && period !== null ? definitionOf(source, measure, period) : null,
    isVetted: vetting?.isVetted ?? null,
    notAsked: vetting?.notAsked ?? null,
    lost: lost.state === 'lost' ? { customers: lost.lost, low: lost.low, high: lost.high } : null,
    atStake: stake.state === 'at stake' ? { low: stake.low, high: stake.high } : null,
  };
}

const ofWords = (of: string, { settings }: BriefSource): string =>
  of === EVERYBODY ? EVERYBODY_WORDS : segmentLabel(of, settings);

/** Customers that the readings tell apart, in the order of the settings, each by its own readings alone. */
function segmentsOf(source: BriefSource, measured: readonly Measured[], own: string | null): FrozenBrief['segments'] {
  const found = source.settings.segments.flatMap(({ id, size }) => {
    const apart = measured.filter((one) => segmentIn(one, id) === id);
    const steps = readSteps(id, apart).filter(({ measure }) => measure !== null);
    if (steps.length === 0) return [];
    return [
      {
        name: segmentLabel(id, source.settings),
        isOwn: id === own,
        size: size ?? null,
        reach: reachOf(funnelOf(readSteps(id, apart))),
        steps: steps.map(({ id: step, share, cell }) => ({
          ...{ id: step, share },
          source: readingOf(cell)?.source ?? null,
        })),
      },
    ];
  });
  return found;
}
