import type { Entry } from '#domain/register/entry';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import type { Page } from '#ports/page';
import type { ReminderStore } from '#ports/register/reminders';

export type ListsInOrder = Pick<ReminderStore, 'listBetween'>;

/** Before and after every place in an order. */
const FIRST = ' ';
const LAST = '~';

/** Records of a kind in one status, in the order of the kind, read page by page as they are wanted. */
export class InOrder {
  private items: Entry[] = [];
  private from: string | undefined = FIRST;

  constructor(
    private readonly store: ListsInOrder,
    private readonly kind: KindName,
    private readonly status: string,
  ) {}

  /** @returns the next one, which stays the next; undefined behind the last. */
  async peek(): Promise<Entry | undefined> {
    while (this.items.length === 0 && this.from !== undefined) {
      const { items, next } = await this.store.listBetween(this.kind, this.status, this.from, LAST);
      this.items = items;
      this.from = next === undefined ? undefined : `${next}${FIRST}`;
    }
    return this.items[0];
  }

  /** Goes on behind the next one. */
  skip(): void {
    this.items.shift();
  }
}

/** @returns all records of a kind in a status. */
export async function allIn(store: ListsInOrder, kind: KindName, status: string): Promise<Entry[]> {
  const all: Entry[] = [];
  const rest = new InOrder(store, kind, status);
  for (let one = await rest.peek(); one; one = await rest.peek()) {
    all.push(one);
    rest.skip();
  }
  return all;
}

/** @returns how many there are. */
export async function countIn(store: ListsInOrder, kind: KindName, status: string): Promise<number> {
  let count = 0;
  for (let from: string | undefined = FIRST; from !== undefined;) {
    const { items, next }: Page<Entry> = await store.listBetween(kind, status, from, LAST);
    count += items.length;
    from = next === undefined ? undefined : `${next}${FIRST}`;
  }
  return count;
}

/**
 * @param known records that were read before, in the order of their kind.
 * @returns the first so many of these and of some statuses together. No more is read than that takes.
 */
export async function firstOf(
  store: ListsInOrder,
  kind: KindName,
  statuses: readonly string[],
  known: readonly Entry[],
  most: number,
): Promise<Entry[]> {
  const lists = statuses.map((status) => new InOrder(store, kind, status));
  const found: Entry[] = [];
  let at = 0;
  while (found.length < most) {
    const heads = await Promise.all(lists.map((list) => list.peek()));
    const first = firstAmong([known[at], ...heads]);
    if (!first) break;
    found.push(first);
    if (first === known[at]) at += 1;
    else lists[heads.indexOf(first)]?.skip();
  }
  return found;
}

function firstAmong(entries: readonly (Entry | undefined)[]): Entry | undefined {
  return entries
    .flatMap((entry) => entry ?? [])
    .reduce<Entry | undefined>((first, one) => (first && placeOf(first) < placeOf(one) ? first : one), undefined);
}

function placeOf({ kind, home }: Entry): string {
  const { order } = kindNamed(kind);
  return 'issueId' in home && order ? order(home.issueId) : '';
}
