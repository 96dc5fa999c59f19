import { AppError } from '#contract/errors';
import { POINTS_OF_PUBLICATION, spend } from '#domain/health/points';
import type { Input, Output } from '#contract/procedures';
import type { AssessmentView } from '#contract/rating';
import { applyChanges, changeProblems, NEVER_RATED, type Applied, type Assessment } from '#domain/rating/assessment';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import { countedAssessment } from '#domain/rating/counted';
import { scaleOf } from '#domain/rating/score';
import type { Settings } from '#domain/settings/settings';
import { problemText } from '#domain/settings/shippedTexts';
import type { ViewerJira } from '#ports/jira';
import type { Log } from '#ports/log';
import type { WorkQueue } from '#ports/queue';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import { demandNothingOwed } from '#usecases/register/opinion/sight';
import { isInitiative, type SeenIssue } from './issueAccess';
import { assessmentView, UNKNOWN } from './openAssessment';
import { ratingBasis, type ReadsRating } from './ratingBasis';
import { publishSaved } from '#usecases/publication/publishSaved';

type Saved = Output<'assessment.save'>;

interface Tools extends ReadsRating {
  viewerJira: ViewerJira;
  store: AssessmentStore & EntryStore;
  queue: WorkQueue;
  log: Log;
}

type Wanted = Pick<Input<'assessment.save'>, 'version' | 'changes' | 'knownSettings'>;

/**
 * Saves a change of an epic's assessment and publishes its summary. A save that changes nothing answers the same
 * version and leaves no trace. Settings are answered unless the caller holds those in force.
 * @throws AppError `conflict` with the current assessment when `version` is stale, `invalid` when a value is not
 * offered,
 * `forbidden` for who owes an opinion on it.
 */
export async function saveAssessment(tools: Tools, actor: string, issue: SeenIssue, wanted: Wanted): Promise<Saved> {
  const { record, settings, owed } = await ratingBasis(tools, actor, issue.id);
  demandNothingOwed(owed);
  const current = record?.assessment ?? NEVER_RATED;
  if (current.version !== wanted.version) throw conflict(record, settings.settings);
  await refuseInvalid(tools, current, settings.settings, issue, wanted.changes);

  const applied = applyChanges(current, wanted.changes);
  if (!applied.changed) return told(assessmentView(record, settings, issue), true, wanted);

  const saved = await commit(tools, actor, issue, record, applied, settings.settings);
  const { published, basis } = await publishSaved(tools, { record: saved, settings });
  return told(
    assessmentView({ ...basis.record, assessment: saved.assessment }, basis.settings, issue),
    published,
    wanted,
  );
}

function told({ settings, ...view }: AssessmentView, published: boolean, { knownSettings }: Wanted): Saved {
  return { ...view, published, ...(view.settingsVersion === knownSettings ? {} : { settings }) };
}

async function refuseInvalid(
  { viewerJira }: Tools,
  current: Assessment,
  settings: Settings,
  issue: SeenIssue,
  changes: Wanted['changes'],
): Promise<void> {
  if (!isInitiative(issue.typeName, settings)) {
    throw new AppError(
      'invalid',
      `Customer Lens rates issues of type ${settings.initiativeTypes.join(', ')}; this one is a ${issue.typeName}.`,
    );
  }
  const problems = changeProblems(changes, settings).map(problemText);
  const sponsor = changes.sponsor;
  if (sponsor && sponsor !== current.sponsor && !(await viewerJira.personExists(sponsor))) {
    problems.push('Jira does not know that sponsor. Search for the person again.');
  }
  const [first] = problems;
  if (first) throw new AppError('invalid', first, { problems });
}

/** What is counted of registers may move beside a rating that does not: then the same is tried once more. */
const ROUNDS = 5;

async function commit(
  tools: Tools,
  actor: string,
  issue: SeenIssue,
  found: AssessmentRecord | undefined,
  applied: Applied,
  settings: Settings,
): Promise<AssessmentRecord> {
  let record = found;
  for (let round = 0; round < ROUNDS; round += 1) {
    const saved = await commitOnce(tools, actor, issue, record, applied);
    if (saved) return saved;
    const { record: now } = await tools.store.readBasisNow(issue.id);
    const moved = (now?.assessment.version ?? 0) !== (record?.assessment.version ?? 0);
    if (moved) throw conflict(now, settings);
    record = now;
  }
  throw new AppError('unavailable', 'Many people are at this epic at the moment. Try again in a minute.');
}

/** @returns null when the stored record moved on: nothing was stored. */
async function commitOnce(
  { store, clock, viewerJira }: Tools,
  actor: string,
  issue: SeenIssue,
  record: AssessmentRecord | undefined,
  { next, from, to }: Applied,
): Promise<AssessmentRecord | null> {
  const at = clock.now();
  const version = record?.assessment.version ?? 0;
  if (!record)
    await store.createAssessment({ issueId: issue.id, projectId: issue.projectId, assessment: NEVER_RATED }, at);
  const assessment: Assessment = { ...next, version: version + 1, updatedAt: at, updatedBy: actor };
  const spent = spend(record?.spent ?? [], at, viewerJira.spent() + POINTS_OF_PUBLICATION);
  const registers = record?.registers ? { registers: record.registers } : {};
  const saved: AssessmentRecord = { issueId: issue.id, projectId: issue.projectId, assessment, spent, ...registers };
  const change = { issueId: issue.id, version: version + 1, at, actor, from, to };
  return (await store.commitSave(version, saved, change)) ? saved : null;
}

const conflict = (record: AssessmentRecord | undefined, settings: Settings): AppError =>
  new AppError('conflict', 'Someone else saved this epic meanwhile. Compare the two and choose.', {
    current: countedAssessment(record ?? UNKNOWN, scaleOf(settings)),
  });
