import * as z from 'zod/mini';
import type { Issue, Named, Project, Status } from '../../data/model';
import { JiraError, jsonOf, listParam, notModelled, parsedBody, visibleIssue, type Call, type Reply } from '../call';
import { statusShape } from '../issueShape';
import { refuseNotModelled } from './fieldValues';
import { isConditional, isOffered, refusals } from './workflow';

/** A step that the workflow offers: here every status is reached from every other, unless a condition hides it. */
interface Transition {
  id: string;
  to: Status;
}

/** What Jira answers about transitions besides, each only where it is asked for. */
const ASIDE = ['skipRemoteOnlyCondition', 'includeUnavailableTransitions', 'sortByOpsBarAndStatus'];

/** The steps that the asker may take with an issue; without the right none is named. */
export function getTransitions(call: Call): Reply {
  const issue = visibleIssue(call);
  const [expanded] = listParam(call, 'expand');
  if (expanded !== undefined) throw notModelled(`the expansion "${expanded}" of transitions`);
  const aside = ASIDE.find((name) => call.query.get(name) === 'true');
  if (aside !== undefined) throw notModelled(`"${aside}" of transitions`);
  const wanted = call.query.get('transitionId');
  const transitions = offered(issue, call).filter(({ id }) => wanted === null || id === wanted);
  const shapes = transitions.map((one) => shapeOf(issue, one, call));
  return { status: 200, body: { expand: 'transitions', transitions: shapes } };
}

const bodySchema = z.looseObject({
  transition: z.optional(z.object({ id: z.union([z.string(), z.int()]) })),
  fields: z.optional(z.record(z.string(), z.unknown())),
});

const NOT_MODELLED = ['update', 'historyMetadata', 'properties', 'fields'];

/** Takes an issue to another status: work that is done has a resolution, work that is taken up again has none. */
export function transitionIssue(call: Call): Reply {
  const issue = visibleIssue(call);
  refuseNotModelled(jsonOf(call.body ?? ''), NOT_MODELLED, 'a transition');
  const { transition } = parsedBody(call, bodySchema);
  if (!transition) throw new JiraError(400, ["Missing 'transition' identifier"]);
  if (!call.permissions.holdsOnIssue(call.principal, 'TRANSITION_ISSUES', issue))
    throw new JiraError(400, ['You do not have permission to transition this issue.']);
  const chosen = offered(issue, call).find(({ id }) => id === String(transition.id));
  if (!chosen)
    throw new JiraError(400, [`Transition id '${transition.id}' is not valid for this issue in its present status.`]);
  const refused = refusals(issue, chosen.to, call);
  if (refused.length > 0) throw new JiraError(400, refused);
  const { site } = call;
  const now = site.now().getTime();
  site.saveIssue({ ...issue, status: chosen.to, updated: now, ...resolved(issue, chosen.to, now, call) });
  return { status: 204 };
}

function offered(issue: Issue, call: Call): Transition[] {
  const { site, permissions, principal } = call;
  const project = site.project(issue.projectId);
  if (!project || !permissions.holdsOnIssue(principal, 'TRANSITION_ISSUES', issue)) return [];
  return site
    .statusesOf(project)
    .map((to, place) => ({ id: String(place * 10 + 11), to }))
    .filter(({ to }) => to.id !== issue.status.id && isOffered(issue, to, call));
}

function shapeOf(issue: Issue, { id, to }: Transition, call: Call): Record<string, unknown> {
  const plain = { hasScreen: false, isInitial: false, isConditional: isConditional(issue, to, call), looped: false };
  return { id, name: to.name, to: statusShape(to, call.siteUrl), ...plain, isGlobal: true, isAvailable: true };
}

function resolved(
  issue: Issue,
  to: Status,
  now: number,
  { site }: Call,
): Partial<Pick<Issue, 'resolution' | 'resolved'>> {
  if (to.category !== 'done') return { resolution: null, resolved: null };
  const project = site.project(issue.projectId);
  return { resolution: project ? resolutionAt(to, project, site) : null, resolved: issue.resolved ?? now };
}

/** The resolution that the workflow names, else "Done", else the first that the site has in use. */
function resolutionAt(to: Status, project: Project, site: Call['site']): Named {
  const known = site.catalogue
    .values('resolutions', site.catalogue.allProjectIds())
    .sort((a, b) => Number(a.id) - Number(b.id));
  const named = site.rules.ofProject(project.key)?.workflow?.find(({ id }) => id === to.id)?.resolution;
  const wanted = named ?? 'Done';
  const found = known.find(({ name }) => name === wanted) ?? (named === undefined ? known[0] : undefined);
  const free = Math.max(9_999, ...known.map(({ id }) => Number(id))) + 1;
  return found ?? { id: String(free), name: wanted };
}
