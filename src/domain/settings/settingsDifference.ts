import { isCounted, kindOf, openOptions, type Criterion } from '#domain/rating/criterion';
import { openStages, type Stage } from '#domain/journey/journey';
import { BRANCH_WORDS, type DataState, type Department, type LossReason, type Segment } from './lists';
import type { BoardGroup, Settings } from './settings';
import { inUse } from './inUse';
import { textOf } from './shippedTexts';

/**
 * One thing that differs between two settings, in words. `before` or `after` is absent for what was added or removed.
 */
export interface SettingsDifference {
  subject: string;
  aspect:
    | 'criterion'
    | 'weight'
    | 'label'
    | 'question'
    | 'anchors'
    | 'ownNumber'
    | 'counting'
    | 'options'
    | 'stage'
    | 'need'
    | 'stageOrder'
    | 'segment'
    | 'segmentSize'
    | 'rosterRole'
    | 'department'
    | 'departmentProjects'
    | 'reason'
    | 'reasonBranch'
    | 'dataState'
    | 'dataStateHard'
    | 'boardGroup'
    | 'decisionGroup'
    | 'officeGroup'
    | 'officeEnds'
    | 'auditFilter'
    | 'auditDue'
    | 'names'
    | 'sponsorRule'
    | 'initiativeTypes'
    | 'secondPerson';
  before?: string;
  after?: string;
  /** What the number is called that a kind of criterion has of its own. */
  name?: string;
}

/** @returns what differs between two settings, in the order of the screen; empty when they say the same. */
export function settingsDifference(before: Settings, after: Settings): SettingsDifference[] {
  return [
    ...eachById(inUse(before.criteria), inUse(after.criteria), 'criterion', criterionDifference),
    ...eachById(openStages(before.journeys), openStages(after.journeys), 'stage', stageDifference),
    ...stageOrder(before, after),
    ...eachById(inUse(before.segments), inUse(after.segments), 'segment', segmentDifference),
    ...eachById(inUse(before.rosterRoles), inUse(after.rosterRoles), 'rosterRole', labelDifference),
    ...eachById(inUse(before.departments), inUse(after.departments), 'department', departmentDifference),
    ...eachById(inUse(before.reasons), inUse(after.reasons), 'reason', reasonDifference),
    ...eachById(inUse(before.dataStates), inUse(after.dataStates), 'dataState', dataStateDifference),
    ...changedGroup('boardGroup', before.boardGroup, after.boardGroup),
    ...changedGroup('decisionGroup', before.decisionGroup, after.decisionGroup),
    ...changedGroup('officeGroup', before.officeGroup, after.officeGroup),
    ...changedValue('', 'officeEnds', before.officeEndsAt ?? '', after.officeEndsAt ?? ''),
    ...changedValue('', 'auditFilter', before.audit?.filter ?? '', after.audit?.filter ?? ''),
    ...changedValue('', 'auditDue', before.audit?.dueAt ?? '', after.audit?.dueAt ?? ''),
    ...changedValue('', 'names', namesOf(before), namesOf(after)),
    ...changedValue('', 'sponsorRule', JSON.stringify(before.sponsorRule), JSON.stringify(after.sponsorRule)),
    ...changedValue('', 'initiativeTypes', before.initiativeTypes.join(', '), after.initiativeTypes.join(', ')),
    ...changedValue('', 'secondPerson', approvalOf(before), approvalOf(after)),
  ];
}

const approvalOf = ({ secondPerson }: Settings): string => (secondPerson ? 'a second person' : 'nobody else');

const namesOf = ({ rolesOnly }: Settings): string => (rolesOnly ? 'by role' : 'by name');

type Aspect = SettingsDifference['aspect'];

function changedValue(subject: string, aspect: Aspect, before: string, after: string): SettingsDifference[] {
  return before === after ? [] : [{ subject, aspect, before, after }];
}

function eachById<T extends { id: string; label: string }>(
  before: readonly T[],
  after: readonly T[],
  aspect: Aspect,
  compare: (before: T, after: T) => SettingsDifference[],
): SettingsDifference[] {
  const removed = before.filter(({ id }) => !after.some((one) => one.id === id));
  const inAfter = after.flatMap((one): SettingsDifference[] => {
    const old = before.find(({ id }) => id === one.id);
    return old ? compare(old, one) : [{ subject: textOf(one.label), aspect, after: textOf(one.label) }];
  });
  return [
    ...inAfter,
    ...removed.map(({ label }): SettingsDifference => ({ subject: textOf(label), aspect, before: textOf(label) })),
  ];
}

function criterionDifference(before: Criterion, after: Criterion): SettingsDifference[] {
  const subject = textOf(after.label);
  const sentences = (criterion: Criterion) => Object.values(criterion.anchors).map(textOf).join(' / ');
  const options = (criterion: Criterion) =>
    openOptions(criterion)
      .map(({ label, u }) => `${textOf(label)} (${u})`)
      .join(', ');
  return [
    ...changedValue(subject, 'label', textOf(before.label), subject),
    ...changedValue(subject, 'weight', String(before.weight), String(after.weight)),
    ...changedValue(subject, 'question', textOf(before.question), textOf(after.question)),
    ...changedValue(subject, 'anchors', sentences(before), sentences(after)),
    ...changedValue(subject, 'options', options(before), options(after)),
    ...ownNumber(before, after),
    ...changedValue(subject, 'counting', answeredBy(before), answeredBy(after)),
  ];
}

/** Who or what answers a criterion. */
const answeredBy = (criterion: Criterion): string => (isCounted(criterion) ? 'what is counted' : 'who rates');

/** One that is not set is told as the number that is then in force. */
function ownNumber(before: Criterion, after: Criterion): SettingsDifference[] {
  const { number } = kindOf(after);
  if (!number || before.kind !== after.kind) return [];
  const [was, is] = [number.of(before), number.of(after)];
  if (was === is) return [];
  return [
    {
      subject: textOf(after.label),
      aspect: 'ownNumber',
      name: number.label,
      before: String(was ?? number.usual),
      after: String(is ?? number.usual),
    },
  ];
}

function stageDifference(before: Stage, after: Stage): SettingsDifference[] {
  const subject = textOf(after.label);
  return [
    ...changedValue(subject, 'label', textOf(before.label), subject),
    ...changedValue(subject, 'need', String(before.need), String(after.need)),
  ];
}

const labelDifference = (before: { label: string }, after: { label: string }): SettingsDifference[] =>
  changedValue(textOf(after.label), 'label', textOf(before.label), textOf(after.label));

function segmentDifference(before: Segment, after: Segment): SettingsDifference[] {
  const sizeOf = ({ size }: Segment): string => (size === undefined ? 'unknown' : String(size));
  return [
    ...labelDifference(before, after),
    ...changedValue(textOf(after.label), 'segmentSize', sizeOf(before), sizeOf(after)),
  ];
}

/** Told by name; another group of the same name is another group. */
function changedGroup(
  aspect: 'boardGroup' | 'decisionGroup' | 'officeGroup',
  before: BoardGroup | undefined,
  after: BoardGroup | undefined,
): SettingsDifference[] {
  if (before?.id === after?.id) return [];
  const names = { ...(before ? { before: before.name } : {}), ...(after ? { after: after.name } : {}) };
  return [{ subject: '', aspect, ...names }];
}

function stageOrder(before: Settings, after: Settings): SettingsDifference[] {
  const stagesAfter = openStages(after.journeys);
  const kept = openStages(before.journeys).filter(({ id }) => stagesAfter.some((stage) => stage.id === id));
  const keptAfter = stagesAfter.filter(({ id }) => kept.some((stage) => stage.id === id));
  const names = (stages: readonly Stage[]) => stages.map(({ label }) => textOf(label)).join(', ');
  const moved = kept.some(({ id }, index) => keptAfter[index]?.id !== id);
  return moved ? [{ subject: '', aspect: 'stageOrder', before: names(kept), after: names(keptAfter) }] : [];
}

const departmentDifference = (before: Department, after: Department): SettingsDifference[] => [
  ...labelDifference(before, after),
  ...changedValue(textOf(after.label), 'departmentProjects', projectsOf(before), projectsOf(after)),
];
/** By their ids: a difference knows no names of Jira. */
const projectsOf = ({ projects }: Department): string => (projects.length === 0 ? 'none' : projects.join(', '));

const reasonDifference = (before: LossReason, after: LossReason): SettingsDifference[] => [
  ...labelDifference(before, after),
  ...changedValue(textOf(after.label), 'reasonBranch', BRANCH_WORDS[before.branch], BRANCH_WORDS[after.branch]),
];

const dataStateDifference = (before: DataState, after: DataState): SettingsDifference[] => [
  ...labelDifference(before, after),
  ...changedValue(textOf(after.label), 'dataStateHard', hardWords(before), hardWords(after)),
];
const hardWords = ({ hard }: DataState): string => (hard ? 'as customers have it' : 'easier than customers have it');
