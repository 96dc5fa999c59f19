import { AppError } from '#contract/errors';
import type { Input, Output } from '#contract/procedures';
import { blankEntry, changeEntry, readFields, type AppliedEntry, type Doing, type Entry } from '#domain/register/entry';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import { NO_ROLE, PROJECT_ROLE } from '#domain/register/listed/roles';
import type { Values } from '#domain/register/kind';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { EntryBasis } from '#ports/register/entries';
import type { SeenIssue } from '#usecases/rating/issueAccess';
import { commitEntries } from '../commitEntry';
import { entryView } from '../entryView';
import type { ReadsEntries, WritesEntries } from '../registerTools';
import { epicStateOf, rightsIn } from '../rights';
import { refuse, savingAt } from '../saving';
import { homeOf, opinionsOf } from './openOpinions';
import { GIVEN, OPINION, owes, ownOpinionId } from './sight';

type Saved = Output<'opinion.save'>;

const { fields, own: ownFields } = kindNamed(OPINION);
const ROSTER: KindName = 'roster';
const PASSED = 'passed';

/**
 * Saves what the caller thinks of an epic, or that they decline or pass it on. Given while it was owed it is blind;
 * changed after that it is revised, and what was said before stays beside it.
 * @throws AppError `conflict` with their own opinion as it is when `version` is stale, `invalid` naming the field,
 *   `forbidden` for who passes on what they were not asked.
 */
export async function saveOpinion(
  tools: WritesEntries,
  accountId: string,
  issue: SeenIssue,
  { version, changes }: Input<'opinion.save'>,
): Promise<Saved> {
  const id = ownOpinionId(tools.ids, issue.id, accountId);
  const home = { issueId: issue.id };
  const basis = await tools.store.readEntryBasis(home, [id]);
  const doing: Doing = { by: accountId, at: tools.clock.now(), epic: epicStateOf(basis.record) };
  const before = basis.entries.get(id) ?? blankEntry(OPINION, home, id, doing);
  if (before.version !== version) throw await conflict(tools, accountId, issue, basis, before);
  const { values, problems } = readFields(fields, changes, basis.settings.settings, ownFields);
  refuse(problems);
  demandPassable(before, values);
  demandChangeable(before, values);
  const applied = changeEntry(before, await settled(tools, issue, basis, before, values), doing);
  if (!applied.changed) return { ...(await opinionsOf(tools, accountId, issue, basis)), published: true };
  const passed = await passedOn(tools, issue, basis, applied, doing);
  return store(tools, accountId, issue, basis, [applied, ...passed]);
}

/**
 * Passing on asks somebody, which else is for who may edit the epic: so only who was asked does it, and once.
 * @throws AppError `forbidden`
 */
function demandPassable({ dueAt, status, values: said }: Entry, { impact, passedTo }: Values): void {
  // Who gives an opinion passes nothing on.
  if (typeof impact === 'number' || status === GIVEN) return;
  if (passedTo === undefined || passedTo === said['passedTo']) return;
  // Taken back it could be passed on to somebody else, and so to everybody in turn.
  if (status === PASSED)
    throw new AppError('forbidden', 'You passed this on already. Give your own opinion, or leave it.');
  if (dueAt === null && passedTo !== null)
    throw new AppError('forbidden', 'Nobody asked you. Give your own opinion, or leave it.');
}

/**
 * What was said blind is kept, or changed once in sight of the others: both numbers stay. The words beside them can
 * always be corrected.
 * @throws AppError `forbidden`
 */
function demandChangeable({ status, values: said }: Entry, sent: Values): void {
  if (status !== GIVEN || said['blind'] !== true || said['firstImpact'] === null) return;
  if (revises(said, sent))
    throw new AppError('forbidden', 'You changed your opinion once already. What you said first and now both stay.');
}

async function conflict(
  tools: ReadsEntries,
  accountId: string,
  issue: SeenIssue,
  { record, settings }: EntryBasis,
  current: Entry,
): Promise<AppError> {
  const seen = homeOf(accountId, issue);
  const rights = await rightsIn(OPINION, seen, epicStateOf(record), settings.settings, tools.viewerJira);
  const told = current.version === 0 ? {} : { current: entryView(current, rights) };
  return new AppError('conflict', 'You saved this elsewhere meanwhile. Look at it, then change it again.', told);
}

/** What the server adds to what was sent: whether it is blind, what was said first, and as whom. */
async function settled(
  tools: WritesEntries,
  issue: SeenIssue,
  { record }: EntryBasis,
  before: Entry,
  sent: Values,
): Promise<Values> {
  const gives = typeof sent['impact'] === 'number';
  const at = tools.clock.now();
  if (before.status !== GIVEN) {
    if (!gives) return { ...sent, ...afterSight(before, record, at) };
    const cleared = { declined: null, passedTo: null, kept: null };
    return {
      ...sent,
      ...cleared,
      blind: before.values['blind'] !== false && owes(before, record, at),
      role: await roleOf(tools, issue, before.by),
    };
  }
  const { declined: _declined, passedTo: _passedTo, ...rest } = sent;
  const { impact, sure, blind } = before.values;
  // An opinion once given is changed, not taken back.
  const stays = rest['impact'] === null ? { ...rest, impact } : rest;
  // Who gave theirs is told of the rating and of the others at once, also while the round goes on.
  if (blind !== true || !revises(before.values, stays)) return stays;
  return { ...stays, firstImpact: impact, firstSure: sure, kept: null };
}

/** @returns whether what is sent is another number than was said, or another certainty of it. */
const revises = ({ impact, sure }: Values, sent: Values): boolean =>
  (sent['impact'] ?? impact) !== impact || (sent['sure'] === undefined ? sure : sent['sure']) !== sure;

/** As whom somebody speaks: by the roster of the project, else whether they work at the epic. */
async function roleOf({ store }: WritesEntries, { projectId, mayEdit }: SeenIssue, accountId: string): Promise<string> {
  const roster = await store.allEntries(ROSTER, { projectId });
  const found = roster.find(({ owner, removed }) => owner === accountId && !removed)?.values['role'];
  return typeof found === 'string' ? found : mayEdit ? PROJECT_ROLE : NO_ROLE;
}

/** Who passes an opinion on asks somebody else in their place, until the same date. */
async function passedOn(
  { store, ids, viewerJira }: WritesEntries,
  { id: issueId }: SeenIssue,
  { record }: EntryBasis,
  { next }: AppliedEntry,
  doing: Doing,
): Promise<AppliedEntry[]> {
  const to: unknown = next.values['passedTo'];
  if (next.status !== PASSED || typeof to !== 'string') return [];
  if (to === doing.by || !(await viewerJira.personExists(to)))
    throw new AppError('invalid', 'Choose somebody else, whom Jira knows.', {
      problems: ['passedTo: not a colleague'],
    });
  const id = ownOpinionId(ids, issueId, to);
  const found = (await store.readEntries([id])).get(id);
  if (found?.status === GIVEN) return [];
  const before = found ?? blankEntry(OPINION, { issueId }, id, { ...doing, by: to });
  const due = next.dueAt ?? record?.registers?.facts[OPINION]?.roundUntil ?? doing.at;
  return [changeEntry(before, asks(before, record, due, doing), doing)];
}

/** Who was asked and owes nothing any more has seen the rating since: what they say from then on is not blind. */
const afterSight = (before: Entry, record: AssessmentRecord | undefined, at: string): Values =>
  before.dueAt !== null && !owes(before, record, at) ? { blind: false } : {};

/** What asking puts down: a date and who asked; what was declined before is asked anew. */
export function asks(
  before: Entry,
  record: AssessmentRecord | undefined,
  due: string,
  { by, at }: Pick<Doing, 'by' | 'at'>,
): Values {
  return { due, askedBy: by, declined: null, passedTo: null, ...afterSight(before, record, at) };
}

async function store(
  tools: WritesEntries,
  accountId: string,
  issue: SeenIssue,
  basis: EntryBasis,
  applied: readonly AppliedEntry[],
): Promise<Saved> {
  const at = await savingAt(tools, homeOf(accountId, issue), basis, applied[0]?.next.version === 1 ? OPINION : null);
  const saved = applied.map(({ next }) => next);
  try {
    const { published } = await commitEntries(tools, at, applied);
    return { ...(await reread(tools, accountId, issue, saved)), published };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
    const own = ownOpinionId(tools.ids, issue.id, accountId);
    const now = await tools.store.readEntryBasis({ issueId: issue.id }, [own]);
    const current = now.entries.get(own);
    throw current ? await conflict(tools, accountId, issue, now, current) : error;
  }
}

/** @returns the opinions as they are after a save. */
export async function reread(
  tools: ReadsEntries,
  accountId: string,
  issue: SeenIssue,
  saved: readonly Entry[],
): Promise<Output<'opinion.open'>> {
  const own = ownOpinionId(tools.ids, issue.id, accountId);
  const basis = await tools.store.readEntryBasis({ issueId: issue.id }, [own]);
  return opinionsOf(tools, accountId, issue, basis, saved);
}
