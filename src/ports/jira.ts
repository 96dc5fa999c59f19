import type { Home } from '#kernel/home';
import type { Summary } from '#domain/publication/summary';

/** What the caller may do with one issue. */
export interface IssueRights {
  browse: boolean;
  edit: boolean;
}

export interface RightsOnIssues {
  browse: ReadonlySet<string>;
  edit: ReadonlySet<string>;
  administers: boolean;
}

export interface IssueFacts {
  projectId: string;
  /** Name of the issue type, as Jira shows it. */
  typeName: string;
}

export interface IssueName {
  issueId: string;
  key: string;
  summary: string;
}

/** What the caller may do at the home of records. */
export interface RightsAtHome extends IssueRights {
  /** Of a project only. */
  administersProject: boolean;
  administersJira: boolean;
}

/**
 * Jira as the person who calls. Methods throw AppError `unavailable` or `rateLimited` when Jira cannot answer: whoever
 * asks for a permission then has none.
 */
export interface ViewerJira {
  /** One permission check for browsing and editing; hidden and absent issues both answer neither. */
  issueAccess(issueId: string): Promise<IssueRights>;
  /** The same for the home of records, an issue or a project, and of a project who administers it: one check. */
  homeRights(home: Home): Promise<RightsAtHome>;
  /** Of at most 1,000 issues, those that the caller may browse: one permission check. */
  visibleIssues(issueIds: readonly string[]): Promise<string[]>;
  /**
   * Of at most 1,000 issues, those that the caller may browse and may edit, and whether they administer Jira: one
   * permission check.
   */
  rightsOn(issueIds: readonly string[]): Promise<RightsOnIssues>;
  /** The same for at most 1,000 projects: in which the caller may edit issues. */
  rightsInProjects(projectIds: readonly string[]): Promise<RightsOnIssues>;
  /** Of at most 1,000 projects, those that the caller may browse: one permission check. */
  visibleProjects(projectIds: readonly string[]): Promise<string[]>;
  /**
   * Of homes of records, at most 1,000 issues and 1,000 projects, the names of those that the caller may browse: one
   * permission check.
   */
  visibleHomes(homes: readonly Home[]): Promise<ReadonlySet<string>>;
  /** Whether the caller holds the global permission Administer Jira. */
  administers(): Promise<boolean>;
  /** Ids of the groups that the caller belongs to, through other groups too. */
  groups(): Promise<ReadonlySet<string>>;
  /** Of at most 100 issues the key and summary of those that the caller may browse, in their order. */
  issueNames(issueIds: readonly string[]): Promise<IssueName[]>;
  /** @returns null when the caller does not see the issue. */
  issueFacts(issueId: string): Promise<IssueFacts | null>;
  /** @throws AppError `invalid`, with what to do, when Jira does not let the caller look people up. */
  personExists(accountId: string): Promise<boolean>;
  /**
   * Writes the published summary; null takes away what stands there. @throws AppError when Jira does not take it, or
   * not soon enough: then it may still do so later.
   */
  publish(issueId: string, summary: Summary | null): Promise<void>;
  /** About the points that the requests of this invocation cost so far. */
  spent(): number;
}

/** Somebody whom the caller may look up. */
export interface NamedPerson {
  accountId: string;
  name: string;
}

/**
 * What the person who calls finds in Jira, for calls that no page stands behind: a page searches by itself. Methods
 * throw AppError `unavailable` or `rateLimited` when Jira cannot answer.
 */
export interface ViewerSearch {
  /** An issue by its key; null where the caller does not see it, whether it exists or not. */
  issueByKey(key: string): Promise<(IssueName & IssueFacts) | null>;
  /**
   * At most 100 issues in the order of the query; `next` leads to the next page. Null where Jira refuses the query, as
   * it does one that names a project that the caller does not see.
   */
  search(jql: string, next?: string): Promise<{ issues: IssueName[]; next?: string } | null>;
  /** People whose name begins so, as the caller may look them up; some of them where there are many. */
  peopleNamed(words: string): Promise<NamedPerson[]>;
  /** Address of the site, without a slash at the end. */
  siteAddress(): Promise<string>;
}

export interface Publication {
  issueId: string;
  summary: Summary;
}

/** What Jira holds of an issue that the app can see. */
export interface PublishedIssue {
  projectId: string;
  /** It has a security level: not everyone who may browse its project sees it. */
  restricted: boolean;
  /** The property as it stands, not yet parsed; undefined when there is none. */
  property: unknown;
}

/**
 * Points of an hour that Jira grants, and those that are left; null while Jira does not say, which it does from about
 * four fifths on.
 */
export interface Quota {
  limit: number;
  left: number | null;
}

/** Jira as the app itself, for work in the background; the app may not see every issue. */
export interface AppJira {
  /** @returns `refused` when the app may not write to the issue (hidden from it, or gone). */
  publish(issueId: string, summary: Summary): Promise<'published' | 'refused'>;
  /** Removes a summary that no record stands behind. @returns `refused` as for `publish`. */
  unpublish(issueId: string): Promise<'published' | 'refused'>;
  /**
   * Removes the summary of every issue that the app may edit or, of at most 10,000 named, in one asynchronous task: all
   * or none. Waits for its end, but not longer than that many milliseconds. @throws AppError when it was refused or
   * failed.
   */
  unpublishAll(patience: number, issueIds?: readonly string[]): Promise<'removed' | 'under way'>;
  /**
   * Writes at most 100 summaries in one asynchronous task and waits for its end.
   * @returns the ids that were left out, as far as Jira tells. @throws AppError when the task failed or did not end in
   * time.
   */
  publishMany(publications: readonly Publication[]): Promise<string[]>;
  /** Reads at most 100 issues; those that the app does not see are absent. */
  published(issueIds: readonly string[]): Promise<Map<string, PublishedIssue>>;
  /**
   * At most 100 ids of issues that carry a score, the best first; `next` leads to the next page within one invocation.
   */
  bestRated(next?: string): Promise<{ issueIds: string[]; next?: string }>;
  /** About how many issues carry a score; with a settings version, one that was scored with it. */
  countRated(settingsVersion?: number): Promise<number>;
  /** About how many epics a project has, rated or not; null where Jira does not let the app ask about it. */
  countEpics(projectId: string, initiativeTypes: readonly string[]): Promise<number | null>;
  /**
   * The ids of the groups that a person belongs to; none of a person whom Jira does not know any more, null where it
   * does not let the app know.
   */
  groupsOf(accountId: string): Promise<ReadonlySet<string> | null>;
  /**
   * Has Jira mail one person about an issue, if they may browse it: asked once, never again, whatever becomes of it.
   * @returns `refused` where Jira takes no mail for this issue or person. @throws AppError where it is not known.
   */
  notify(issueId: string, accountId: string, mail: { subject: string; text: string }): Promise<'queued' | 'refused'>;
  /** About the points that the requests of this invocation cost so far. */
  spent(): number;
  /** What the last answer said of the points of this hour; null where Jira does not say. */
  quota(): Quota | null;
}

export interface PersonalDataStatus {
  accountId: string;
  status: 'closed' | 'updated';
}

/** The weekly report of the accounts that the app stores something about. */
export interface PersonalData {
  report(accounts: readonly { accountId: string; updatedAt: string }[]): Promise<PersonalDataStatus[]>;
}
