import * as z from 'zod/mini';
import type { PlainIssue } from '../../../host/issues/plainIssues';

/** Something that is delivered, as the viewer's search finds it. */
export interface Deliverable {
  id: string;
  key: string;
  summary: string;
  /** The name of its type: Task, Story, Epic. */
  type: string;
  project: { id: string; key: string };
  /** What it belongs to, as far as the viewer sees it. */
  parent: { key: string; summary: string } | null;
}

const related = z.object({ key: z.string(), fields: z.optional(z.object({ summary: z.nullish(z.string()) })) });

export const DELIVERABLE_FIELDS = {
  names: ['summary', 'issuetype', 'project', 'parent'],
  schema: z.object({
    summary: z.nullish(z.string()),
    issuetype: z.object({ name: z.string() }),
    project: z.object({ id: z.string(), key: z.string() }),
    parent: z.nullish(related),
  }),
};

type Fields = z.infer<typeof DELIVERABLE_FIELDS.schema>;

/** @returns what Jira tells of a related issue. */
export const relatedIssue = ({ key, fields }: z.infer<typeof related>): { key: string; summary: string } => ({
  key,
  summary: fields?.summary ?? '',
});

/** @returns a deliverable as the search told it. */
export const deliverableOf = ({ id, key, fields }: PlainIssue<Fields>): Deliverable => ({
  ...{ id, key, summary: fields.summary ?? '', type: fields.issuetype.name },
  project: { id: fields.project.id, key: fields.project.key },
  parent: fields.parent ? relatedIssue(fields.parent) : null,
});
