import type { Output } from '#contract/procedures';
import { coverageOf, type Coverage, type StageCoverage, type StageFlag } from '#domain/journey/coverage';
import { NEED_MAX } from '#domain/journey/journey';
import { STAGE_FLAG_WORDS } from '#domain/journey/stageFlagWords';
import { byKey } from '#domain/portfolio/rank';
import { textOf } from '#domain/settings/shippedTexts';
import { counted } from '#kernel/words/counted';
import { listed } from '#kernel/words/listed';
import { figures, readRated, type RatedEpicRead, type ReadsRated } from './readRated';

type Told = Output<'coverage.thin'>;

/** What makes a stage thin, the worst first. */
const THIN: readonly StageFlag[] = ['empty', 'underServed', 'singleEpic'];
/** Epics of one stage that are named; of more, only how many they are. */
const MOST_NAMED = 10;

/**
 * Says which stages of the journey are thin, and why, by the epics that the caller sees: those with a need and no
 * supply, with less than half of what their need calls for, or held up by one epic alone. Supply and harm are never
 * netted.
 * @throws AppError as `readRated`.
 */
export async function thinStages(
  tools: ReadsRated,
  accountId: string,
  { project }: { project?: string | undefined },
): Promise<Told> {
  const { epics, scale, owed } = await readRated(tools, accountId, project);
  const coverage = coverageOf(scale.stages, epics);
  const thin = coverage.stages.filter(({ flags }) => flags.some(isThin)).sort(worstFirst);
  return {
    sentence: sentenceOf(epics.length, coverage, thin),
    rated: epics.length,
    stages: epics.length === 0 ? [] : thin.map((stage) => toldOf(stage, coverage, epics)),
    owed,
  };
}

const isThin = (flag: StageFlag): boolean => THIN.includes(flag);

const severity = ({ flags }: StageCoverage): number => THIN.findIndex((flag) => flags.includes(flag));

const worstFirst = (a: StageCoverage, b: StageCoverage): number =>
  severity(a) - severity(b) || b.stage.need - a.stage.need || (a.index ?? 0) - (b.index ?? 0);

function sentenceOf(rated: number, { stages }: Coverage, thin: readonly StageCoverage[]): string {
  if (rated === 0) return 'No epic that you can see is rated here, so nothing can be said of the stages.';
  const known = `by ${counted(figures, rated, 'rated epic', 'rated epics')} that you can see`;
  if (thin.length === 0) return `No stage is thin, ${known}.`;
  const names = listed(thin.map(({ stage }) => textOf(stage.label)));
  const of = counted(figures, stages.length, 'stage', 'stages');
  return `${figures(thin.length)} of ${of} ${thin.length === 1 ? 'is' : 'are'} thin, ${known}: ${names}.`;
}

function toldOf(covered: StageCoverage, coverage: Coverage, epics: readonly RatedEpicRead[]): Told['stages'][number] {
  const { stage, supply, harm } = covered;
  const own = epics.filter((epic) => epic.stage === stage.id).sort(mostFirst);
  return {
    stage: textOf(stage.label),
    need: stage.need,
    ...{ supply, harm },
    why: reasonsOf(covered, coverage, own),
    epics: own.slice(0, MOST_NAMED).map(({ key, summary, address, impact }) => ({ key, summary, address, impact })),
    more: Math.max(0, own.length - MOST_NAMED),
  };
}

/** Those that do most to customers, for better or for worse, first. */
const mostFirst = (a: RatedEpicRead, b: RatedEpicRead): number =>
  Math.abs(b.impact ?? 0) - Math.abs(a.impact ?? 0) || byKey(a, b);

function reasonsOf(covered: StageCoverage, { totalSupply }: Coverage, own: readonly RatedEpicRead[]): string[] {
  const { stage, supply, needShare, flags } = covered;
  const helping = own.filter(({ impact }) => (impact ?? 0) > 0);
  const harming = own.filter(({ impact }) => (impact ?? 0) < 0);
  const open = own.filter(({ impact }) => impact === null);
  const share = totalSupply === 0 ? 0 : supply / totalSupply;
  return [
    `Need ${stage.need} of ${NEED_MAX}: ${percent(needShare)} of all need, and ${percent(share)} of all supply.`,
    ...THIN.filter((flag) => flags.includes(flag)).map((flag) => STAGE_FLAG_WORDS[flag].meaning),
    ...(flags.includes('singleEpic') ? [`That epic is ${keysOf(helping)}.`] : []),
    ...(harming.length > 0
      ? [`${keysOf(harming)} ${harming.length === 1 ? 'leaves' : 'leave'} customers worse off here.`]
      : []),
    ...(open.length > 0 ? [`Of ${keysOf(open)} the impact on customers is not answered.`] : []),
  ];
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;

function keysOf(epics: readonly RatedEpicRead[]): string {
  const keys = epics.slice(0, MOST_NAMED).map(({ key }) => key);
  const more = epics.length - keys.length;
  return listed(more > 0 ? [...keys, `${figures(more)} more`] : keys);
}
