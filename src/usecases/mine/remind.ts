import type { Entry } from '#domain/register/entry';
import { KIND_NAMES, kindNamed, type KindName } from '#domain/register/kinds/index';
import { parentOf } from '#domain/register/parent';
import { hasCome, turnOf } from '#domain/register/turn';
import { begins, daysAfter } from '#kernel/days';
import type { Clock } from '#ports/clock';
import type { AppJira } from '#ports/jira';
import type { Log } from '#ports/log';
import type { Ids } from '#ports/register/ids';
import type { EntryStore } from '#ports/register/entries';
import type { ReminderStore } from '#ports/register/reminders';
import { OPINION, owes, ownOpinionId } from '#usecases/register/opinion/sight';

interface Tools {
  appJira: AppJira;
  store: EntryStore & ReminderStore;
  clock: Clock;
  ids: Ids;
  log: Log;
}

/** Who owes something hears of it on the day before it is due; what has long been late is for My turn alone. */
const AHEAD_DAYS = 1;
const LATE_DAYS = 3;
/** Records are listed at most so many days before they are due: a challenge by when it was made. */
const LISTED_BEFORE_DAYS = 10;
/** A mark outlives everything that it keeps from being sent again. */
const MARKS_DAYS = 60;
/** Mails of one run; the others are sent by the next. */
const MOST_MAILS = 300;

const SUBJECT = 'Customer Lens: something waits for you';

/**
 * Each day: one mail by Jira for each thing that is due, to whoever owes it. The mark is made before the mail is sent,
 * because a schedule may fire twice and an answer may get lost: what fails in between is not sent at all, and stands in
 * My turn all the same. A second mail would teach people to overlook them.
 */
export async function remind(tools: Tools): Promise<void> {
  const { store, clock, log } = tools;
  const now = clock.now();
  let [sent, missed] = [0, 0];
  for (const kind of KIND_NAMES)
    for (const due of await dueOf(tools, kind, now)) {
      if (sent + missed >= MOST_MAILS) break;
      const issueId = await issueOf(tools, due.entry);
      if (issueId === null || (await isKeptFrom(tools, kind, { ...due, issueId }, now))) continue;
      const outcome = await remindOnce(tools, { ...due, issueId }, now);
      if (outcome === 'sent') sent += 1;
      if (outcome === 'missed') missed += 1;
    }
  await store.forgetReminders(daysAfter(now, -MARKS_DAYS));
  log.info('reminded', { sent, missed });
}

interface Due {
  entry: Entry;
  owner: string;
  dueAt: string;
  says: string;
}

/** What is due, and the issue about which Jira mails it. */
type Mailed = Due & { issueId: string };

/** What of a kind is due about now, and can be told to somebody. */
async function dueOf({ store }: Tools, kind: KindName, now: string): Promise<Due[]> {
  const { card } = kindNamed(kind);
  if (!card?.reminder) return [];
  const found: Due[] = [];
  const upTo = daysAfter(now, AHEAD_DAYS + 1);
  for (const status of card.while) {
    let from: string | undefined = daysAfter(now, -LISTED_BEFORE_DAYS);
    while (from !== undefined) {
      const { items, next } = await store.listBetween(kind, status, from, upTo);
      found.push(...items.flatMap((entry) => dueIn(entry, card.reminder ?? '', now)));
      from = next === undefined ? undefined : `${next} `;
    }
  }
  return found;
}

function dueIn(entry: Entry, says: string, now: string): Due[] {
  const { owner } = entry;
  const turn = turnOf(entry, now);
  const dueAt = turn?.dueAt ?? null;
  // A mail that something waits is not sent before it does.
  if (!turn || dueAt === null || owner === null || !hasCome(turn, now)) return [];
  const at = begins(dueAt);
  if (at > daysAfter(now, AHEAD_DAYS) || at < daysAfter(now, -LATE_DAYS)) return [];
  return [{ entry, owner, dueAt, says }];
}

/**
 * Jira mails about issues only: of a path, and of what stands under one, about an epic that changes it. Who may not
 * browse that gets nothing.
 * @returns null where no epic changes it: then it stands in My turn alone.
 */
async function issueOf({ store }: Tools, entry: Entry): Promise<string | null> {
  if ('issueId' in entry.home) return entry.home.issueId;
  let top = entry;
  for (let id = parentOf(entry); id !== null; id = parentOf(top)) {
    const above = (await store.readEntries([id])).get(id);
    if (!above) return null;
    top = above;
  }
  const { items } = await store.listByParent('pathChange', top.id);
  const issueIds = items.flatMap(({ removed, home }) => (!removed && 'issueId' in home ? [home.issueId] : []));
  return issueIds[0] ?? null;
}

/** What tells of a rating waits until its owner gave the opinion that they owe: My turn does not show it either. */
async function isKeptFrom({ store, ids }: Tools, kind: KindName, due: Mailed, now: string): Promise<boolean> {
  if (kind === OPINION || !kindNamed(kind).tellsRating) return false;
  const own = ownOpinionId(ids, due.issueId, due.owner);
  const { record, entries } = await store.readEntryBasis({ issueId: due.issueId }, [own]);
  return owes(entries.get(own), record, now);
}

async function remindOnce(
  { appJira, store, log }: Tools,
  { entry, issueId, owner, dueAt, says }: Mailed,
  now: string,
): Promise<'sent' | 'missed' | 'before'> {
  if (!(await store.markReminded(entry.id, dueAt, now))) return 'before';
  try {
    const where = 'issueId' in entry.home ? 'the issue, or My turn' : 'My turn';
    const mail = { subject: SUBJECT, text: `${says} Open ${where} of Customer Lens.` };
    return (await appJira.notify(issueId, owner, mail)) === 'queued' ? 'sent' : 'missed';
  } catch (error) {
    log.error('reminder-missed', error, { issueId });
    return 'missed';
  }
}
