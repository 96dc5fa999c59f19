import * as z from 'zod/mini';
import { jiraRequest } from '../jiraRequest';

/**
 * Issues by their fields alone: never with what the app published on them, which whoever takes a second look must not
 * be sent.
 */

/** An issue with the fields that were asked for. */
export interface PlainIssue<F> {
  id: string;
  key: string;
  fields: F;
}

export interface PlainFields<F> {
  names: readonly string[];
  schema: z.ZodMiniType<F>;
}

/** Keys that Jira tells at once where nothing else is asked for. */
const MOST_KEYS = 5_000;
const MOST_ISSUES = 100;

const found = z.object({ id: z.string(), key: z.string() });
const keysAnswer = z.object({ issues: z.array(found), nextPageToken: z.nullish(z.string()) });

/** The keys of at most 5,000 issues of a search as the viewer. @throws JiraError */
export async function issueKeys(
  jql: string,
  nextPageToken?: string,
): Promise<{ keys: string[]; nextPageToken?: string }> {
  const asked = { jql, maxResults: MOST_KEYS, fields: ['key'], ...(nextPageToken ? { nextPageToken } : {}) };
  const answer = keysAnswer.parse(await jiraRequest('POST', '/rest/api/3/search/jql', asked));
  return {
    keys: answer.issues.map(({ key }) => key),
    ...(answer.nextPageToken ? { nextPageToken: answer.nextPageToken } : {}),
  };
}

const issuesAnswer = z.object({
  issues: z.array(z.extend(found, { fields: z.unknown() })),
  nextPageToken: z.nullish(z.string()),
});

const withFields = <F>(issues: z.infer<typeof issuesAnswer>['issues'], { schema }: PlainFields<F>): PlainIssue<F>[] =>
  issues.map(({ id, key, fields }) => ({ id, key, fields: schema.parse(fields) }));

/** One page of a search as the viewer: at most 100 issues. @throws JiraError */
export async function plainIssues<F>(
  jql: string,
  fields: PlainFields<F>,
  nextPageToken?: string,
): Promise<{ issues: PlainIssue<F>[]; nextPageToken?: string }> {
  const asked = {
    jql,
    maxResults: MOST_ISSUES,
    fields: fields.names,
    ...(nextPageToken ? { nextPageToken } : {}),
  };
  const answer = issuesAnswer.parse(await jiraRequest('POST', '/rest/api/3/search/jql', asked));
  return {
    issues: withFields(answer.issues, fields),
    ...(answer.nextPageToken ? { nextPageToken: answer.nextPageToken } : {}),
  };
}

/** At most 100 issues by id; those that the viewer may not see are left out. @throws JiraError */
export async function plainIssuesById<F>(
  issueIds: readonly string[],
  fields: PlainFields<F>,
): Promise<PlainIssue<F>[]> {
  if (issueIds.length === 0) return [];
  const asked = { issueIdsOrKeys: issueIds, fields: fields.names };
  const answer = z
    .object({ issues: z.array(z.extend(found, { fields: z.unknown() })) })
    .parse(await jiraRequest('POST', '/rest/api/3/issue/bulkfetch', asked));
  return withFields(answer.issues, fields);
}
