import { AppError } from '#contract/errors';
import type { Input, Output } from '#contract/procedures';
import {
  answerEntry as answered,
  blankEntry,
  changeEntry,
  isFree,
  readFields,
  remakeEntry,
  removeEntry as removed,
  type AppliedEntry,
  type Entry,
} from '#domain/register/entry';
import { entryIdOf, fitsHome, readEntryId } from '#domain/register/entryId';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import { isUnsaid, type Fields, type Values } from '#domain/register/kind';
import { homeName } from '#kernel/home';
import { sameJson } from '#kernel/sameJson';
import type { EntryBasis } from '#ports/register/entries';
import { demandByAnother, epicFor } from './byAnother';
import { commitEntries } from './commitEntry';
import { oneAt } from './oneAt';
import { calledEntry, goneEntry, opinionIdAt, owedAt, seenEntry } from './entryCall';
import { entryView } from './entryView';
import type { SeenHome } from './homeAccess';
import { demandNothingOwed } from './opinion/sight';
import type { WritesEntries } from './registerTools';
import { asAsked, demandAllTold, demandRight, epicStateOf, rightsIn, type Rights } from './rights';
import { answerRecordProblems } from './recordFields';
import { demandFields, demandMadeHere, demandShared, refuse, savingAt } from './saving';

type Saved = Output<'entry.save'>;

/**
 * Saves a record, new or changed. A save that changes nothing answers the same version and leaves no trace.
 * @throws AppError `conflict` with the record as it is when `version` is stale, `invalid` naming the field when a value
 *   is not offered, `forbidden` for who may not, or owes an opinion and would write a record that tells of the rating.
 */
export async function saveEntry(tools: WritesEntries, seen: SeenHome, wanted: Input<'entry.save'>): Promise<Saved> {
  const { kind } = wanted;
  demandShared(kind);
  demandMadeHere(kind);
  if (!fitsHome(kind, seen.home)) throw new AppError('invalid', `${kindNamed(kind).name}: it does not belong here.`);
  if (wanted.id !== undefined) return change(tools, seen, { ...wanted, id: wanted.id });
  if (wanted.version !== 0) throw goneEntry();
  return add(tools, seen, wanted);
}

async function change(
  tools: WritesEntries,
  seen: SeenHome,
  { id, kind, version, changes }: Input<'entry.save'> & { id: string },
): Promise<Saved> {
  const named = readEntryId(id);
  if (named.kind !== kind || homeName(named.home) !== homeName(seen.home)) throw goneEntry();
  const { entry, basis, rights } = await calledEntry(tools, seen, id);
  demandAllTold(entry, rights);
  demandRight(rights.on(entry).change, kind, 'change');
  demandVersion(entry, version, rights);
  const values = await demandFields(tools, seen, kind, changes, basis, entry.values);
  const doing = { by: seen.accountId, at: tools.clock.now(), epic: epicStateOf(basis.record) };
  return commit(tools, seen, basis, (stored) => changeEntry(stored, values, doing), entry, rights);
}

async function add(tools: WritesEntries, seen: SeenHome, { kind, changes, key }: Input<'entry.save'>): Promise<Saved> {
  const { accountId: by, home } = seen;
  const id = newId(tools, seen, kind, key);
  const basis = await tools.store.readEntryBasis(home, [id, ...opinionIdAt(tools, seen)]);
  const epic = await epicFor(kind, tools, seen, basis.record);
  const rights = await rightsIn(kind, seen, epic, basis.settings.settings, tools.viewerJira);
  demandRight(rights.add, kind, 'add');
  if (kindNamed(kind).tellsRating) demandNothingOwed(owedAt(tools, seen, basis));
  const before = basis.entries.get(id);
  const { onePerIssue } = kindNamed(kind);
  if (before && !onePerIssue) return sentAgain(tools, seen, id);
  const doing = { by, at: tools.clock.now(), epic };
  const blank = blankEntry(kind, home, id, doing);
  const values = await demandFields(tools, seen, kind, demandSeen(kind, changes, blank), basis, blank.values);
  if (!before) return commit(tools, seen, basis, (stored) => changeEntry(stored, values, doing), blank, rights);
  if (isFree(before)) return commit(tools, seen, basis, (stored) => remakeEntry(stored, values, doing), before, rights);
  if (!saysTheSame(before, values, by)) throw await firstCame(tools, seen, before);
  return { entry: entryView(before, rights), published: true };
}

/** Sent once more, because no answer came: read as any other, since somebody may have changed it meanwhile. */
async function sentAgain(tools: WritesEntries, seen: SeenHome, id: string): Promise<Saved> {
  const { entry, rights } = await calledEntry(tools, seen, id);
  return { entry: entryView(entry, rights), published: true };
}

/** Of a kind of which there is one at an issue, the id follows from the issue. */
function newId({ ids }: WritesEntries, { accountId, home }: SeenHome, kind: KindName, key?: string): string {
  if (kindNamed(kind).onePerIssue) return oneAt(ids, kind, home);
  return entryIdOf(kind, home, key === undefined ? ids.fresh() : ids.of(accountId, kind, homeName(home), key));
}

/** Whether somebody sent once more what stands as theirs. */
const saysTheSame = (entry: Entry, values: Values, accountId: string): boolean =>
  entry.by === accountId && Object.entries(values).every(([name, value]) => sameJson(entry.values[name], value));

/** @returns that somebody was first: what they said is told as far as the caller may see it. */
async function firstCame(tools: WritesEntries, seen: SeenHome, { id, kind }: Entry): Promise<AppError> {
  const first = await seenEntry(tools, seen, id);
  const told = first ? { current: entryView(first.entry, first.rights) } : {};
  return new AppError('conflict', `${kindNamed(kind).name}: somebody was first, and there is one at an issue.`, told);
}

/**
 * @returns what was sent, without what its sender says to have seen.
 * @throws AppError `conflict` where that is not what stands now.
 */
function demandSeen(kind: KindName, sent: Values, { values }: Entry): Values {
  const { seen = [] } = kindNamed(kind);
  if (seen.some((name) => name in sent && sent[name] !== values[name]))
    throw new AppError('conflict', 'What you saw was changed meanwhile. Look at it as it is now, then send it again.');
  return Object.fromEntries(Object.entries(sent).filter(([name]) => !seen.includes(name)));
}

/**
 * Answers a record, or answers it otherwise.
 * @throws AppError as for saving.
 */
export async function answerEntry(
  tools: WritesEntries,
  seen: SeenHome,
  { id, version, answer }: Input<'entry.answer'>,
): Promise<Saved> {
  const { entry, basis, rights } = await calledEntry(tools, seen, id);
  demandShared(entry.kind);
  demandAllTold(entry, rights);
  const { answer: fields, name } = kindNamed(entry.kind);
  if (!fields) throw new AppError('invalid', `${name}: there is nothing to answer.`);
  const epic = epicStateOf(basis.record);
  // Who could have answered, and came second, is told what was answered.
  if (rights.on(asAsked(entry, epic)).answer) demandVersion(entry, version, rights);
  demandRight(rights.on(entry).answer, entry.kind, 'answer');
  demandVersion(entry, version, rights);
  await demandByAnother(tools, seen, entry);
  const { values, problems } = readFields(fields, answer, basis.settings.settings);
  refuse(problems);
  refuse(await answerRecordProblems(tools, seen, entry.kind, values));
  demandSaid(fields, { ...entry.answer, ...values });
  demandFitting(entry, { ...entry.answer, ...values });
  const doing = { by: seen.accountId, at: tools.clock.now(), epic };
  return commit(tools, seen, basis, (stored) => answered(stored, values, doing), entry, rights);
}

/** @throws AppError `invalid` for an answer in which nothing is said: it would end the wait of whoever asked. */
function demandSaid(fields: Fields, answer: Values): void {
  const [first] = Object.entries(fields);
  if (!first || Object.keys(fields).some((name) => !isUnsaid(answer[name]))) return;
  const [field, { label }] = first;
  refuse([{ field, sentence: `${label}: Nothing is answered yet.` }]);
}

/** @throws AppError `invalid` for an answer that does not fit what was asked. */
function demandFitting({ kind, values }: Entry, said: Values): void {
  const { answer = {}, answerProblem } = kindNamed(kind);
  const problem = answerProblem?.(values, said);
  if (!problem) return;
  const label = answer[problem.field]?.label ?? '';
  refuse([{ field: problem.field, sentence: `${label}: ${problem.sentence}` }]);
}

/** Marks a record as removed, or brings it back; it is kept. @throws AppError as for saving. */
export async function removeEntry(
  tools: WritesEntries,
  seen: SeenHome,
  { id, version, back = false }: Input<'entry.remove'>,
): Promise<Saved> {
  const { entry, basis, rights } = await calledEntry(tools, seen, id);
  demandShared(entry.kind);
  demandAllTold(entry, rights);
  demandRight(rights.on(entry).remove, entry.kind, 'change');
  demandVersion(entry, version, rights);
  const doing = { by: seen.accountId, at: tools.clock.now(), epic: epicStateOf(basis.record) };
  return commit(tools, seen, basis, (stored) => removed(stored, !back, doing), entry, rights);
}

function demandVersion(entry: Entry, version: number, rights: Rights): void {
  if (entry.version === version) return;
  throw conflict(entry, rights);
}

const conflict = (entry: Entry, rights: Rights): AppError =>
  new AppError('conflict', 'Somebody else changed this meanwhile. Look at it, then change it again.', {
    current: entryView(entry, rights),
  });

/** How often the background may write beside what is saved: then it is built on what stands now. */
const ROUNDS = 3;

async function commit(
  tools: WritesEntries,
  seen: SeenHome,
  basis: EntryBasis,
  apply: (stored: Entry) => AppliedEntry,
  before: Entry,
  rights: Rights,
  round = 1,
): Promise<Saved> {
  const applied = apply(before);
  if (!applied.changed) return { entry: entryView(before, rights), published: true };
  const at = await savingAt(tools, seen, basis, before.version === 0 ? before.kind : null);
  try {
    const { published } = await commitEntries(tools, at, [applied]);
    return { entry: entryView(applied.next, rights), published };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
    const isNew = before.version === 0;
    if (kindNamed(before.kind).onePerIssue && (isNew || isFree(before))) throw await firstCame(tools, seen, before);
    // Read as any other: what somebody wrote in it meanwhile may tell of the rating.
    const { entry: now, rights: held } = await calledEntry(tools, seen, before.id);
    const isSame = now.version === before.version && now.status !== before.status;
    if (isSame && round < ROUNDS) return commit(tools, seen, basis, apply, now, rights, round + 1);
    if (isNew) return { entry: entryView(now, held), published: true };
    throw conflict(now, held);
  }
}
