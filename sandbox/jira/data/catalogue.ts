import { LINK_TYPES } from './links';
import type { Issue, IssueType, LinkType, Named, Project, Status, Version } from './model';

/** What one project uses: the values that JQL accepts there and that lists offer. */
export interface ProjectCatalogue {
  issueTypes: Map<string, IssueType>;
  statuses: Map<string, Status>;
  priorities: Map<string, Named>;
  resolutions: Map<string, Named>;
  versions: Map<string, Version>;
  components: Map<string, Named>;
}

const emptyCatalogue = (): ProjectCatalogue => ({
  issueTypes: new Map(),
  statuses: new Map(),
  priorities: new Map(),
  resolutions: new Map(),
  versions: new Map(),
  components: new Map(),
});

/** The values in use, by project. A value stays known when its last issue goes, as in Jira. */
export class Catalogue {
  private readonly byProject = new Map<string, ProjectCatalogue>();

  private readonly linkTypesById = new Map(LINK_TYPES.map((type) => [type.id, type]));

  note(issue: Issue): void {
    const project = this.ofProject(issue.projectId);
    project.issueTypes.set(issue.issueType.id, issue.issueType);
    project.statuses.set(issue.status.id, issue.status);
    if (issue.priority) project.priorities.set(issue.priority.id, issue.priority);
    if (issue.resolution) project.resolutions.set(issue.resolution.id, issue.resolution);
    for (const { id, name } of [...issue.fixVersions, ...(issue.affectedVersions ?? [])])
      if (!project.versions.has(id))
        project.versions.set(id, { id, name, released: false, archived: false, releaseDate: null });
    for (const component of issue.components) project.components.set(component.id, component);
    for (const { type } of issue.links ?? []) if (type) this.linkTypesById.set(type.id, type);
  }

  /** A project knows its versions better than the issues that name them. */
  noteProject({ id, versions = [] }: Project): void {
    const project = this.ofProject(id);
    for (const version of versions) project.versions.set(version.id, version);
  }

  /** Statuses that a project has because its workflow names them, whether or not an issue is in one. */
  noteStatuses(projectId: string, statuses: readonly Status[]): void {
    const project = this.ofProject(projectId);
    for (const status of statuses) project.statuses.set(status.id, status);
  }

  get linkTypes(): LinkType[] {
    return [...this.linkTypesById.values()];
  }

  /** @returns the values of one kind over some projects, each id once. */
  values<K extends keyof ProjectCatalogue>(kind: K, projectIds: Iterable<string>): CatalogueValue<K>[] {
    const found = new Map<string, CatalogueValue<K>>();
    for (const id of projectIds) {
      const values = this.byProject.get(id)?.[kind] as ReadonlyMap<string, CatalogueValue<K>> | undefined;
      for (const [valueId, value] of values ?? []) found.set(valueId, value);
    }
    return [...found.values()];
  }

  allProjectIds(): string[] {
    return [...this.byProject.keys()];
  }

  private ofProject(id: string): ProjectCatalogue {
    const project = this.byProject.get(id) ?? emptyCatalogue();
    this.byProject.set(id, project);
    return project;
  }
}

export type CatalogueValue<K extends keyof ProjectCatalogue> =
  ProjectCatalogue[K] extends Map<string, infer V> ? V : never;
