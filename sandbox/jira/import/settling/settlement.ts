import type { Issue, Named, Project } from '../../data/model';
import type { Site } from '../../data/site';
import type { IssueDraft, NamedDraft, VersionDraft } from '../draft';
import { ImportIds } from './ids';
import { Levels } from './levels';
import { ImportLinks } from './links';
import { Parents } from './parents';
import { ImportPeople } from './people';
import { ImportVersions } from './versions';

/** What becomes of a draft. */
export type Fate = 'added' | 'alreadyHere' | { reason: string };

/** Turns drafts into issues of the site: what a file leaves open is settled over all drafts of an import. */
export class Settlement {
  private readonly ids: ImportIds;
  private readonly parents: Parents;
  private readonly people: ImportPeople;
  private readonly levels: Levels;
  private readonly versions: ImportVersions;
  private readonly links: ImportLinks;
  /** Where the issues come from that were added in this import. */
  private readonly origins = new Map<string, string>();

  constructor(
    private readonly site: Site,
    drafts: readonly IssueDraft[],
  ) {
    this.ids = new ImportIds(site, drafts);
    this.parents = new Parents(site, drafts);
    this.people = new ImportPeople(site, drafts);
    this.levels = new Levels(drafts, this.parents);
    this.versions = new ImportVersions(site, this.ids);
    this.links = new ImportLinks(site);
  }

  /** Adds the issue, unless it is here already or cannot be. */
  take(draft: IssueDraft): Fate {
    const { id, key } = draft;
    const byKey = this.site.issueByKey(key);
    const byId = id === null ? byKey : this.site.issue(id);
    if (byKey) return this.isSame(byKey, draft) ? 'alreadyHere' : { reason: this.keyTaken(byKey, draft) };
    if (id !== null && this.site.wasDeleted(id)) return 'alreadyHere';
    if (!byId) return this.add(draft, draft.id);
    if (this.isFromElsewhere(byId, draft)) return isMoved(byId, draft) ? 'alreadyHere' : this.add(draft, null);
    return { reason: `its id ${byId.id} already belongs to ${byId.key}` };
  }

  /** Links issues whose other end is here only now. */
  finish(): void {
    this.links.make();
  }

  /** One file may tell the id of an issue that another does not. */
  private isSame({ id, fileId }: Issue, draft: IssueDraft): boolean {
    return draft.id === null || draft.id === id || fileId === null || draft.id === fileId;
  }

  private keyTaken({ id, key }: Issue, draft: IssueDraft): string {
    const taken = `its key ${key} already belongs to the issue with the id ${id}`;
    if (this.origins.get(id) === draft.site) return taken;
    return (
      `${taken}. Two sites with one key for two projects need a ` +
      'folder each: start each with its own files and --state'
    );
  }

  private isFromElsewhere({ id }: Issue, draft: IssueDraft): boolean {
    return this.origins.get(id) !== draft.site;
  }

  private add(draft: IssueDraft, id: string | null): Fate {
    const issue = this.settle(draft, id ?? this.ids.nextIssue());
    this.site.addIssue(id === null ? { ...issue, fileId: draft.id } : issue);
    this.origins.set(issue.id, draft.site);
    this.links.note(issue.key, draft.links);
    return 'added';
  }

  private settle(draft: IssueDraft, id: string): Issue {
    const project = this.project(draft.project);
    const settled = (kind: 'priorities' | 'resolutions' | 'components', value: NamedDraft) => ({
      id: this.ids.of(kind, draft.site, project.key, value),
      name: value.name,
    });
    const { parent: _, project: __, links: ___, site: from, issueType, status, ...kept } = draft;
    const versions = (named: readonly VersionDraft[]): Named[] => this.versions.settle(project.key, from, named);
    return {
      ...kept,
      id,
      projectId: project.id,
      issueType: {
        id: this.ids.of('issueTypes', from, project.key, issueType),
        name: issueType.name,
        ...this.levels.kindOf(issueType),
      },
      status: {
        id: this.ids.of('statuses', from, project.key, status),
        name: status.name,
        category: this.levels.categoryOf(status),
      },
      priority: draft.priority && settled('priorities', draft.priority),
      resolution: draft.resolution && settled('resolutions', draft.resolution),
      fixVersions: versions(draft.fixVersions),
      affectedVersions: versions(draft.affectedVersions),
      components: draft.components.map((component) => settled('components', component)),
      reporter: this.person(draft.reporter),
      assignee: this.person(draft.assignee),
      creator: this.person(draft.creator),
      parentKey: this.parents.keyOf(draft),
    };
  }

  /** @returns the account id of a person, who is known from then on. */
  private person(draft: IssueDraft['reporter']): string | null {
    if (draft === null) return null;
    const person = this.people.settle(draft);
    this.site.addPerson(person);
    return person.accountId;
  }

  /**
   * A project is known by its key; an id that another site's project has taken already is replaced. The first lead that
   * is told stays.
   */
  private project({ id, key, name, type, lead }: IssueDraft['project']): Project {
    const known = this.site.projectByKey(key);
    if (known && (known.lead !== undefined || !lead)) return known;
    const accountId = this.person(lead);
    const led = accountId === null ? {} : { lead: accountId };
    if (known) return this.saved({ ...known, ...led });
    const free = id !== null && /^[1-9][0-9]{0,18}$/.test(id) && this.site.project(id) === undefined;
    return this.saved({
      id: free ? id : this.ids.nextProject(),
      key,
      name: name ?? key,
      type: type ?? 'software',
      ...led,
    });
  }

  private saved(project: Project): Project {
    this.site.saveProject(project);
    return project;
  }
}

/** An issue that was exported before and after it moved to another project has one id, and was created once. */
const isMoved = (known: Issue, draft: IssueDraft): boolean =>
  known.summary === draft.summary &&
  (known.created === draft.created || known.created === null || draft.created === null);
