import type { Output } from '#contract/procedures';
import { MOST_CARDS, type MineAnswered, type MineCard } from '#contract/mine';
import type { Entry } from '#domain/register/entry';
import { KIND_NAMES, kindNamed } from '#domain/register/kinds/index';
import type { Turn } from '#domain/register/kind';
import { hasCome, inTurn, isLate, turnOf } from '#domain/register/turn';
import { daysAfter } from '#kernel/days';
import type { MineStore } from '#ports/register/mine';
import type { SettingsStore } from '#ports/settings';
import { askedOf, isSeen, owedIn } from '#usecases/register/opinion/sight';
import type { ReadsEntries } from '#usecases/register/registerTools';
import { deedsOf } from './deedsOf';

/** What answering takes. */
export interface ReadsMine extends ReadsEntries {
  store: ReadsEntries['store'] & MineStore & SettingsStore;
}

/** Cards that are answered first. */
const FIRST_CARDS = 5;
const MOST_NEXT = 5;
const MOST_ANSWERED = 10;
/** Pages of one's own records that are looked through for those that wait. */
const MOST_PAGES = 5;
/** Issues that one permission check takes. */
const MOST_ISSUES = 1_000;
const WEEK_DAYS = 7;

/** A record of the caller's at an issue. */
interface AtIssue {
  entry: Entry;
  issueId: string;
}
type Waiting = AtIssue & { turn: Turn };

/**
 * Answers what waits for the caller, due and oldest first, what will wait, what they did this week and what they were
 * answered: at issues that they see now, checked at once for all. Kinds say by themselves what of them waits.
 */
export async function listMine(tools: ReadsMine, accountId: string, all = false): Promise<Output<'mine.list'>> {
  const { store, clock, ids } = tools;
  const now = clock.now();
  const since = daysAfter(now, -WEEK_DAYS);
  const [asked, open, moved, done, { settings, version }] = await Promise.all([
    askedOf(tools, accountId),
    ownWaiting(tools, accountId),
    store.listOwnedSince(accountId, since),
    store.listDone(accountId, since),
    store.readSettings(),
  ]);
  const turns = [...asked, ...open].flatMap((entry) => {
    const turn = turnOf(entry, now);
    return turn ? atIssue(entry).map((one) => ({ ...one, turn })) : [];
  });
  const answers = moved.filter((entry) => isAnsweredSince(entry, since, accountId)).flatMap(atIssue);
  const mayTell = await tellable(tools, accountId, asked, [...turns, ...answers]);
  const mine = turns.filter(mayTell).sort((a, b) => inTurn(a.turn, b.turn));
  const waiting = mine.filter(({ turn }) => hasCome(turn, now));
  const cards = waiting.slice(0, all ? MOST_CARDS : FIRST_CARDS);
  const toCard = (one: Waiting) => cardOf(one, now);
  return {
    cards: cards.flatMap(toCard),
    more: waiting.length - cards.length,
    late: waiting.filter(({ turn }) => isLate(turn, now)).length,
    next: mine
      .filter(({ turn }) => !hasCome(turn, now))
      .slice(0, MOST_NEXT)
      .flatMap(toCard),
    done: deedsOf(ids, accountId, done),
    answered: answers.filter(mayTell).sort(newestFirst).slice(0, MOST_ANSWERED).flatMap(answeredOf),
    settings,
    settingsVersion: version,
  };
}

const atIssue = (entry: Entry): AtIssue[] => ('issueId' in entry.home ? [{ entry, issueId: entry.home.issueId }] : []);

const isAnsweredSince = ({ answer, by, removed }: Entry, since: string, accountId: string): boolean =>
  answer !== null && !removed && by === accountId && answer.by !== accountId && answer.at > since;

const newestFirst = (one: AtIssue, other: AtIssue): number =>
  (one.entry.answer?.at ?? '') > (other.entry.answer?.at ?? '') ? -1 : 1;

/** One permission check for all: which of these may be told to the caller now. */
async function tellable(
  tools: ReadsMine,
  accountId: string,
  asked: readonly Entry[],
  those: readonly AtIssue[],
): Promise<(one: AtIssue) => boolean> {
  const issueIds = [...new Set(those.map(({ issueId }) => issueId))].slice(0, MOST_ISSUES);
  if (issueIds.length === 0) return () => false;
  const [visible, owed] = await Promise.all([tools.viewerJira.visibleIssues(issueIds), owedIn(tools, asked)]);
  const seen = new Set(visible);
  return ({ entry, issueId }) => {
    if (!seen.has(issueId)) return false;
    return isSeen(entry, { owes: owed.has(issueId), opinions: true }, accountId);
  };
}

/** Records of kinds of which a person has several at an issue, in a state in which they can wait. */
async function ownWaiting({ store }: ReadsMine, accountId: string): Promise<Entry[]> {
  const several = KIND_NAMES.map(kindNamed).filter(({ onePerPerson }) => !onePerPerson);
  const statuses = new Set(several.flatMap(({ card }) => card?.while ?? []));
  const found: Entry[] = [];
  for (const status of statuses) {
    let after: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const { items, next } = await store.listOwned({ onePerPerson: false }, accountId, status, after);
      found.push(...items);
      after = next;
      if (after === undefined) break;
    }
  }
  return found;
}

function cardOf({ entry, issueId, turn }: Waiting, now: string): MineCard[] {
  const { id, kind, at, updatedBy: by, values: body } = entry;
  const { card } = kindNamed(kind);
  if (!card) return [];
  const { asks, does } = card;
  return [{ id, kind, issueId, asks, does, dueAt: turn.dueAt, late: isLate(turn, now), at, by, body }];
}

const answeredOf = ({ entry: { id, kind, answer }, issueId }: AtIssue): MineAnswered[] =>
  answer ? [{ id, kind, issueId, answer }] : [];
