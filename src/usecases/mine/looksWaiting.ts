import type { Entry } from '#domain/register/entry';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import type { ReminderStore } from '#ports/register/reminders';
import { writtenBefore } from '#usecases/audit/writtenBefore';
import type { ReadsEntries } from '#usecases/register/registerTools';

const JUDGEMENT: KindName = 'judgement';
const WAITS = 'sampled';
/** Before and after every place in the order of the sample. */
const FIRST = ' ';
const LAST = '~';

type Reads = { store: ReadsEntries['store'] & Pick<ReminderStore, 'listBetween'> };

/**
 * What waits for a second look, for whoever has judged: of others only, at most a page, and nothing that they judged
 * before it was judged anew. Nobody who never judged is asked.
 */
export async function looksWaiting({ store }: Reads, accountId: string): Promise<Entry[]> {
  const { items } = await store.listBetween(JUDGEMENT, WAITS, FIRST, LAST);
  const others = items.filter(({ by }) => by !== accountId);
  if (others.length === 0) return [];
  const hasJudged = others.length < items.length || (await judged(store, accountId));
  if (!hasJudged) return [];
  const own = await writtenBefore(store, others, accountId);
  return others.filter(({ id }) => !own.has(id));
}

/** Statuses have names of their own, so that no other kind fills these pages. */
async function judged(store: Reads['store'], accountId: string): Promise<boolean> {
  const statuses = Object.keys(kindNamed(JUDGEMENT).statuses);
  const pages = await Promise.all(
    statuses.map((status) => store.listOwned({ onePerPerson: false }, accountId, status)),
  );
  return pages.some(({ items }) => items.some(({ kind }) => kind === JUDGEMENT));
}
