import { AppError } from '#contract/errors';
import { NEVER_RATED } from '#domain/rating/assessment';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { AppliedEntry, Entry } from '#domain/register/entry';
import { countedOf, kindNamed, type KindName } from '#domain/register/kinds/index';
import type { Home } from '#kernel/home';
import { sameJson } from '#kernel/sameJson';
import type { SettingsRecord } from '#domain/settings/settingsRecord';
import type { EntrySave, EpicSave, RecountMark, SaveMark } from '#ports/register/entries';
import { drawMarksOf, pushDraws } from './counting/drawMarks';
import { publishFacts } from './counting/publishFacts';
import { pushStands, standMarksOf } from './counting/standMarks';
import type { WritesEntries } from './registerTools';
import { isUnsure, LAG_SECONDS } from './counting/unsure';

/** Where saves happen, and who may publish what is counted of them. */
export interface SavingAt {
  home: Home;
  mayEdit: boolean;
  settings: SettingsRecord;
  record: AssessmentRecord | undefined;
  /** Project of the issue, for an epic of which nothing is stored yet. */
  projectId: string | undefined;
}

/** What a save may know beside. */
export interface SavedBeside {
  /** Records of the kind that this very call stored before. */
  beside?: readonly Entry[];
  /** When something ends by its date, so that what is counted changes then. */
  later?: string;
  /** Nothing is stored rather than counted later: somebody would owe an opinion while no round is open. */
  countsAtOnce?: boolean;
}

/** How often others may get in between before what is counted is left to the background, or given up. */
const ROUNDS = 3;
const ROUNDS_AT_ONCE = 10;

/**
 * Stores changed records of one kind. Together with them, in the same transaction, the epic's record gets what is now
 * counted of its records, and what changed of that is published. Where many save at once the records are stored all the
 * same, and the count is left to the background: a mark in the transaction remembers it, as others remember the paths
 * whose standing follows.
 * @throws AppError `conflict` without what is stored now when a record moved on.
 */
export async function commitEntries(
  tools: WritesEntries,
  at: SavingAt,
  applied: readonly AppliedEntry[],
  more: SavedBeside = {},
): Promise<{ published: boolean }> {
  const saves = applied.map(saveOf);
  const [first] = saves;
  if (!first) return { published: true };
  const now = tools.clock.now();
  const [stands, draws] = [standMarksOf(applied, now), drawMarksOf(applied, now)];
  const marks = [...stands, ...draws];
  const { facts } = kindNamed(first.entry.kind);
  const { home } = at;
  const isCounted = facts !== undefined && 'issueId' in home;
  if (!isCounted) demandStored(await tools.store.commitEntries(saves, undefined, marks));
  const done = isCounted ? await commitCounted(tools, at, home.issueId, saves, marks, more) : { published: true };
  await pushStands(tools, stands, saves);
  await pushDraws(tools, draws);
  return done;
}

/**
 * Stores new records of a kind of which the caller stores more: they are counted with the last. A mark remembers it, in
 * case that the last is never stored.
 * @throws AppError `conflict` when a record is there meanwhile.
 */
export async function storeUncounted(
  tools: WritesEntries,
  { home }: SavingAt,
  applied: readonly AppliedEntry[],
): Promise<void> {
  const { store, clock } = tools;
  const stands = standMarksOf(applied, clock.now());
  const isCounted = applied.some(({ next: { kind } }) => kindNamed(kind).facts !== undefined);
  const marks: RecountMark[] =
    isCounted && 'issueId' in home ? [{ issueId: home.issueId, when: 'now', at: clock.now() }] : [];
  const saves = applied.map(saveOf);
  demandStored(await store.commitEntries(saves, undefined, [...marks, ...stands]));
  await pushStands(tools, stands, saves);
}

/** @returns what to store of a record that was changed. */
export const saveOf = ({ next, from, to, was }: AppliedEntry): EntrySave => ({
  entry: next,
  change: { id: next.id, version: next.version, at: next.updatedAt, actor: next.updatedBy, from, to },
  ...(next.version > 1 ? { was } : {}),
});

function demandStored(outcome: 'stored' | 'entryMoved' | 'epicMoved'): void {
  if (outcome === 'entryMoved')
    throw new AppError('conflict', 'Somebody else changed this meanwhile. Look at it, then change it again.');
}

async function commitCounted(
  tools: WritesEntries,
  at: SavingAt,
  issueId: string,
  saves: readonly EntrySave[],
  marks: readonly SaveMark[],
  { beside = [], later, countsAtOnce = false }: SavedBeside,
): Promise<{ published: boolean }> {
  const { store, queue, clock, log } = tools;
  let found = at.record;
  const atEnd: SaveMark[] = [...marks, ...(later === undefined ? [] : [laterMark(issueId, later)])];
  for (let round = 0; round < (countsAtOnce ? ROUNDS_AT_ONCE : ROUNDS); round += 1) {
    const epic = await countWith(tools, at, issueId, found, saves, beside);
    const soon = isUnsure(found?.registers?.at, clock.now());
    const mark: RecountMark = { issueId, when: 'now', at: clock.now() };
    const outcome = await store.commitEntries(saves, epic, [...(epic.changed || soon ? [mark] : []), ...atEnd]);
    demandStored(outcome);
    if (outcome === 'stored') return settle(tools, at, epic, soon);
    found = (await store.readBasisNow(issueId)).record;
  }
  if (countsAtOnce) throw new AppError('unavailable', TOO_MANY_AT_ONCE);
  const mark: RecountMark = { issueId, when: 'now', at: clock.now() };
  demandStored(await store.commitEntries(saves, undefined, [mark, ...atEnd]));
  try {
    await queue.push({ kind: 'recount', issueId });
  } catch (error) {
    // The mark stands: the hourly sweep counts.
    log.error('recount-not-queued', error, { issueId });
  }
  return { published: false };
}

const laterMark = (issueId: string, at: string): RecountMark => ({ issueId, when: 'later', at });

const TOO_MANY_AT_ONCE = 'Many people save at this epic just now, so not everybody was asked. Ask again in a minute.';

/** What would be counted with these saves, beside what is stored. */
async function countWith(
  { store, clock }: WritesEntries,
  { projectId = '', settings: { settings } }: SavingAt,
  issueId: string,
  found: AssessmentRecord | undefined,
  saves: readonly EntrySave[],
  beside: readonly Entry[],
): Promise<EpicSave> {
  const now = clock.now();
  const record = found ?? { issueId, projectId, assessment: NEVER_RATED };
  if (!found) await store.createAssessment(record, now);
  const kind = saves[0]!.entry.kind;
  const saved = new Map([...beside, ...saves.map(({ entry }) => entry)].map((entry) => [entry.id, entry]));
  const others = (await store.allEntries(kind, { issueId })).filter(({ id }) => !saved.has(id));
  demandRoom(
    kind,
    saves.map(({ entry }) => entry),
    [...others, ...beside],
  );
  const { version = 0, facts = {}, at } = record.registers ?? {};
  const before = isUnsure(at, now) ? (facts[kind] ?? {}) : undefined;
  const changes = saves.map(({ change }) => change);
  const counted = countedOf(kind, [...others, ...saved.values()], { now, settings }, before && { before, changes });
  const changed = !sameJson(facts[kind], counted);
  const registers = { version: version + 1, at: now, facts: { ...facts, [kind]: counted } };
  return { record: changed ? { ...record, registers } : record, before: record.registers?.version, changed };
}

/**
 * @param others what is stored beside.
 * @throws AppError `invalid` for a new record of somebody who made as many at the issue as one person can.
 */
export function demandRoom(kind: KindName, saved: readonly Entry[], others: readonly Entry[]): void {
  const { mostOfOne = Infinity, plural } = kindNamed(kind);
  const [first, ...more] = saved.filter(({ version }) => version === 1);
  if (!first || others.filter(({ by }) => by === first.by).length + 1 + more.length <= mostOfOne) return;
  throw new AppError(
    'invalid',
    `${plural}: one person can add ${mostOfOne} to an epic, and these would be more. Change one of yours instead.`,
  );
}

/**
 * Publishes what changed.
 * @param soon counted so soon after another that it may be counted wrong: it is looked at once more.
 */
async function settle(
  tools: WritesEntries,
  { mayEdit, settings }: SavingAt,
  { record, changed }: EpicSave,
  soon: boolean,
): Promise<{ published: boolean }> {
  const { issueId } = record;
  const { store, queue, log } = tools;
  const published = !changed || (await publishFacts(tools, { record, settings }, mayEdit));
  try {
    if (soon) await queue.pushLater(LAG_SECONDS, { kind: 'recount', issueId });
    else if (changed && published) await store.dropRecount({ issueId, when: 'now' });
  } catch (error) {
    // The mark stands: the hourly sweep looks once more.
    log.error('recount-not-settled', error, { issueId });
  }
  return { published };
}
