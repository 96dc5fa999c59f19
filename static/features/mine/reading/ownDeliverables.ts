import * as z from 'zod/mini';
import { ownDeliverablesJql } from '#domain/portfolio/query/auditQuery';
import { publishedScore, readSummary } from '#domain/publication/summary';
import { isOver } from '#kernel/days';
import type { Settings } from '#domain/settings/settings';
import { publishedOn } from '../../../host/issues/publishedOn';
import { searchIssues } from '../../../host/jira';
import type { EpicCard, ListCard } from '../mineCard';

/** What is assigned to the viewer and nobody judged. My turn asks only where there is a day until which it is done. */

const FIELDS = {
  names: ['created', 'issuetype', 'parent'],
  schema: z.object({
    created: z.string(),
    issuetype: z.object({ name: z.string() }),
    parent: z.nullish(z.object({ id: z.string() })),
  }),
};
type Found = Awaited<ReturnType<typeof searchIssues<z.infer<typeof FIELDS.schema>>>>['issues'][number];

/** More second looks are not counted. */
const MOST_TOLD = 100;

/** @returns them, the oldest first; nothing where there is no such day. @throws JiraError */
export async function unjudgedOfMine({ audit, initiativeTypes }: Settings): Promise<Found[]> {
  if (audit?.dueAt === undefined) return [];
  const { issues } = await searchIssues(ownDeliverablesJql(audit.filter ?? null), FIELDS);
  const unjudged = issues.filter(({ property }) => readSummary(property)?.class === undefined);
  if (audit.filter !== undefined) return unjudged;
  const isEpic = ({ fields }: Found): boolean => initiativeTypes.includes(fields.issuetype.name);
  const tasks = unjudged.filter((one) => !isEpic(one));
  const parents = await publishedOn(tasks.flatMap(({ fields }) => fields.parent?.id ?? []));
  return unjudged.filter((one) => isRated(isEpic(one) ? one.property : parents.get(one.fields.parent?.id ?? '')));
}

function isRated(property: unknown): boolean {
  const summary = readSummary(property);
  return summary !== null && publishedScore(summary) !== null;
}

/** @returns one card for all of them: of the oldest, with how many more there are. */
export function judgeCards(unjudged: readonly Found[], { audit }: Settings, now: number): EpicCard[] {
  const [first] = unjudged;
  const dueAt = audit?.dueAt;
  if (!first || dueAt === undefined) return [];
  const { id, key, summary, fields } = first;
  return [
    {
      key: 'judge',
      kind: 'judge',
      epic: { id, key, summary },
      entryId: null,
      dueAt,
      from: new Date(fields.created).toISOString(),
      late: isOver(dueAt, new Date(now).toISOString()),
      by: null,
      said: { others: unjudged.length - 1, issueIds: unjudged.map((one) => one.id) },
    },
  ];
}

/** @returns the card of the second looks that wait for the viewer: the server tells how many, and not which. */
export function lookCards(looks: number, { audit }: Settings, now: number): ListCard[] {
  if (looks === 0) return [];
  const at = new Date(now).toISOString();
  const dueAt = audit?.dueAt ?? null;
  const name = looks === 1 ? '1 deliverable' : `${looks >= MOST_TOLD ? 'at least ' : ''}${looks} deliverables`;
  return [
    {
      ...{ key: 'look', kind: 'look', epic: null, entryId: null, home: null, dueAt, from: at, by: null, said: {} },
      about: { id: null, kind: 'secondLook', name },
      late: dueAt !== null && isOver(dueAt, at),
    },
  ];
}
