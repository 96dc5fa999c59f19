import type { Project } from '../../data/model';
import { JiraError, listParam, numberParam, type Call, type Reply } from '../call';
import { issueTypeShape, projectShape } from '../issueShape';
import { userShape } from '../userShape';

/** The permission that a search for projects asks for, by its word. */
const RIGHTS: ReadonlyMap<string, string> = new Map([
  ['view', 'BROWSE_PROJECTS'],
  ['browse', 'BROWSE_PROJECTS'],
  ['edit', 'ADMINISTER_PROJECTS'],
  ['create', 'CREATE_ISSUES'],
]);

/** Projects that a search can name by id or key. */
const MOST_NAMED = 50;

/** @returns who leads the project, as a search says it only where `expand` asks for it. */
function leadOf({ lead }: Project, { site, siteUrl }: Call): { lead?: Record<string, unknown> } {
  const person = lead === undefined ? undefined : site.person(lead);
  return person ? { lead: userShape(person, siteUrl) } : {};
}

export function searchProjects(call: Call): Reply {
  const startAt = numberParam(call, 'startAt', 0, Number.MAX_SAFE_INTEGER);
  const maxResults = numberParam(call, 'maxResults', 50, 100);
  const query = (call.query.get('query') ?? '').toLowerCase();
  const keys = listParam(call, 'keys');
  const ids = listParam(call, 'id');
  if (Math.max(ids.length, keys.length) > MOST_NAMED)
    throw new JiraError(400, [`At most ${MOST_NAMED} projects can be named at once.`]);
  const may = RIGHTS.get(call.query.get('action') ?? 'view');
  if (may === undefined)
    throw new JiraError(400, ["The query parameter 'action' is none of view, browse, edit, create."]);
  const withLead = listParam(call, 'expand').includes('lead');
  const found = call.permissions
    .visibleProjects(call.principal)
    .filter((project) => call.permissions.holdsOnProject(call.principal, may, project))
    .filter(
      ({ id, key, name }) =>
        (ids.length === 0 || ids.includes(id)) &&
        (keys.length === 0 || keys.includes(key)) &&
        `${key}\n${name}`.toLowerCase().includes(query),
    )
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const values = found
    .slice(startAt, startAt + maxResults)
    .map((project) => ({ ...projectShape(project, call), ...(withLead ? leadOf(project, call) : {}) }));
  const isLast = startAt + values.length >= found.length;
  return {
    status: 200,
    body: {
      self: `${call.siteUrl}/rest/api/3/project/search`,
      startAt,
      maxResults,
      total: found.length,
      isLast,
      values,
    },
  };
}

export function getProject(call: Call): Reply {
  const project = visibleProject(call);
  const issueTypes = call.site.catalogue
    .values('issueTypes', [project.id])
    .map((type) => issueTypeShape(type, call.siteUrl));
  return {
    status: 200,
    body: { ...projectShape(project, call), ...leadOf(project, call), description: '', issueTypes },
  };
}

/**
 * Deletes a project with its issues, which are not announced one by one. With `enableUndo=true` it goes to the recycle
 * bin instead; unlike in Jira, that is not the default here, so that the deletion itself can be tried.
 */
export function deleteProject(call: Call): Reply {
  const { site, permissions, principal, query, emit } = call;
  const project = visibleProject(call);
  if (!permissions.holdsGlobally(principal, 'ADMINISTER')) throw absent(call);
  const undoable = query.get('enableUndo') === 'true';
  if (undoable) site.saveProject({ ...project, trashed: true });
  else site.deleteProject(project);
  announce(emit, undoable ? 'avi:jira:softdeleted:project' : 'avi:jira:deleted:project', project);
  return { status: 204 };
}

export function restoreProject(call: Call): Reply {
  const { site, permissions, principal, emit } = call;
  const project = namedProject(call);
  if (!project?.trashed || !permissions.holdsGlobally(principal, 'ADMINISTER')) throw absent(call);
  const { trashed: _, ...restored } = project;
  site.saveProject(restored);
  announce(emit, 'avi:jira:restored:project', restored);
  return { status: 200, body: projectShape(restored, call) };
}

function announce(emit: Call['emit'], eventType: string, { id, key, name }: Project): void {
  emit({ name: eventType, payload: { eventType, project: { id, key, name } } });
}

/** @returns the project that the path names, whether or not anyone may see it. */
export function namedProject({ site, params }: Call): Project | undefined {
  const name = params['projectIdOrKey'] ?? '';
  return /^[0-9]+$/.test(name) ? site.project(name) : site.projectByKey(name);
}

/** @throws JiraError the same 404 for a project that is hidden and for one that is not there. */
export function visibleProject(call: Call): Project {
  const project = namedProject(call);
  if (!project || !call.permissions.seesProject(call.principal, project)) throw absent(call);
  return project;
}

function absent({ params }: Call): JiraError {
  const name = params['projectIdOrKey'] ?? '';
  return new JiraError(404, [`No project could be found with ${/^[0-9]+$/.test(name) ? 'id' : 'key'} '${name}'.`]);
}
