import type { ProjectCatalogue } from '../../data/catalogue';
import type { Site } from '../../data/site';
import type { IssueDraft, NamedDraft } from '../draft';
import { comparable } from '../../words/comparable';

const FIRST_ID = 10_000;
/** Where the kept data comes from is not kept: its ids are known by the names that they have. */
const KEPT = 'kept';

/**
 * Gives ids to what a file names. An id means something only on its own site: of two sites with one id for two things,
 * the second gets the id that its name has here, or a new one. What a file only names shares the id of that name.
 */
class NamedIds {
  private readonly byName = new Map<string, string>();
  private readonly bySite = new Map<string, string>();
  private readonly taken = new Map<string, { site: string; name: string }>();
  private highest = FIRST_ID - 1;

  /** @returns the id of a value. @param scope the values among which its name is one. */
  settle(site: string, scope: string, { id, name }: NamedDraft): string {
    const label = `${scope}/${comparable(name)}`;
    if (id === null) return this.byName.get(label) ?? this.take(site, label, this.next());
    const known = this.bySite.get(`${site} ${scope} ${id} ${label}`);
    if (known !== undefined) return known;
    const holder = this.taken.get(id);
    const isFree = holder === undefined || holder.name === label || (holder.site === site && site !== KEPT);
    const settled = isFree ? id : (this.byName.get(label) ?? this.next());
    this.bySite.set(`${site} ${scope} ${id} ${label}`, settled);
    return this.take(site, label, settled);
  }

  private take(site: string, label: string, id: string): string {
    if (!this.byName.has(label)) this.byName.set(label, id);
    if (!this.taken.has(id)) this.taken.set(id, { site, name: label });
    if (/^[0-9]{1,15}$/.test(id)) this.highest = Math.max(this.highest, Number(id));
    return id;
  }

  private next(): string {
    return String(this.highest + 1);
  }
}

const SITE_WIDE = ['issueTypes', 'statuses', 'priorities', 'resolutions'] as const;
const PER_PROJECT = ['versions', 'components'] as const;

/** Settles ids over the kept data and all drafts of an import, in that order. */
export class ImportIds {
  private readonly ids: Record<keyof ProjectCatalogue, NamedIds> = {
    issueTypes: new NamedIds(),
    statuses: new NamedIds(),
    priorities: new NamedIds(),
    resolutions: new NamedIds(),
    versions: new NamedIds(),
    components: new NamedIds(),
  };
  private highestIssue = FIRST_ID - 1;
  private highestProject = FIRST_ID - 1;

  constructor(site: Site, drafts: Iterable<IssueDraft>) {
    const projects = site.catalogue.allProjectIds();
    for (const kind of SITE_WIDE)
      for (const value of site.catalogue.values(kind, projects)) this.of(kind, KEPT, '', value);
    for (const project of site.projects) {
      for (const kind of PER_PROJECT)
        for (const value of site.catalogue.values(kind, [project.id])) this.of(kind, KEPT, project.key, value);
      this.highestProject = Math.max(this.highestProject, Number(project.id));
    }
    for (const { id } of site.allIssues()) this.highestIssue = Math.max(this.highestIssue, Number(id));
    for (const draft of drafts) this.noteDraft(draft);
  }

  of(kind: keyof ProjectCatalogue, from: string, projectKey: string, value: NamedDraft): string {
    const scope = kind === 'versions' || kind === 'components' ? projectKey : '';
    return this.ids[kind].settle(from, scope, value);
  }

  nextIssue(): string {
    return String(++this.highestIssue);
  }

  nextProject(): string {
    return String(++this.highestProject);
  }

  /** Ids that files tell are settled before those that are made up. */
  private noteDraft({
    id,
    site,
    project,
    issueType,
    status,
    priority,
    resolution,
    fixVersions,
    affectedVersions,
    components,
  }: IssueDraft): void {
    const note = (kind: keyof ProjectCatalogue, values: readonly (NamedDraft | null)[]): void => {
      for (const value of values) if (value && value.id !== null) this.of(kind, site, project.key, value);
    };
    note('issueTypes', [issueType]);
    note('statuses', [status]);
    note('priorities', [priority]);
    note('resolutions', [resolution]);
    note('versions', [...fixVersions, ...affectedVersions]);
    note('components', components);
    this.highestIssue = Math.max(this.highestIssue, Number(id ?? 0));
    this.highestProject = Math.max(this.highestProject, Number(project.id ?? 0) || 0);
  }
}
