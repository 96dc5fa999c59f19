import type { Site } from '../data/site';
import type { ProjectCatalogue } from '../data/catalogue';
import type { IssueDraft, NamedDraft } from './draft';

const FIRST_ID = 10_000;

/** Gives ids to what a file only names: an equal name in the kept data or in a file shares its id. */
class NamedIds {
  private readonly byName = new Map<string, string>();
  private highest = FIRST_ID - 1;

  note(scope: string, id: string, name: string): void {
    const label = `${scope}/${name.toLowerCase()}`;
    if (!this.byName.has(label)) this.byName.set(label, id);
    if (/^[0-9]{1,15}$/.test(id)) this.highest = Math.max(this.highest, Number(id));
  }

  settle(scope: string, { id, name }: NamedDraft): string {
    const known = id ?? this.byName.get(`${scope}/${name.toLowerCase()}`);
    if (known !== undefined && known !== null) return known;
    const next = String(this.highest + 1);
    this.note(scope, next, name);
    return next;
  }
}

const SITE_WIDE = ['issueTypes', 'statuses', 'priorities', 'resolutions'] as const;
const PER_PROJECT = ['fixVersions', 'components'] as const;

/** Settles ids over the kept data and all drafts of an import, in that order. */
export class ImportIds {
  private readonly ids: Record<keyof ProjectCatalogue, NamedIds> = {
    issueTypes: new NamedIds(),
    statuses: new NamedIds(),
    priorities: new NamedIds(),
    resolutions: new NamedIds(),
    fixVersions: new NamedIds(),
    components: new NamedIds(),
  };
  private highestIssue = FIRST_ID - 1;
  private highestProject = FIRST_ID - 1;

  constructor(site: Site, drafts: Iterable<IssueDraft>) {
    const projects = site.catalogue.allProjectIds();
    for (const kind of SITE_WIDE)
      for (const { id, name } of site.catalogue.values(kind, projects)) this.ids[kind].note('', id, name);
    for (const project of site.projects) {
      for (const kind of PER_PROJECT)
        for (const { id, name } of site.catalogue.values(kind, [project.id]))
          this.ids[kind].note(project.key, id, name);
      this.highestProject = Math.max(this.highestProject, Number(project.id));
    }
    for (const { id } of site.allIssues()) this.highestIssue = Math.max(this.highestIssue, Number(id));
    for (const draft of drafts) this.noteDraft(draft);
  }

  of(kind: keyof ProjectCatalogue, projectKey: string, value: NamedDraft): string {
    return this.ids[kind].settle(kind === 'fixVersions' || kind === 'components' ? projectKey : '', value);
  }

  nextIssue(): string {
    return String(++this.highestIssue);
  }

  nextProject(): string {
    return String(++this.highestProject);
  }

  private noteDraft({
    id,
    project,
    issueType,
    status,
    priority,
    resolution,
    fixVersions,
    components,
  }: IssueDraft): void {
    const note = (kind: keyof ProjectCatalogue, scope: string, value: NamedDraft | null): void => {
      if (value !== null && value.id !== null) this.ids[kind].note(scope, value.id, value.name);
    };
    note('issueTypes', '', issueType);
    note('statuses', '', status);
    note('priorities', '', priority);
    note('resolutions', '', resolution);
    for (const version of fixVersions) note('fixVersions', project.key, version);
    for (const component of components) note('components', project.key, component);
    this.highestIssue = Math.max(this.highestIssue, Number(id ?? 0));
    this.highestProject = Math.max(this.highestProject, Number(project.id ?? 0) || 0);
  }
}
