import * as z from 'zod/mini';
import { JiraError, parsedBody, type Call, type Reply } from '../call';

const PROJECTS_MOST = 1000;
const MODULE = /^ari:cloud:ecosystem::extension\/[^/]+\/[^/]+\/static\/([\w-]+)$/;

const pinSchema = z.strictObject({
  moduleId: z.string(),
  projectList: z.array(z.strictObject({ projectIdOrKey: z.string(), action: z.enum(['PIN', 'UNPIN']) })),
});

/** Shows a panel of an app on all issues of projects, or no longer, in the background: the answer names the task. */
export function pinPanels(call: Call): Reply {
  const { moduleId, projectList } = parsedBody(call, pinSchema);
  if (!call.permissions.holdsGlobally(call.principal, 'ADMINISTER'))
    throw new JiraError(403, ['You do not have permission to administer Jira.']);
  const moduleKey = MODULE.exec(moduleId)?.[1];
  if (moduleKey === undefined) throw new JiraError(400, [`The module '${moduleId}' is none of an app.`]);
  if (projectList.length > PROJECTS_MOST)
    throw new JiraError(400, [`At most ${PROJECTS_MOST} projects can be given at once.`]);
  const entries = projectList.map(({ projectIdOrKey, action }) => {
    const project = call.site.project(projectIdOrKey) ?? call.site.projectByKey(projectIdOrKey);
    if (!project) throw new JiraError(400, [`No project could be found with id or key '${projectIdOrKey}'.`]);
    return { issueId: project.id, properties: { pinned: action === 'PIN' } };
  });
  return { status: 202, body: { taskId: String(call.tasks.submitPins(call.principal, entries, moduleKey)) } };
}
