import * as z from 'zod/mini';
import { childrenJql } from '#domain/portfolio/query/auditQuery';
import { person } from '../../../host/issuePeople';
import { plainIssues, plainIssuesById, type PlainIssue } from '../../../host/issues/plainIssues';
import type { Person } from '../../../host/jira';
import { plainText } from '../../rating/oneByOne/plainText';
import { projectKeyOf } from '../silos/projectKey';

/** An issue that a deliverable is linked with, and how: "blocks", "is caused by". */
export interface LinkedOne {
  key: string;
  summary: string;
  how: string;
}

/** What one reads of a deliverable before one judges it. */
export interface Details {
  description: string;
  assignee: Person | null;
  reporter: Person | null;
  links: LinkedOne[];
  /** Keys of the projects that it reaches: its own, those of its links and of its children. */
  projectKeys: string[];
  /** It has more children than were read. */
  isPart: boolean;
}

const linked = z.object({ key: z.string(), fields: z.optional(z.object({ summary: z.nullish(z.string()) })) });
const link = z.object({
  type: z.object({ inward: z.string(), outward: z.string() }),
  inwardIssue: z.optional(linked),
  outwardIssue: z.optional(linked),
});

const FIELDS = {
  names: ['description', 'assignee', 'reporter', 'issuelinks', 'issuetype'],
  schema: z.object({
    description: z.optional(z.unknown()),
    assignee: person,
    reporter: person,
    issuelinks: z.optional(z.array(link)),
    issuetype: z.object({ hierarchyLevel: z.optional(z.number()) }),
  }),
};
type Fields = z.infer<typeof FIELDS.schema>;

const NO_FIELDS = { names: ['parent'], schema: z.object({ parent: z.nullish(z.object({ key: z.string() })) }) };

/**
 * Reads what is told of at most 100 deliverables: one request, and one search where some can have children in other
 * projects. @throws JiraError
 */
export async function readDetails(issueIds: readonly string[]): Promise<Map<string, Details>> {
  const issues = await plainIssuesById(issueIds, FIELDS);
  const parents = issues.filter(({ fields }) => mayReachByChildren(fields)).map(({ key }) => key);
  const page = parents.length === 0 ? { issues: [] } : await plainIssues(childrenJql(parents), NO_FIELDS);
  const isPart = page.nextPageToken !== undefined;
  return new Map(
    issues.map((issue) => {
      const children = page.issues.filter(({ fields }) => fields.parent?.key === issue.key).map(({ key }) => key);
      return [issue.id, detailsOf(issue, children, isPart && parents.includes(issue.key))];
    }),
  );
}

/** Children of what teams work on are its sub-tasks, which are always in the same project. */
export const mayReachByChildren = ({ issuetype }: Pick<Fields, 'issuetype'>): boolean =>
  (issuetype.hierarchyLevel ?? 1) > 0;

function detailsOf({ key, fields }: PlainIssue<Fields>, children: string[], isPart: boolean): Details {
  const links = (fields.issuelinks ?? []).flatMap(linkedOf);
  const keys = [key, ...links.map((one) => one.key), ...children];
  return {
    description: plainText(fields.description),
    ...{ assignee: fields.assignee, reporter: fields.reporter, links, isPart },
    projectKeys: [...new Set(keys.map(projectKeyOf))],
  };
}

export const LINK_SCHEMA = link;

/** @returns the issue at the other end of a link, with what it is to this one. */
export function linkedOf({ type, inwardIssue, outwardIssue }: z.infer<typeof link>): LinkedOne[] {
  const named = (issue: z.infer<typeof linked> | undefined, how: string): LinkedOne[] =>
    issue ? [{ key: issue.key, summary: issue.fields?.summary ?? '', how }] : [];
  return [...named(inwardIssue, type.inward), ...named(outwardIssue, type.outward)];
}
