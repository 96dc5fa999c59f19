import { VIEWERS } from '../viewers';
import { Catalogue } from './catalogue';
import { IndexedIssues } from './indexedIssues';
import { linkedPair } from './links';
import { Mailbox } from './mailbox';
import type { Issue, LinkType, Person, Project, Status } from './model';
import { Numbers } from './numbers';
import { personId } from './personId';
import { Rules, type PermissionsFile } from './rules';
import type { JiraTables } from './tables';

const STATUS_ORDER = ['new', 'indeterminate', 'done'];

/** The issues, projects and people of the local Jira: in memory for reading, written through to the tables. */
export class Site {
  readonly catalogue = new Catalogue();
  readonly indexed: IndexedIssues;
  readonly rules = new Rules();
  readonly mailbox = new Mailbox();
  private readonly numbers = new Numbers();
  private readonly issues = new Map<string, Issue>();
  private readonly idsByKey = new Map<string, string>();
  private readonly projectsById = new Map<string, Project>();
  private readonly projectsByKey = new Map<string, Project>();
  private readonly peopleById = new Map<string, Person>();
  private readonly deletedIds: Set<string>;
  private children: Map<string, string[]> | null = null;
  private changes = 0;

  constructor(
    readonly tables: JiraTables,
    readonly now: () => Date,
    indexLag: number,
  ) {
    this.indexed = new IndexedIssues(now, indexLag);
    for (const { accountId, displayName } of VIEWERS)
      this.peopleById.set(accountId, { accountId, displayName, active: true });
    const kept = tables.read();
    for (const project of kept.projects) this.rememberProject(project);
    for (const person of kept.people) this.peopleById.set(person.accountId, person);
    for (const issue of kept.issues) this.remember(issue);
    this.deletedIds = new Set(kept.deleted);
    for (const id of kept.deleted) this.numbers.noteId(id);
    this.rules.load(kept.rules);
    this.noteWorkflows();
    this.indexed.catchUp();
  }

  /** Another number whenever anything changed: what was worked out from the site before may not hold any more. */
  get generation(): number {
    return this.changes;
  }

  issue(id: string): Issue | undefined {
    return this.issues.get(id);
  }

  /** @returns the issue by its key, in whatever case it is written. */
  issueByKey(key: string): Issue | undefined {
    return this.issues.get(this.idsByKey.get(key.toUpperCase()) ?? '');
  }

  allIssues(): IterableIterator<Issue> {
    return this.issues.values();
  }

  get issueCount(): number {
    return this.issues.size;
  }

  wasDeleted(issueId: string): boolean {
    return this.deletedIds.has(issueId);
  }

  /** @returns the issues whose parent or epic this is, in the order of their ids. */
  childrenOf(key: string): Issue[] {
    if (this.children === null) {
      this.children = new Map();
      for (const { id, parentKey } of this.issues.values()) {
        if (parentKey === null) continue;
        const siblings = this.children.get(parentKey);
        if (siblings) siblings.push(id);
        else this.children.set(parentKey, [id]);
      }
    }
    return (this.children.get(key) ?? [])
      .flatMap((id) => this.issues.get(id) ?? [])
      .sort((a, b) => Number(a.id) - Number(b.id));
  }

  project(id: string): Project | undefined {
    return this.projectsById.get(id);
  }

  projectByKey(key: string): Project | undefined {
    return this.projectsByKey.get(key);
  }

  get projects(): Project[] {
    return [...this.projectsById.values()];
  }

  person(accountId: string): Person | undefined {
    return this.peopleById.get(accountId);
  }

  /** @returns the person whom an account id, or whatever else a file named them by, means. */
  personNamed(named: string): Person | undefined {
    return this.person(named) ?? this.person(personId(named));
  }

  get people(): Person[] {
    return [...this.peopleById.values()];
  }

  saveIssue(issue: Issue): void {
    this.tables.writeIssue(issue);
    this.remember(issue);
  }

  /** Saves a new issue with all its properties; several go into one commit by the transaction around. */
  addIssue(issue: Issue): void {
    this.tables.writeIssue(issue);
    for (const [key, value] of Object.entries(issue.properties)) this.tables.writeProperty(issue.id, key, value);
    this.remember(issue);
  }

  /** Saves a new issue under the next id and the next key of its project. @returns it. */
  createIssue(project: Project, content: Omit<Issue, 'id' | 'key'>): Issue {
    const number = this.numbers.nextOf(project);
    const issue: Issue = { ...content, id: this.numbers.nextId(), key: `${project.key}-${number}` };
    this.tables.atomically(() => {
      this.addIssue(issue);
      this.saveProject({ ...project, lastNumber: number });
    });
    return issue;
  }

  /** Links two issues; a link of that type in that direction is there once. */
  linkIssues(type: LinkType, inward: Issue, outward: Issue): void {
    const isThere = (inward.links ?? []).some(
      ({ typeId, other, key }) => typeId === type.id && other === 'outward' && key === outward.key,
    );
    if (isThere) return;
    const pair = linkedPair(this.numbers.nextLink(), type, inward, outward);
    this.tables.atomically(() => pair.forEach((issue) => this.saveIssue(issue)));
  }

  /** @returns whether the property is new. */
  setProperty(issueId: string, key: string, value: unknown): boolean {
    const issue = this.existing(issueId);
    this.tables.writeProperty(issueId, key, value);
    this.remember({ ...issue, properties: { ...issue.properties, [key]: value } });
    return !Object.hasOwn(issue.properties, key);
  }

  deleteProperty(issueId: string, key: string): void {
    const issue = this.existing(issueId);
    this.tables.deleteProperty(issueId, key);
    const { [key]: _, ...properties } = issue.properties;
    this.remember({ ...issue, properties });
  }

  deleteIssue(issueId: string): void {
    const issue = this.existing(issueId);
    this.tables.deleteIssue(issueId);
    this.changes += 1;
    this.issues.delete(issueId);
    this.idsByKey.delete(issue.key);
    this.deletedIds.add(issueId);
    this.indexed.change(issueId, null);
    this.children = null;
  }

  saveProject(project: Project): void {
    this.tables.writeProject(project);
    this.rememberProject(project);
  }

  deleteProject(project: Project): void {
    this.tables.atomically(() => {
      for (const { id, projectId } of [...this.issues.values()]) if (projectId === project.id) this.deleteIssue(id);
      this.tables.deleteProject(project.id);
    });
    this.changes += 1;
    this.projectsById.delete(project.id);
    this.projectsByKey.delete(project.key);
  }

  /**
   * Adds a person; whoever is known already keeps their name, but an account that is said to be closed is closed, and a
   * time zone that nobody told yet is learnt.
   */
  addPerson(person: Person): void {
    const known = this.peopleById.get(person.accountId);
    const closes = known?.active === true && !person.active;
    const tells = known?.timeZone === undefined && person.timeZone !== undefined;
    if (known && !closes && !tells) return;
    const kept = known ? { ...person, ...known, active: known.active && person.active } : person;
    this.tables.writePerson(kept);
    this.changes += 1;
    this.peopleById.set(kept.accountId, kept);
  }

  /** Takes over the restrictions of a seed, in memory and in the tables. */
  saveRules({ projects, securityLevels }: PermissionsFile): void {
    const rows = [
      ...Object.entries(projects).map(([name, body]) => ({ kind: 'project', name, body })),
      ...Object.entries(securityLevels).map(([name, body]) => ({ kind: 'securityLevel', name, body })),
    ];
    for (const { kind, name, body } of rows) this.tables.writeRule(kind, name, body);
    this.rules.load(rows);
    this.noteWorkflows();
    this.changes += 1;
  }

  /** @returns the statuses of a project, in the order of its workflow: else those in use, as the work goes on. */
  statusesOf(project: Project): Status[] {
    const workflow = this.rules.ofProject(project.key)?.workflow;
    if (workflow) return workflow.map(({ id, name, category }) => ({ id, name, category }));
    const place = ({ category }: Status): number => STATUS_ORDER.indexOf(category);
    return this.catalogue
      .values('statuses', [project.id])
      .sort((a, b) => place(a) - place(b) || Number(a.id) - Number(b.id));
  }

  private noteWorkflows(): void {
    for (const project of this.projects) {
      const workflow = this.rules.ofProject(project.key)?.workflow;
      if (workflow) this.catalogue.noteStatuses(project.id, this.statusesOf(project));
    }
  }

  private existing(issueId: string): Issue {
    const issue = this.issues.get(issueId);
    if (!issue) throw new RangeError(`There is no issue with the id ${issueId}.`);
    return issue;
  }

  private remember(issue: Issue): void {
    this.changes += 1;
    const before = this.issues.get(issue.id);
    if (before?.parentKey !== issue.parentKey) this.children = null;
    if (before && before.key !== issue.key) this.idsByKey.delete(before.key);
    this.issues.set(issue.id, issue);
    this.numbers.note(issue);
    this.idsByKey.set(issue.key, issue.id);
    this.catalogue.note(issue);
    this.indexed.change(issue.id, issue);
  }

  private rememberProject(project: Project): void {
    this.changes += 1;
    this.projectsById.set(project.id, project);
    this.projectsByKey.set(project.key, project);
    this.catalogue.noteProject(project);
  }
}
