import type { Output } from '#contract/procedures';
import { MOST_CARDS, type MineAnswered, type MineCard } from '#contract/mine';
import { toldValues, type Entry } from '#domain/register/entry';
import { readEntryId } from '#domain/register/entryId';
import { KIND_NAMES, kindNamed } from '#domain/register/kinds/index';
import { parentOf } from '#domain/register/parent';
import { recordName } from '#domain/register/text/recordName';
import type { Turn } from '#domain/register/kind';
import { hasCome, inTurn, isLate, turnOf } from '#domain/register/turn';
import { dayOf } from '#domain/trend/month';
import { daysAfter } from '#kernel/days';
import { homeName, type Home } from '#kernel/home';
import { inFlight } from '#kernel/inFlight';
import type { MineStore } from '#ports/register/mine';
import type { ReminderStore } from '#ports/register/reminders';
import type { SettingsStore } from '#ports/settings';
import { namedBy, seenValues } from '#usecases/map/seenNames';
import { askedOf, isSeen, owedIn } from '#usecases/register/opinion/sight';
import type { ReadsEntries } from '#usecases/register/registerTools';
import { deedsOf } from './deedsOf';
import { looksWaiting } from './looksWaiting';

/** What answering takes. */
export interface ReadsMine extends ReadsEntries {
  store: ReadsEntries['store'] & MineStore & SettingsStore & Pick<ReminderStore, 'listBetween'>;
}

/** Cards that are answered first. */
const FIRST_CARDS = 5;
const MOST_NEXT = 5;
const MOST_ANSWERED = 10;
/** Pages of one's own records that are looked through for those that wait. */
const MOST_PAGES = 5;
/** Homes that one permission check takes. */
const MOST_HOMES = 1_000;
const WEEK_DAYS = 7;
const QUERIES_AT_ONCE = 8;

/** A record that waits for the caller, and since when. */
interface Waiting {
  entry: Entry;
  turn: Turn;
}

/**
 * Answers what waits for the caller, due and oldest first, what will wait, what they did this week and what they were
 * answered: at issues and in projects that they see now, checked at once for all. Kinds say by themselves what of them
 * waits.
 */
export async function listMine(tools: ReadsMine, accountId: string, all = false): Promise<Output<'mine.list'>> {
  const { store, clock, ids } = tools;
  const now = clock.now();
  // By whole days: what is told does not change with the hour.
  const since = daysAfter(dayOf(now), -WEEK_DAYS);
  const [asked, open, moved, done, looks, { settings, version }] = await Promise.all([
    askedOf(tools, accountId),
    ownWaiting(tools, accountId),
    store.listOwnedSince(accountId, since),
    store.listDone(accountId, since),
    looksWaiting(tools, accountId),
    store.readSettings(),
  ]);
  const turns = [...asked, ...open].flatMap((entry) => {
    const turn = turnOf(entry, now);
    return turn ? [{ entry, turn }] : [];
  });
  const answers = moved.filter((entry) => isAnsweredSince(entry, since, accountId));
  const named = turns.flatMap(({ entry }) => namedBy(entry)).map((id) => readEntryId(id));
  const homes = [...turns.map(({ entry }) => entry), ...answers, ...looks, ...named].map(({ home }) => home);
  const { isSeen, mayTell } = await tellable(tools, accountId, asked, homes);
  const mine = turns.filter(({ entry }) => mayTell(entry)).sort((a, b) => inTurn(a.turn, b.turn));
  const waiting = mine.filter(({ turn }) => hasCome(turn, now));
  const cards = waiting.slice(0, all ? MOST_CARDS : FIRST_CARDS);
  const next = mine.filter(({ turn }) => !hasCome(turn, now)).slice(0, MOST_NEXT);
  const under = await parentsOf(tools, [...cards, ...next]);
  const toCard = (one: Waiting) => cardOf(one, under, now, isSeen);
  return {
    cards: cards.flatMap(toCard),
    more: waiting.length - cards.length,
    late: waiting.filter(({ turn }) => isLate(turn, now)).length,
    next: next.flatMap(toCard),
    looks: looks.filter(({ home }) => isSeen(home)).length,
    done: deedsOf(ids, accountId, done),
    answered: answers.filter(mayTell).sort(newestFirst).slice(0, MOST_ANSWERED).flatMap(answeredOf),
    settings,
    settingsVersion: version,
  };
}

const isAnsweredSince = ({ answer, by, removed }: Entry, since: string, accountId: string): boolean =>
  answer !== null && !removed && by === accountId && answer.by !== accountId && answer.at > since;

const newestFirst = (one: Entry, other: Entry): number => ((one.answer?.at ?? '') > (other.answer?.at ?? '') ? -1 : 1);

/** One permission check for all: which of these homes the caller sees, and what there may be told to them now. */
async function tellable(
  tools: ReadsMine,
  accountId: string,
  asked: readonly Entry[],
  those: readonly Home[],
): Promise<{ isSeen: (home: Home) => boolean; mayTell: (one: Entry) => boolean }> {
  const homes = [...new Map(those.map((home): [string, Home] => [homeName(home), home])).values()];
  if (homes.length === 0) return { isSeen: () => false, mayTell: () => false };
  const [seen, owed] = await Promise.all([
    tools.viewerJira.visibleHomes(homes.slice(0, MOST_HOMES)),
    owedIn(tools, asked),
  ]);
  const sees = (home: Home): boolean => seen.has(homeName(home));
  return {
    isSeen: sees,
    mayTell(entry) {
      const isOwed = 'issueId' in entry.home && owed.has(entry.home.issueId);
      return sees(entry.home) && isSeen(entry, { owes: isOwed, opinions: true }, accountId);
    },
  };
}

/**
 * The records under which others stand, by their ids: one batch read where there are any. They are at the same home,
 * which the caller sees.
 */
async function parentsOf({ store }: ReadsMine, waiting: readonly Waiting[]): Promise<ReadonlyMap<string, Entry>> {
  const ids = waiting.flatMap(({ entry }) => {
    const id = parentOf(entry);
    return id !== null && isAt(id, entry.home) ? [id] : [];
  });
  return ids.length === 0 ? new Map() : store.readEntries([...new Set(ids)]);
}

const isAt = (id: string, home: Home): boolean => homeName(readEntryId(id).home) === homeName(home);

/** Records of kinds of which a person has several at an issue, in a state in which they can wait. */
async function ownWaiting({ store }: ReadsMine, accountId: string): Promise<Entry[]> {
  const several = KIND_NAMES.map(kindNamed).filter(({ onePerPerson }) => !onePerPerson);
  const statuses = new Set(several.flatMap(({ card }) => card?.while ?? []));
  const inEach = [...statuses].map((status) => () => ownIn(store, accountId, status));
  return (await inFlight(QUERIES_AT_ONCE, inEach)).flat();
}

async function ownIn(store: ReadsMine['store'], accountId: string, status: string): Promise<Entry[]> {
  const found: Entry[] = [];
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, next } = await store.listOwned({ onePerPerson: false }, accountId, status, after);
    found.push(...items);
    after = next;
    if (after === undefined) break;
  }
  return found;
}

function cardOf(
  { entry, turn }: Waiting,
  parents: ReadonlyMap<string, Entry>,
  now: string,
  isSeen: (home: Home) => boolean,
): MineCard[] {
  const { id, kind, home, at, updatedBy: by } = entry;
  const { body } = seenValues(kind, toldValues(entry), isSeen);
  const { card } = kindNamed(kind);
  if (!card) return [];
  const { asks, does } = card;
  const under = underOf(entry, parents);
  return [
    { id, kind, home, under, asks, does, dueAt: turn.dueAt, from: turn.from, late: isLate(turn, now), at, by, body },
  ];
}

function underOf(entry: Entry, parents: ReadonlyMap<string, Entry>): MineCard['under'] {
  const parent = parents.get(parentOf(entry) ?? '');
  const name = parent ? recordName(parent) : null;
  return parent && name !== null ? { id: parent.id, name } : null;
}

/** What became of a record in words; other records that the answer names are told where it stands. */
function answeredOf({ id, kind, home, answer }: Entry): MineAnswered[] {
  if (!answer) return [];
  const named = Object.entries(kindNamed(kind).answer ?? {}).filter(([, { control }]) => control.control === 'record');
  return [{ id, kind, home, answer: { ...answer, ...Object.fromEntries(named.map(([name]) => [name, null])) } }];
}
