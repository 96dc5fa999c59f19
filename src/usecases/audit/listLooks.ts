import type { Input, Output } from '#contract/procedures';
import type { Entry } from '#domain/register/entry';
import { entryView } from '#usecases/register/entryView';
import { oneAt } from '#usecases/register/oneAt';
import type { ReminderStore } from '#ports/register/reminders';
import { seenIssues, type ReadsAudit } from './seenIssues';
import { writtenBefore } from './writtenBefore';

type Looks = Output<'audit.looks'>;
type ListsLooks = ReadsAudit & { store: ReadsAudit['store'] & Pick<ReminderStore, 'listBetween'> };

/** In this order they are told: first what waits, then what was judged twice. */
const [WAITS, LOOKED] = ['sampled', 'looked'] as const;
/** Before and after every place in the order of the sample. */
const FIRST = ' ';
const LAST = '~';

/**
 * Answers a page of what waits for a second look, then of what had one, in the order of the sample: a query or two, a
 * permission check, and the second looks in batches; the histories of what waits and was changed in one more.
 */
export async function listLooks(
  tools: ListsLooks,
  accountId: string,
  { cursor = WAITS }: Input<'audit.looks'>,
): Promise<Looks> {
  const [from = WAITS, after] = splitCursor(cursor);
  const waiting = from === WAITS ? await pageOf(tools, WAITS, after) : { items: [] as Entry[] };
  const more = from === WAITS && waiting.next !== undefined;
  const looked = more ? { items: [] as Entry[] } : await pageOf(tools, LOOKED, from === LOOKED ? after : undefined);
  const next = more ? `${WAITS} ${waiting.next}` : looked.next === undefined ? undefined : `${LOOKED} ${looked.next}`;
  return { ...(await told(tools, accountId, waiting.items, looked.items)), ...(next === undefined ? {} : { next }) };
}

function splitCursor(cursor: string): [string, string | undefined] {
  const at = cursor.indexOf(' ');
  return at < 0 ? [cursor, undefined] : [cursor.slice(0, at), cursor.slice(at + 1)];
}

const pageOf = ({ store }: ListsLooks, status: string, after?: string): Promise<{ items: Entry[]; next?: string }> =>
  store.listBetween('judgement', status, after === undefined ? FIRST : `${after}${FIRST}`, LAST);

const issueOf = ({ home }: Entry): string => ('issueId' in home ? home.issueId : '');

async function told(
  tools: ListsLooks,
  accountId: string,
  waiting: readonly Entry[],
  looked: readonly Entry[],
): Promise<Omit<Looks, 'next'>> {
  const issueIds = [...waiting, ...looked].map(issueOf);
  if (issueIds.length === 0) return { waiting: [], looked: [], hidden: 0 };
  const { ids, store, viewerJira } = tools;
  const lookId = (entry: Entry): string => oneAt(ids, 'secondLook', entry.home);
  const others = waiting.filter(({ by }) => by !== accountId);
  const [rights, looks, own] = await Promise.all([
    viewerJira.rightsOn(issueIds),
    store.readEntries(looked.map(lookId)),
    writtenBefore(store, others, accountId),
  ]);
  const isSeen = (entry: Entry): boolean => rights.browse.has(issueOf(entry));
  const seen = looked.filter(isSeen);
  const { mayAdd, rightsFor } = await seenIssues(tools, accountId, rights, issueIds, seen);
  const view = (entry: Entry) => entryView(entry, rightsFor(entry));
  return {
    waiting: others.filter((one) => isSeen(one) && !own.has(one.id) && mayAdd(issueOf(one))).map(issueOf),
    looked: seen.flatMap((judgement) => {
      const look = looks.get(lookId(judgement));
      return look ? [{ issueId: issueOf(judgement), judgement: view(judgement), look: view(look) }] : [];
    }),
    hidden: issueIds.filter((id) => !rights.browse.has(id)).length,
  };
}
