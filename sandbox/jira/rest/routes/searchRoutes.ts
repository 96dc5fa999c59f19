import * as z from 'zod/mini';
import { jqlContext } from '../../jql/context';
import { count, search } from '../../jql/search';
import { JiraError, listParam, numberParam, parsedBody, type Call, type Reply } from '../call';
import { ISSUE_FIELDS, issueShape, selectedFields } from '../issueShape';

const PROPERTIES_MOST = 5;
const RECONCILE_MOST = 50;
const PAGE_DEFAULT = 50;
/** With anything but ids and keys a page is short; Jira does not say how short, this is what its sites answer. */
const PAGE_MOST = 100;
const PAGE_MOST_OF_IDS = 5000;

const searchSchema = z.strictObject({
  jql: z.optional(z.nullable(z.string())),
  nextPageToken: z.optional(z.nullable(z.string())),
  maxResults: z.optional(z.int().check(z.gte(1))),
  fields: z.optional(z.array(z.string())),
  fieldsByKeys: z.optional(z.boolean()),
  expand: z.optional(z.string()),
  properties: z.optional(z.array(z.string())),
  reconcileIssues: z.optional(z.array(z.int())),
});
type SearchRequest = z.infer<typeof searchSchema>;

export const searchByBody = (call: Call): Reply => answer(call, parsedBody(call, searchSchema));

export function searchByQuery(call: Call): Reply {
  const list = (name: string): string[] | undefined => (call.query.has(name) ? listParam(call, name) : undefined);
  const given = {
    jql: call.query.get('jql'),
    nextPageToken: call.query.get('nextPageToken'),
    maxResults: call.query.has('maxResults')
      ? numberParam(call, 'maxResults', PAGE_DEFAULT, PAGE_MOST_OF_IDS)
      : undefined,
    fields: list('fields'),
    expand: call.query.get('expand') ?? undefined,
    properties: list('properties'),
    reconcileIssues: list('reconcileIssues')?.map(Number),
  };
  const parsed = searchSchema.safeParse(given);
  if (!parsed.success)
    throw new JiraError(400, [`The query parameter '${String(parsed.error.issues[0]?.path[0])}' is invalid.`]);
  return answer(call, parsed.data);
}

function answer(call: Call, request: SearchRequest): Reply {
  const { fields = ['id'], properties = [], reconcileIssues = [], maxResults = PAGE_DEFAULT, expand = '' } = request;
  if (properties.length > PROPERTIES_MOST)
    throw new JiraError(400, [`At most ${PROPERTIES_MOST} properties can be requested.`]);
  if (reconcileIssues.length > RECONCILE_MOST)
    throw new JiraError(400, [`At most ${RECONCILE_MOST} issues can be reconciled.`]);
  const names = expandedNames(expand);
  const idsOnly = properties.length === 0 && fields.every((field) => field === 'id');
  const short = properties.length > 0 || fields.some((field) => field !== 'id' && field !== 'key');
  const { issues, nextPageToken } = search(
    request.jql ?? '',
    jqlContext(call.site, call.permissions, call.principal, call.aliases),
    {
      limit: Math.min(maxResults, short ? PAGE_MOST : PAGE_MOST_OF_IDS),
      pageToken: request.nextPageToken ?? null,
      reconcile: reconcileIssues.map(String),
    },
  );
  const fieldIds = short ? selectedFields(fields) : [];
  return {
    status: 200,
    issues: issues.length,
    body: {
      issues: issues.map((issue) => (idsOnly ? { id: issue.id } : issueShape(issue, call, fieldIds, properties))),
      isLast: nextPageToken === null,
      ...(nextPageToken === null ? {} : { nextPageToken }),
      ...(names ? { names: Object.fromEntries(fieldIds.map((id) => [id, ISSUE_FIELDS[id]?.name])) } : {}),
    },
  };
}

/** @returns whether names of fields were asked for. @throws JiraError naming an expansion that is not modelled. */
export function expandedNames(expand: string): boolean {
  const asked = expand.split(',').filter((name) => name.trim() !== '');
  const other = asked.find((name) => name.trim() !== 'names');
  if (other !== undefined) throw new JiraError(400, [`The local Jira does not model the expansion '${other.trim()}'.`]);
  return asked.length > 0;
}

const countSchema = z.strictObject({ jql: z.string() });

export function approximateCount(call: Call): Reply {
  const { jql } = parsedBody(call, countSchema);
  return {
    status: 200,
    body: { count: count(jql, jqlContext(call.site, call.permissions, call.principal, call.aliases)) },
  };
}
