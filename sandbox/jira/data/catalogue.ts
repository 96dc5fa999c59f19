import type { Issue, IssueType, Named, Status } from './model';

/** What one project uses: the values that JQL accepts there and that lists offer. */
export interface ProjectCatalogue {
  issueTypes: Map<string, IssueType>;
  statuses: Map<string, Status>;
  priorities: Map<string, Named>;
  resolutions: Map<string, Named>;
  fixVersions: Map<string, Named>;
  components: Map<string, Named>;
}

const emptyCatalogue = (): ProjectCatalogue => ({
  issueTypes: new Map(),
  statuses: new Map(),
  priorities: new Map(),
  resolutions: new Map(),
  fixVersions: new Map(),
  components: new Map(),
});

/** The values in use, by project. A value stays known when its last issue goes, as in Jira. */
export class Catalogue {
  private readonly byProject = new Map<string, ProjectCatalogue>();

  note(issue: Issue): void {
    const project = this.byProject.get(issue.projectId) ?? emptyCatalogue();
    this.byProject.set(issue.projectId, project);
    project.issueTypes.set(issue.issueType.id, issue.issueType);
    project.statuses.set(issue.status.id, issue.status);
    if (issue.priority) project.priorities.set(issue.priority.id, issue.priority);
    if (issue.resolution) project.resolutions.set(issue.resolution.id, issue.resolution);
    for (const version of issue.fixVersions) project.fixVersions.set(version.id, version);
    for (const component of issue.components) project.components.set(component.id, component);
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
}

export type CatalogueValue<K extends keyof ProjectCatalogue> =
  ProjectCatalogue[K] extends Map<string, infer V> ? V : never;
