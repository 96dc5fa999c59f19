import type { CatalogueValue, ProjectCatalogue } from '../data/catalogue';
import type { Issue, Project } from '../data/model';
import type { Site } from '../data/site';
import type { Permissions, Principal } from '../permissions';
import type { PropertyAlias } from './fields/aliases';

/** What a query is read against: the site as one principal sees it at one moment. */
export interface JqlContext {
  site: Site;
  principal: Principal;
  aliases: readonly PropertyAlias[];
  now: Date;
  projects: readonly Project[];
  sees: (issue: Issue) => boolean;
  /**
   * Values in use: names of types, statuses, priorities and resolutions belong to the whole site, others to the
   * projects that the principal sees.
   */
  values<K extends keyof ProjectCatalogue>(kind: K): CatalogueValue<K>[];
}

const SITE_WIDE: ReadonlySet<keyof ProjectCatalogue> = new Set(['issueTypes', 'statuses', 'priorities', 'resolutions']);

export function jqlContext(
  site: Site,
  permissions: Permissions,
  principal: Principal,
  aliases: readonly PropertyAlias[],
): JqlContext {
  const projects = permissions.visibleProjects(principal);
  const visible = projects.map(({ id }) => id);
  const all = site.projects.map(({ id }) => id);
  return {
    site,
    principal,
    aliases,
    now: site.now(),
    projects,
    sees: permissions.visibility(principal),
    values: (kind) => site.catalogue.values(kind, SITE_WIDE.has(kind) ? all : visible),
  };
}
