import * as z from 'zod/mini';
import { readSummary, type Summary } from '#domain/publication/summary';
import { ownEpicsJql, scopeJql, sponsoredJql } from '#domain/portfolio/portfolioQuery';
import type { Settings } from '#domain/settings/settings';
import { editableIssues, searchIssues } from '../../../host/jira';
import type { CardName, EpicCard } from '../mineCard';
import { judgeCards, unjudgedOfMine } from './ownDeliverables';

/** What epics of the viewer wait for, by their own searches: nothing of it is stored anywhere. */

/** What came true is said so long after an epic was done, and once more later; after a year nobody is asked. */
const FIRST_LOOK_DAYS = 60;
const LATER_LOOK_DAYS = 90;
const MOST_DAYS = 365;
const DAY_MS = 86_400_000;

const FIELDS = {
  names: ['created', 'resolutiondate', 'status'],
  schema: z.object({
    created: z.string(),
    resolutiondate: z.nullish(z.string()),
    status: z.object({ statusCategory: z.optional(z.object({ key: z.string() })) }),
  }),
};

type Found = Awaited<ReturnType<typeof searchIssues<z.infer<typeof FIELDS.schema>>>>['issues'][number];

const instant = (jiraTime: string): string => new Date(jiraTime).toISOString();

const isDone = ({ fields }: Found): boolean => fields.status.statusCategory?.key === 'done';
const isUnderWay = ({ fields }: Found): boolean => fields.status.statusCategory?.key === 'indeterminate';

/** What waits at the viewer's own epics, and the rated ones whose sponsor they are. */
export interface OwnEpics {
  cards: EpicCard[];
  sponsored: SponsoredEpic[];
}

/** A rated epic, not done, whose sponsor the viewer is. */
export interface SponsoredEpic extends Pick<Found, 'id' | 'key' | 'summary'> {
  stage: string | null;
}

/**
 * Two searches, and a third where there is a day until which deliverables are judged.
 * @returns the cards of epics that the viewer rates, confirms, or tells what came true of, and of what they judge.
 * @throws JiraError
 */
export async function readOwnEpics(settings: Settings, now: number): Promise<OwnEpics> {
  const { initiativeTypes } = settings;
  const epics = scopeJql({ kind: 'all' }, initiativeTypes);
  const find = async (jql: string): Promise<Found[]> => (await searchIssues(jql, FIELDS)).issues;
  const [own, sponsored, unjudged] = await Promise.all([
    find(ownEpicsJql(epics, FIRST_LOOK_DAYS, MOST_DAYS)),
    find(sponsoredJql(epics)),
    unjudgedOfMine(settings),
  ]);
  const cards = own.flatMap((found) => (isDone(found) ? untold(found, now) : unrated(found)));
  const asked = [...cards.map(({ epic }) => epic.id), ...unjudged.map(({ id }) => id)];
  const editable = asked.length === 0 ? new Set() : await editableIssues([...new Set(asked)]);
  return {
    cards: [
      ...cards.filter(({ epic }) => editable.has(epic.id)),
      ...judgeCards(
        unjudged.filter(({ id }) => editable.has(id)),
        settings,
        now,
      ),
      ...sponsored.filter(isUnderWay).flatMap(unconfirmed),
    ],
    sponsored: sponsored.map((found) => ({ ...found, stage: publishedOf(found)?.stage ?? null })),
  };
}

/** What anybody may write is no rating. */
const publishedOf = ({ property }: Found): Summary | null => readSummary(property);

function unrated(found: Found): EpicCard[] {
  const summary = publishedOf(found);
  if (summary?.answers['impact'] !== undefined) return [];
  return [cardOf('rate', found, instant(found.fields.created), { begun: (summary?.version ?? 0) > 0 })];
}

function untold(found: Found, now: number): EpicCard[] {
  const { resolutiondate } = found.fields;
  if (!resolutiondate) return [];
  const { realised, realisedLater, floor } = publishedOf(found) ?? {};
  const days = (now - Date.parse(resolutiondate)) / DAY_MS;
  const again = realised !== undefined;
  // What was never rated came true of nothing.
  if (floor === undefined || realisedLater === 'yes' || (again && days < LATER_LOOK_DAYS)) return [];
  return [cardOf('cameTrue', found, instant(resolutiondate), { again })];
}

function unconfirmed(found: Found): EpicCard[] {
  const { confirmed, ratedAt } = publishedOf(found) ?? {};
  return confirmed === 'yes' || ratedAt === undefined ? [] : [cardOf('confirm', found, instant(ratedAt), {})];
}

const cardOf = (kind: CardName, { id, key, summary }: Found, from: string, said: EpicCard['said']): EpicCard => ({
  key: `${kind} ${id}`,
  kind,
  epic: { id, key, summary },
  entryId: null,
  dueAt: null,
  from,
  late: false,
  by: null,
  said,
});
