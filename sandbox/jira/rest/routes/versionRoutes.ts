import type { Project, Version } from '../../data/model';
import { JiraError, listParam, notModelled, numberParam, type Call, type Reply } from '../call';
import { versionReference } from '../versionShape';
import { visibleProject } from './projectRoutes';

/** Jira does not say how many a page holds at most: this is how many it holds where nobody asks. */
const PAGE_MOST = 50;

/** All versions of a project at once. */
export function allVersions(call: Call): Reply {
  refuseExpansion(call);
  const project = visibleProject(call);
  return { status: 200, body: versionsOf(project, call).map((version) => shapeOf(version, project, call)) };
}

/** The versions of a project page by page, sorted and filtered as asked. */
export function pageOfVersions(call: Call): Reply {
  refuseExpansion(call);
  const project = visibleProject(call);
  const startAt = numberParam(call, 'startAt', 0, Number.MAX_SAFE_INTEGER);
  const maxResults = numberParam(call, 'maxResults', PAGE_MOST, PAGE_MOST);
  const words = (call.query.get('query') ?? '').toLowerCase();
  const wanted = statusesAsked(call);
  const found = versionsOf(project, call)
    .filter((version) => version.name.toLowerCase().includes(words))
    .filter((version) => wanted.length === 0 || wanted.includes(statusOf(version)))
    .sort(orderAsked(call));
  const values = found.slice(startAt, startAt + maxResults).map((version) => shapeOf(version, project, call));
  const self = `${call.siteUrl}/rest/api/3/project/${project.id}/version`;
  const isLast = startAt + values.length >= found.length;
  const next = `${self}?startAt=${startAt + maxResults}&maxResults=${maxResults}`;
  const page = { self, startAt, maxResults, total: found.length, isLast, values };
  return { status: 200, body: isLast ? page : { ...page, nextPage: next } };
}

const versionsOf = ({ id }: Project, { site }: Call): Version[] => site.catalogue.values('versions', [id]);

function shapeOf(version: Version, { id }: Project, { site, siteUrl }: Call): Record<string, unknown> {
  const { released, releaseDate } = version;
  const late = releaseDate !== null && releaseDate < site.now().toISOString().slice(0, 10);
  return { ...versionReference(version, siteUrl), ...(released ? {} : { overdue: late }), projectId: Number(id) };
}

function refuseExpansion(call: Call): void {
  const [asked] = listParam(call, 'expand');
  if (asked !== undefined) throw notModelled(`the expansion "${asked}" of versions`);
}

const STATUSES = ['released', 'unreleased', 'archived'];

/** An archived version is neither released nor to be. */
function statusOf({ archived, released }: Version): string {
  return archived ? 'archived' : released ? 'released' : 'unreleased';
}

function statusesAsked(call: Call): string[] {
  const asked = listParam(call, 'status');
  const odd = asked.find((status) => !STATUSES.includes(status));
  if (odd !== undefined) throw new JiraError(400, [`The status '${odd}' is none of ${STATUSES.join(', ')}.`]);
  return asked;
}

type Compare = (a: Version, b: Version) => number;

const SORTED: ReadonlyMap<string, Compare> = new Map<string, Compare>([
  ['sequence', () => 0],
  ['name', (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)],
  ['releaseDate', (a, b) => ((a.releaseDate ?? '') < (b.releaseDate ?? '') ? -1 : 1)],
]);

/** Versions without a date come last in either direction. */
function orderAsked({ query }: Call): Compare {
  const asked = query.get('orderBy') ?? 'sequence';
  const name = asked.replace(/^[-+ ]/, '');
  const compare = SORTED.get(name);
  if (!compare) throw notModelled(`versions ordered by "${name}"`);
  const sign = asked.startsWith('-') ? -1 : 1;
  return (a, b) => {
    if (name === 'releaseDate' && (a.releaseDate === null || b.releaseDate === null))
      return Number(a.releaseDate === null) - Number(b.releaseDate === null);
    return sign * compare(a, b);
  };
}
