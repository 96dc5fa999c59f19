import { AppError } from '#contract/errors';
import type { Input, Output } from '#contract/procedures';
import { blankEntry, changeEntry, type Doing, type Entry } from '#domain/register/entry';
import { kindNamed } from '#domain/register/kinds/index';
import { isUnsaid, type Values } from '#domain/register/kind';
import { sameJson } from '#kernel/sameJson';
import type { EntryBasis } from '#ports/register/entries';
import type { SeenIssue } from '#usecases/rating/issueAccess';
import { saveOf } from '#usecases/register/commitEntry';
import { entryView } from '#usecases/register/entryView';
import type { SeenHome } from '#usecases/register/homeAccess';
import { oneAt } from '#usecases/register/oneAt';
import { homeOf } from '#usecases/register/opinion/openOpinions';
import { tellsAmong } from '#usecases/register/recordFields';
import type { WritesEntries } from '#usecases/register/registerTools';
import { demandRight, epicStateOf, rightsIn } from '#usecases/register/rights';
import { demandFields, refuse } from '#usecases/register/saving';
import { writtenBefore } from './writtenBefore';

type Saved = Output<'look.save'>;

const LOOK = 'secondLook';
/** How often the author of the first judgement may change it in between. */
const ROUNDS = 3;

/**
 * Saves what somebody says who judges a deliverable once more. In the same transaction the first judgement is frozen:
 * from then on both are told, and neither changes.
 * @throws AppError `forbidden` for who may not, or judged it first; `invalid` for what is not in the sample, or without
 *   a class; `conflict` with the second look where somebody else gave it.
 */
export async function saveLook(
  tools: WritesEntries,
  accountId: string,
  issue: SeenIssue,
  { changes }: Input<'look.save'>,
): Promise<Saved> {
  const seen = await judgeAt(tools, accountId, issue);
  for (let round = 0; round < ROUNDS; round += 1) {
    const saved = await tryOnce(tools, seen, changes);
    if (saved) return saved;
  }
  throw new AppError('unavailable', 'The first judgement is being changed just now. Try again in a minute.');
}

/** Who may edit the issue judges; of others it matters whether they administer Jira. */
async function judgeAt({ viewerJira }: WritesEntries, accountId: string, issue: SeenIssue): Promise<SeenHome> {
  const seen = homeOf(accountId, issue);
  if (issue.mayEdit) return seen;
  return { ...seen, rights: { ...seen.rights, administersJira: await viewerJira.administers() } };
}

/** @returns null where the first judgement moved meanwhile: nothing was stored. */
async function tryOnce(tools: WritesEntries, seen: SeenHome, changes: Values): Promise<Saved | null> {
  const { ids, store, viewerJira, clock } = tools;
  const { accountId: by, home } = seen;
  const [judgementId, lookId] = [oneAt(ids, 'judgement', home), oneAt(ids, LOOK, home)];
  const basis = await store.readEntryBasis(home, [judgementId, lookId]);
  const epic = epicStateOf(basis.record);
  demandRight((await rightsIn(LOOK, seen, epic, basis.settings.settings, viewerJira)).add, LOOK, 'add');
  const doing: Doing = { by, at: clock.now(), epic };
  const blank = blankEntry(LOOK, home, lookId, doing);
  const values = await demandFields(tools, seen, LOOK, changes, basis, blank.values);
  const [judgement, before] = [basis.entries.get(judgementId), basis.entries.get(lookId)];
  // Sent once more, because no answer came.
  if (judgement && before && before.by === by && saysThat(before, values))
    return told(tools, seen, basis, before, judgement);
  if (before) throw await givenBefore(tools, seen, basis, before);
  const first = demandSampled(judgement, by);
  await demandNeverWrote(tools, first, by);
  demandClass(values);
  const look = changeEntry(blank, values, doing);
  const frozen = changeEntry(first, { lookedAt: doing.at }, doing);
  if ((await store.commitEntries([saveOf(look), saveOf(frozen)])) === 'stored')
    return told(tools, seen, basis, look.next, frozen.next);
  return null;
}

const saysThat = ({ values }: Entry, sent: Values): boolean =>
  Object.entries(sent).every(([name, value]) => sameJson(values[name] ?? null, value));

function demandSampled(judgement: Entry | undefined, accountId: string): Entry {
  if (!judgement || judgement.removed)
    throw new AppError('invalid', 'Nobody has judged this yet, so there is nothing to look at again. Judge it first.');
  if (judgement.by === accountId)
    throw new AppError('forbidden', 'You judged this first. Somebody else has to look at it again.');
  if (judgement.status !== 'sampled')
    throw new AppError('invalid', 'This one is not looked at again: it is not in the sample. Take another.');
  return judgement;
}

/** @throws AppError `forbidden` for who judged it before it was judged anew. */
async function demandNeverWrote({ store }: WritesEntries, first: Entry, accountId: string): Promise<void> {
  if ((await writtenBefore(store, [first], accountId)).size > 0)
    throw new AppError('forbidden', 'You judged this before it was judged anew. Somebody else has to look at it.');
}

/** Once it is stored nobody can add what was not said. */
function demandClass({ class: said }: Values): void {
  const { label = '', wanted = '' } = kindNamed(LOOK).fields['class'] ?? {};
  if (isUnsaid(said)) refuse([{ field: 'class', sentence: `${label}: ${wanted}` }]);
}

async function givenBefore(
  { viewerJira }: WritesEntries,
  seen: SeenHome,
  { record, settings }: EntryBasis,
  look: Entry,
): Promise<AppError> {
  const rights = await rightsIn(LOOK, seen, epicStateOf(record), settings.settings, viewerJira);
  return new AppError('conflict', 'Somebody looked at this again before you. Both judgements are told now.', {
    current: entryView(look, rights),
  });
}

async function told(
  tools: WritesEntries,
  seen: SeenHome,
  { record, settings }: EntryBasis,
  look: Entry,
  judgement: Entry,
): Promise<Saved> {
  const rightsOf = (kind: typeof LOOK | 'judgement') =>
    rightsIn(kind, seen, epicStateOf(record), settings.settings, tools.viewerJira);
  const [onLook, onJudgement, tells] = await Promise.all([
    rightsOf(LOOK),
    rightsOf('judgement'),
    tellsAmong(tools, seen, 'judgement', [judgement.values]),
  ]);
  return {
    look: entryView(look, onLook),
    judgement: entryView(judgement, { ...onJudgement, tells }),
    published: true,
  };
}
