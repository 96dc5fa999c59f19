import type { Entry } from '#domain/register/entry';
import { KIND_NAMES, kindNamed, type KindName } from '#domain/register/kinds/index';
import { turnOf } from '#domain/register/turn';
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
      if (await isKeptFrom(tools, kind, due, now)) continue;
      const outcome = await remindOnce(tools, due, now);
      if (outcome === 'sent') sent += 1;
      if (outcome === 'missed') missed += 1;
    }
  await store.forgetReminders(daysAfter(now, -MARKS_DAYS));
  log.info('reminded', { sent, missed });
}

interface Due {
  id: string;
  issueId: string;
  owner: string;
  dueAt: string;
  says: string;
}

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
  const { id, home, owner } = entry;
  const dueAt = turnOf(entry, now)?.dueAt ?? null;
  if (dueAt === null || owner === null || !('issueId' in home)) return [];
  const at = begins(dueAt);
  if (at > daysAfter(now, AHEAD_DAYS) || at < daysAfter(now, -LATE_DAYS)) return [];
  return [{ id, issueId: home.issueId, owner, dueAt, says }];
}

/** What tells of a rating waits until its owner gave the opinion that they owe: My turn does not show it either. */
async function isKeptFrom({ store, ids }: Tools, kind: KindName, due: Due, now: string): Promise<boolean> {
  if (kind === OPINION || !kindNamed(kind).tellsRating) return false;
  const own = ownOpinionId(ids, due.issueId, due.owner);
  const { record, entries } = await store.readEntryBasis({ issueId: due.issueId }, [own]);
  return owes(entries.get(own), record, now);
}

async function remindOnce(
  { appJira, store, log }: Tools,
  { id, issueId, owner, dueAt, says }: Due,
  now: string,
): Promise<'sent' | 'missed' | 'before'> {
  if (!(await store.markReminded(id, dueAt, now))) return 'before';
  try {
    const mail = { subject: SUBJECT, text: `${says} Open the issue, or My turn of Customer Lens.` };
    return (await appJira.notify(issueId, owner, mail)) === 'queued' ? 'sent' : 'missed';
  } catch (error) {
    log.error('reminder-missed', error, { issueId });
    return 'missed';
  }
}
