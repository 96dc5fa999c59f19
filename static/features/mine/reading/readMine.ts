import type { Failure } from '#contract/errors';
import type { Output } from '#contract/procedures';
import { epicsById } from '../../../host/jira';
import { call } from '../../../host/server';
import { cardNamed } from '../cards/cards';
import { issueOf, recordCards, sorted, type Card, type EpicsById } from '../mineCard';
import { lookCards } from './ownDeliverables';
import { readOwnEpics, type OwnEpics } from './ownEpics';
import { sayDoCards } from './sayDoCard';

type Answer = Output<'mine.list'>;

/** All that stands in My turn. */
export interface Mine {
  /** All that is known: cards of records that were answered, and those of one's own epics; due and oldest first. */
  cards: Card[];
  /** Cards of records that were not answered yet. */
  more: number;
  late: number;
  /** What will wait, by its day. */
  next: Card[];
  done: Answer['done'];
  answered: { of: Answer['answered'][number]; epic: Card['epic'] }[];
  settings: Answer['settings'];
  /** When it was read, in milliseconds since 1970. */
  readAt: number;
  /** The epics of the viewer could not be searched: what waits there is not shown. */
  unsearched: boolean;
  /** What is said and what is rewarded was not told: whether the viewer is to decide about it is not known. */
  unread: boolean;
}

export type MineRead = { ok: true; mine: Mine } | { ok: false; failure: Failure };

/**
 * Reads what waits for the viewer: one call, and their own searches. Keys and summaries come from Jira, so that an epic
 * that was hidden meanwhile stands nowhere.
 * @param all so that every card of a record is read, not only the first.
 */
export async function readMine(all: boolean): Promise<MineRead> {
  const answer = await call('mine.list', all ? { all } : {});
  if (!answer.ok) return { ok: false, failure: answer.error };
  const { cards, next, answered, looks, settings, ...rest } = answer.value;
  const readAt = Date.now();
  const [epics, own] = await Promise.all([
    epicsOf([...cards, ...next, ...answered].flatMap((one) => issueOf(one) ?? [])),
    ownCards(settings, readAt),
  ]);
  if (epics === null) return { ok: false, failure: UNREAD };
  const decides = await rewardCards(own, settings, readAt);
  const known = recordCards(cards, epics).filter(({ kind }) => cardNamed(kind) !== null);
  return {
    ok: true,
    mine: {
      ...rest,
      settings,
      readAt,
      cards: sorted([...known, ...(own?.cards ?? []), ...(decides ?? []), ...lookCards(looks, settings, readAt)]),
      next: recordCards(next, epics),
      answered: answered.flatMap((of) => {
        const issueId = issueOf(of);
        const epic = issueId === undefined ? null : epics.get(issueId);
        return epic === undefined ? [] : [{ of, epic }];
      }),
      unsearched: own === null,
      unread: decides === null,
    },
  };
}

const UNREAD: Failure = { code: 'unavailable', message: 'Jira did not tell which epics these are. Try again.' };
/** Epics that Jira tells of at once. */
const AT_ONCE = 100;

async function epicsOf(issueIds: readonly string[]): Promise<EpicsById | null> {
  const ids = [...new Set(issueIds)];
  try {
    const found = await epicsById(ids.slice(0, AT_ONCE));
    return new Map(found.map((epic) => [epic.id, epic]));
  } catch (error) {
    console.error('The epics of what waits could not be read', error);
    return null;
  }
}

/** @returns null where Jira did not answer: the rest is shown all the same, and the page says so. */
async function ownCards(settings: Answer['settings'], now: number): Promise<OwnEpics | null> {
  try {
    return await readOwnEpics(settings, now);
  } catch (error) {
    console.error('The epics of the viewer could not be searched', error);
    return null;
  }
}

/** @returns null where the server did not tell what is rewarded. */
async function rewardCards(own: OwnEpics | null, settings: Answer['settings'], now: number): Promise<Card[] | null> {
  try {
    return await sayDoCards(own?.sponsored ?? [], settings, now);
  } catch (error) {
    console.error('What is said and what is rewarded could not be read', error);
    return null;
  }
}
