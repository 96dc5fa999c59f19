import type { JiraRequest, JiraResponse } from '../../seams';
import { JqlProblem } from '../jql/problem';
import { principalOf } from '../permissions';
import { findIssue } from '../issueContext';
import { documentedPath } from './documented/paths';
import { JiraError, notModelled, type Call, type Reply, type RestServices, type Route } from './call';
import { REMOVED, ROUTES } from './routes';
import type { WriteLimit } from './writeLimit';

interface Matched {
  route: Route;
  params: Record<string, string>;
}

const PREFIX = '/rest/api/3';

/** Finds the route of a request, lets in who may ask, and turns answers and refusals into responses. */
export class Router {
  private readonly routes = ROUTES.map(([method, pattern, route]) => ({ method, segments: pattern.split('/'), route }));

  private readonly shapes = new Set(ROUTES.map(([method, pattern]) => `${method} ${shapeOf(PREFIX + pattern)}`));

  constructor(private readonly services: RestServices & { writeLimit: WriteLimit }) {}

  handle(request: JiraRequest): JiraResponse {
    try {
      return respond(this.answer(request));
    } catch (problem) {
      if (problem instanceof JqlProblem) return refusal(new JiraError(400, problem.messages));
      if (problem instanceof JiraError) return refusal(problem);
      throw problem;
    }
  }

  private answer(request: JiraRequest): Reply {
    const url = new URL(`http://jira.invalid${request.path.startsWith('/') ? '' : '/'}${request.path}`);
    const path = url.pathname.replace(/\/$/, '');
    if (REMOVED.has(path)) throw new JiraError(410, [REMOVED.get(path) ?? '']);
    const method = request.method.toUpperCase();
    const { route, params } = this.match(method, path);
    const principal = principalOf(this.services.site, request);
    if (!principal) throw new JiraError(401, ['Client must be authenticated to access this resource.']);
    const call: Call = { ...this.services, principal, params, query: url.searchParams, body: request.body };
    return method === 'GET' ? route(call) : this.write(call, route);
  }

  /** One issue can be written only so often; what is refused for another reason does not count. */
  private write(call: Call, route: Route): Reply {
    const issue = findIssue(call.site, call.params['issueIdOrKey'] ?? '');
    if (!issue || !call.permissions.seesIssue(call.principal, issue)) return route(call);
    this.services.writeLimit.check(issue.id);
    const reply = route(call);
    this.services.writeLimit.note(issue.id);
    return reply;
  }

  /**
   * What Jira documents and this Jira does not model says so by name: a word of the path is never taken for an issue.
   */
  private match(method: string, path: string): Matched {
    const documented = documentedPath(path);
    const isModelled = documented === undefined || this.shapes.has(`${method} ${shapeOf(documented.path)}`);
    if (documented?.methods.includes(method) && !isModelled) throw notModelled(`${method} ${documented.path}`);
    const segments = path.startsWith(PREFIX) ? path.slice(PREFIX.length).split('/') : null;
    const fitting =
      segments === null
        ? []
        : this.routes.flatMap(({ method: own, segments: pattern, route }) => {
            const params = matchSegments(pattern, segments);
            return params ? [{ method: own, route, params }] : [];
          });
    if (fitting.length === 0)
      throw new JiraError(404, [`The local Jira has no ${path}. If the app needs it, it has to be added there.`]);
    const found = fitting.find((one) => one.method === method);
    if (!found)
      throw new JiraError(
        405,
        [`Method ${method} is not allowed for ${path}.`],
        {},
        { Allow: fitting.map((one) => one.method).join(', ') },
      );
    return found;
  }
}

/** @returns a path without the names of its parameters. */
const shapeOf = (path: string): string => path.replace(/:[^/]+|\{[^/]+\}/g, '{}');

/**
 * @returns the parameters, or null where the path is another. A word in the table wins over a parameter by standing
 * first.
 */
function matchSegments(pattern: readonly string[], segments: readonly string[]): Record<string, string> | null {
  if (pattern.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [place, part] of pattern.entries()) {
    const segment = segments[place] ?? '';
    if (part.startsWith(':')) {
      const value = decoded(segment);
      if (value === null || value === '') return null;
      params[part.slice(1)] = value;
    } else if (part !== segment) return null;
  }
  return params;
}

/** A path that is not valid percent-encoding names nothing. */
function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

function respond({ status, body, headers, issues = 0, others = 0 }: Reply): JiraResponse {
  const content: Record<string, string> =
    body === undefined ? {} : { 'content-type': 'application/json;charset=UTF-8' };
  return {
    status,
    headers: { ...content, ...headers },
    body: body === undefined ? null : JSON.stringify(body),
    points: 1 + issues + 2 * others,
  };
}

function refusal({ status, errorMessages, errors, headers }: JiraError): JiraResponse {
  return respond({ status, body: { errorMessages, errors }, headers });
}
