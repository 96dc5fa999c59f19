import * as z from 'zod/mini';
import { byKeyOrderJql, childrenJql } from '#domain/portfolio/query/auditQuery';
import { plainIssues, type PlainIssue } from '../../../host/issues/plainIssues';
import { LINK_SCHEMA, linkedOf, mayReachByChildren } from '../one/details';
import { projectKeyOf } from './projectKey';

/** Deliverables that are read at once; a person asks for more. */
export const REACH_AT_ONCE = 2_000;

/** What a deliverable reaches: keys of projects, its own included. */
export interface ReachOf {
  id: string;
  projectKeys: readonly string[];
}

/** How far the reading is. */
export interface ReachRead {
  read: readonly ReachOf[];
  /** Where it goes on; null when all were read. */
  next: { part: number; token?: string } | null;
}

export const NO_REACH: ReachRead = { read: [], next: { part: 0 } };

const FIELDS = {
  names: ['issuelinks', 'issuetype', 'project', 'parent'],
  schema: z.object({
    issuelinks: z.optional(z.array(LINK_SCHEMA)),
    issuetype: z.object({ hierarchyLevel: z.optional(z.number()) }),
  }),
};
const PARENT = { names: ['parent'], schema: z.object({ parent: z.nullish(z.object({ key: z.string() })) }) };

type Found = PlainIssue<z.infer<typeof FIELDS.schema>>;

/**
 * Reads from links and children which projects deliverables reach, some thousand at once.
 * @param told how many were read so far. @throws JiraError
 */
export async function readReach(
  parts: readonly string[],
  before: ReachRead,
  told: (read: number) => void = () => undefined,
): Promise<ReachRead> {
  const known = new Map(before.read.map((one) => [one.id, one]));
  const most = known.size + REACH_AT_ONCE;
  let { next } = before;
  while (next !== null && known.size < most) {
    const part = parts[next.part];
    if (part === undefined) return { read: [...known.values()], next: null };
    const page = await plainIssues(byKeyOrderJql(part), FIELDS, next.token);
    const children = await childrenOf(page.issues);
    for (const issue of page.issues) known.set(issue.id, reachedBy(issue, children.get(issue.key) ?? []));
    told(known.size);
    next = page.nextPageToken ? { part: next.part, token: page.nextPageToken } : { part: next.part + 1 };
    if (next.part >= parts.length) next = null;
  }
  return { read: [...known.values()], next };
}

function reachedBy({ id, key, fields }: Found, children: readonly string[]): ReachOf {
  const links = (fields.issuelinks ?? []).flatMap(linkedOf);
  const keys = [key, ...links.map((one) => one.key), ...children];
  return { id, projectKeys: [...new Set(keys.map(projectKeyOf))] };
}

/** Keys of the children of a page of issues, by the key of their parent. */
async function childrenOf(issues: readonly Found[]): Promise<Map<string, string[]>> {
  const parents = issues.filter(({ fields }) => mayReachByChildren(fields)).map(({ key }) => key);
  const children = new Map<string, string[]>();
  if (parents.length === 0) return children;
  let token: string | undefined;
  do {
    const page = await plainIssues(childrenJql(parents), PARENT, token);
    for (const { key, fields } of page.issues) {
      const of = fields.parent?.key ?? '';
      children.set(of, [...(children.get(of) ?? []), key]);
    }
    token = page.nextPageToken;
  } while (token !== undefined);
  return children;
}
