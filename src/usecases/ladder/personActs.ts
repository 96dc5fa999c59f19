import type { Deed } from '#contract/mine';
import { actsOfMonth } from '#domain/ladder/acts';
import { levelOf, type Level } from '#domain/ladder/levels';
import type { Entry } from '#domain/register/entry';
import { readEntryId } from '#domain/register/entryId';
import { kindNamed } from '#domain/register/kinds/index';
import type { Home } from '#kernel/home';
import type { Ids } from '#ports/register/ids';
import type { EntryStore } from '#ports/register/entries';
import type { Done, MineStore } from '#ports/register/mine';
import { deedOf } from '#usecases/mine/deedsOf';

interface Tools {
  store: Pick<MineStore, 'listDoneBetween'> & Pick<EntryStore, 'listOwned'>;
  ids: Ids;
}

/** Where something was done by somebody, or asked of them, and as what. */
export interface At {
  home: Home;
  level: Level;
}

/** What one person rated, answered or judged in a month, and where something was asked of them. */
export interface PersonActs {
  accountId: string;
  /** Each once a record and day. */
  did: At[];
  asked: At[];
}

const RATES: ReadonlySet<Deed> = new Set(['rating', 'judgement', 'secondLook'] satisfies Deed[]);
const ANSWERS: ReadonlySet<Deed> = new Set(['answer', 'opinion'] satisfies Deed[]);

/** Records that wait for somebody have one of these; of what else they own nothing is asked. */
const WAITING = [
  { onePerPerson: true, status: 'asked' },
  { onePerPerson: false, status: 'open' },
] as const;

/** Asked of somebody is what they answered, and what still waits for them. */
export async function personActs({ store, ids }: Tools, accountId: string, month: string): Promise<PersonActs> {
  const [done, ...waiting] = await Promise.all([
    allDone(store, accountId, month),
    ...WAITING.map(({ onePerPerson, status }) => store.listOwned({ onePerPerson }, accountId, status)),
  ]);
  const acts = done.flatMap((one) => {
    const [deed, of] = deedOf(ids, accountId, one) ?? [];
    if (deed === undefined || of === undefined || !(RATES.has(deed) || ANSWERS.has(deed))) return [];
    return [{ at: one.at, by: accountId, of: `${deed} ${of}`, ...atOf(one), isAnswer: ANSWERS.has(deed) }];
  });
  const counted = actsOfMonth(acts, month);
  return {
    accountId,
    did: counted,
    asked: [
      ...counted.filter(({ isAnswer }) => isAnswer),
      ...waiting.flatMap(({ items }) => items.filter(waits).map(({ home, kind }) => ({ home, level: levelOf(kind) }))),
    ],
  };
}

/** The last day of any month is the 31st at most, and times sort as text. */
async function allDone(store: Tools['store'], accountId: string, month: string): Promise<Done[]> {
  const done: Done[] = [];
  for (let next: string | undefined, more = true; more; more = next !== undefined) {
    const page = await store.listDoneBetween(accountId, `${month}-01`, `${month}-31T23:59:59.999Z`, next);
    done.push(...page.items);
    next = page.next;
  }
  return done;
}

const waits = ({ kind, status, removed }: Entry): boolean =>
  !removed && (kindNamed(kind).card?.while.includes(status) ?? false);

function atOf({ of }: Done): At {
  if ('issueId' in of) return { home: { issueId: of.issueId }, level: levelOf(null) };
  const { kind, home } = readEntryId(of.entryId);
  return { home, level: levelOf(kind) };
}
