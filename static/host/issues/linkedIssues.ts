import * as z from 'zod/mini';
import { linkedJql } from '#domain/portfolio/portfolioQuery';
import { searchIssues } from '../jira';

/** An issue that is linked with another, and the kind of project that it is in. */
export interface LinkedIssue {
  id: string;
  key: string;
  summary: string;
  /** As Jira names it: `service_desk`, `product_discovery`, `software` … */
  projectType: string;
}

const PROJECT = {
  names: ['project'],
  schema: z.object({ project: z.object({ projectTypeKey: z.optional(z.string()) }) }),
};

/**
 * The issues that the viewer sees and that are linked with one: one search, the newest hundred.
 * @returns them, and whether there are more. @throws JiraError
 */
export async function linkedIssues(key: string): Promise<{ issues: LinkedIssue[]; more: boolean }> {
  const { issues, nextPageToken } = await searchIssues(linkedJql(key), PROJECT);
  return {
    issues: issues.map(({ id, key: linked, summary, fields: { project } }) => ({
      ...{ id, key: linked, summary },
      projectType: project.projectTypeKey ?? '',
    })),
    more: nextPageToken !== undefined,
  };
}
