import * as z from 'zod/mini';
import { MOST_THROUGH } from '#contract/bounds/atOnce';
import type { Output } from '#contract/procedures';
import type { Score } from '#domain/rating/score';
import { NotTold } from '../../../host/failureSentence';
import { plainIssuesById } from '../../../host/issues/plainIssues';
import { call } from '../../../host/server';

/** How a deliverable may reach customers: through an issue around it that is rated or changes a path. */
export interface WayThrough {
  issueId: string;
  key: string;
  summary: string;
  /** What it is to the deliverable: "blocks", "its parent". */
  how: string;
  score: Score | null;
  paths: readonly { id: string; name: string | null }[];
  hiddenPaths: number;
}

/** What is around a deliverable. */
export interface Around {
  ways: WayThrough[];
  /** Issues that were looked at, and others that were not. */
  looked: number;
  more: number;
}

const near = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.optional(z.object({ summary: z.nullish(z.string()) })),
});
const FIELDS = {
  names: ['issuelinks', 'parent'],
  schema: z.object({
    issuelinks: z.optional(
      z.array(
        z.object({
          type: z.object({ inward: z.string(), outward: z.string() }),
          inwardIssue: z.optional(near),
          outwardIssue: z.optional(near),
        }),
      ),
    ),
    parent: z.nullish(near),
  }),
};
type Near = z.infer<typeof near>;

/**
 * Looks around a deliverable as the viewer: its parent and what it is linked with, by one request, and which of them
 * reach customers, by one call. Of the issues Jira is asked for fields alone.
 * @throws JiraError, NotTold
 */
export async function readAround(issueId: string): Promise<Around> {
  const [issue] = await plainIssuesById([issueId], FIELDS);
  const named = (one: Near | null | undefined, how: string) => (one ? [{ issue: one, how }] : []);
  const all = [
    ...named(issue?.fields.parent, 'its parent'),
    ...(issue?.fields.issuelinks ?? []).flatMap(({ type, inwardIssue, outwardIssue }) => [
      ...named(inwardIssue, type.inward),
      ...named(outwardIssue, type.outward),
    ]),
  ];
  const byId = new Map([...all].reverse().map((one) => [one.issue.id, one] as const));
  const around = [...byId.values()].reverse();
  const looked = around.slice(0, MOST_THROUGH);
  const told = looked.length === 0 ? { issues: [] } : await waysOf(looked.map((one) => one.issue.id));
  const ways = told.issues.flatMap(({ issueId: id, ...way }): WayThrough[] => {
    const found = byId.get(id);
    if (!found) return [];
    const { key, fields } = found.issue;
    return [{ issueId: id, key, summary: fields?.summary ?? '', how: found.how, ...way }];
  });
  return { ways: ways.sort(byPathAndScore), looked: looked.length, more: around.length - looked.length };
}

async function waysOf(issueIds: readonly string[]): Promise<Output<'objection.through'>> {
  const answer = await call('objection.through', { issueIds: [...issueIds] });
  if (!answer.ok) throw new NotTold(answer.error.message);
  return answer.value;
}

const bestOf = ({ score }: WayThrough): number => score?.floor ?? -Infinity;

/** What changes a path first, then what helps customers most. */
const byPathAndScore = (one: WayThrough, other: WayThrough): number =>
  Number(other.paths.length > 0) - Number(one.paths.length > 0) ||
  (bestOf(one) === bestOf(other) ? 0 : bestOf(other) - bestOf(one));
