import * as z from 'zod/mini';
import type { IssueType, Project } from '../../data/model';
import { JiraError, jsonOf, numberParam, parsedBody, type Call, type Reply } from '../call';
import { issueTypeShape } from '../issueShape';
import { keepNewIssue, newIssue, refuseParts } from '../writing/createIssue';
import { createScreen, fieldShape } from '../writing/createScreen';
import { namedProject } from './projectRoutes';

const PAGE_MOST = 200;
/** Issues that one request creates. */
const BULK_MOST = 50;

/** The types of which one may create issues in a project. */
export function createTypes(call: Call): Reply {
  const types = typesIn(projectToCreateIn(call), call);
  return page(
    call,
    'issueTypes',
    types.map((type) => issueTypeShape(type, call.siteUrl)),
  );
}

/** The fields of the create screen of a type. */
export function createFields(call: Call): Reply {
  const project = projectToCreateIn(call);
  const type = typesIn(project, call).find(({ id }) => id === call.params['issueTypeId']);
  if (!type) throw new JiraError(400, ['The issue type selected is invalid.']);
  return page(call, 'fields', createScreen(project, type, call).map(fieldShape));
}

const typesIn = ({ id }: Project, { site }: Call): IssueType[] =>
  site.catalogue.values('issueTypes', [id]).sort((a, b) => Number(a.id) - Number(b.id));

/** Without the right to create an issue there a project is as absent as one that is hidden. @throws JiraError 400 */
function projectToCreateIn(call: Call): Project {
  const project = namedProject(call);
  if (project && call.permissions.holdsOnProject(call.principal, 'CREATE_ISSUES', project)) return project;
  throw new JiraError(400, ['The project does not exist, or you may not create issues in it.']);
}

function page(call: Call, name: string, all: readonly unknown[]): Reply {
  const startAt = numberParam(call, 'startAt', 0, Number.MAX_SAFE_INTEGER);
  const maxResults = numberParam(call, 'maxResults', 50, Number.MAX_SAFE_INTEGER);
  if (maxResults > PAGE_MOST)
    throw new JiraError(400, [`Parameter 'maxResults' must not exceed the limit '${PAGE_MOST}'`]);
  return {
    status: 200,
    body: { startAt, maxResults, total: all.length, [name]: all.slice(startAt, startAt + maxResults) },
  };
}

export function createIssue(call: Call): Reply {
  refuseParts(jsonOf(call.body ?? ''));
  const details = parsedBody(call, z.unknown());
  const created = call.site.tables.atomically(() => keepNewIssue(newIssue(details, call), call));
  return { status: 201, body: created };
}

const bulkSchema = z.strictObject({ issueUpdates: z.array(z.unknown()) });

/** Each is created or refused by itself: one that is wrong keeps no other back. */
export function createIssues(call: Call): Reply {
  const { issueUpdates } = parsedBody(call, bulkSchema);
  if (issueUpdates.length === 0) throw new JiraError(400, ['At least one issue must be given.']);
  if (issueUpdates.length > BULK_MOST)
    throw new JiraError(400, [`The number of issues to create must not exceed the limit '${BULK_MOST}'`]);
  issueUpdates.forEach(refuseParts);
  const issues: unknown[] = [];
  const errors: unknown[] = [];
  call.site.tables.atomically(() => {
    for (const [place, details] of issueUpdates.entries()) {
      try {
        issues.push(keepNewIssue(newIssue(details, call), call));
      } catch (problem) {
        if (!(problem instanceof JiraError)) throw problem;
        const { status, errorMessages, errors: byField } = problem;
        errors.push({ status, elementErrors: { errorMessages, errors: byField }, failedElementNumber: place });
      }
    }
  });
  return { status: issues.length > 0 ? 201 : 400, body: { issues, errors } };
}
