import type { Output } from '#contract/procedures';
import type { Entry } from '#domain/register/entry';
import { KIND_NAMES, kindNamed } from '#domain/register/kinds/index';
import { isSeen, owedIssues } from './opinion/sight';
import type { ReadsEntries } from './registerTools';

const MOST_CARDS = 5;
/** Pages of one's own records that are looked through for those that wait. */
const MOST_PAGES = 5;
/** Issues that one permission check takes. */
const MOST_ISSUES = 1_000;

/**
 * Answers what waits for the caller, due and oldest first: at issues that they see now, checked at once for all.
 * Kinds say by themselves what of them waits for its owner.
 */
export async function listMine(tools: ReadsEntries, accountId: string): Promise<Output<'mine.list'>> {
  const waiting = (await ownWaiting(tools, accountId)).flatMap((entry) =>
    'issueId' in entry.home ? [{ entry, issueId: entry.home.issueId }] : [],
  );
  const issueIds = [...new Set(waiting.map(({ issueId }) => issueId))].slice(0, MOST_ISSUES);
  if (issueIds.length === 0) return { cards: [], more: 0 };
  const [visible, owed] = await Promise.all([tools.viewerJira.visibleIssues(issueIds), owedIssues(tools, accountId)]);
  const seen = new Set(visible);
  const mine = waiting
    .filter(({ issueId }) => seen.has(issueId))
    .filter(({ entry, issueId }) => isSeen(entry, { owes: owed.has(issueId), opinions: true }, accountId))
    .sort((a, b) => (whenOf(a.entry) < whenOf(b.entry) ? -1 : 1));
  return { cards: mine.slice(0, MOST_CARDS).flatMap(cardOf), more: Math.max(0, mine.length - MOST_CARDS) };
}

const whenOf = ({ dueAt, at }: Entry): string => dueAt ?? at;

async function ownWaiting({ store }: ReadsEntries, accountId: string): Promise<Entry[]> {
  const asked = new Map<string, { onePerPerson: boolean; status: string }>();
  for (const { card, onePerPerson = false } of KIND_NAMES.map(kindNamed))
    for (const status of card?.while ?? []) asked.set(`${onePerPerson} ${status}`, { onePerPerson, status });
  const found: Entry[] = [];
  for (const { onePerPerson, status } of asked.values()) {
    let after: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const { items, next } = await store.listOwned({ onePerPerson }, accountId, status, after);
      found.push(...items.filter((entry) => kindNamed(entry.kind).card?.while.includes(entry.status)));
      after = next;
      if (after === undefined) break;
    }
  }
  return found;
}

function cardOf({ entry, issueId }: { entry: Entry; issueId: string }): Output<'mine.list'>['cards'] {
  const { id, kind, dueAt, at, updatedBy: by } = entry;
  const { card } = kindNamed(kind);
  return card ? [{ id, kind, issueId, asks: card.asks, does: card.does, dueAt, at, by }] : [];
}
