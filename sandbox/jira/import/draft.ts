import type { LinkType, RichText, StatusCategoryKey, Version, WorkTime } from '../data/model';

/** A value of a list that a file names, and perhaps numbers. */
export interface NamedDraft {
  id: string | null;
  name: string;
}

/** A version as an issue names it; what is not told of it is null. */
export interface VersionDraft extends NamedDraft {
  released: boolean | null;
  archived: boolean | null;
  releaseDate: Version['releaseDate'];
}

/** A link that an issue tells of: its type, by name at least, and the issue at its other end. */
export interface LinkDraft {
  type: Pick<LinkType, 'name'> & Partial<Pick<LinkType, 'inward' | 'outward'>>;
  other: 'inward' | 'outward';
  key: string;
}

/** A person as a file tells it: older exports carry the name without the account id. */
export interface PersonDraft {
  accountId: string | null;
  displayName: string;
  active: boolean;
  timeZone?: string;
}

/** An issue as a file tells it. What the file does not tell is null, and is settled once all files are read. */
export interface IssueDraft {
  id: string | null;
  key: string;
  project: { id: string | null; key: string; name: string | null; type: string | null; lead: PersonDraft | null };
  summary: string;
  description: RichText | null;
  issueType: NamedDraft & { subtask: boolean | null; hierarchyLevel: number | null };
  status: NamedDraft & { category: StatusCategoryKey | null };
  priority: NamedDraft | null;
  reporter: PersonDraft | null;
  assignee: PersonDraft | null;
  creator: PersonDraft | null;
  created: number | null;
  updated: number | null;
  resolved: number | null;
  due: string | null;
  resolution: NamedDraft | null;
  labels: string[];
  fixVersions: VersionDraft[];
  affectedVersions: VersionDraft[];
  components: NamedDraft[];
  parent: ParentDraft;
  votes: number;
  work?: WorkTime;
  linkedKeys?: string[];
  links: LinkDraft[];
  security: { id: string; name: string } | null;
  properties: Record<string, unknown>;
  /** Where the issue comes from: ids of types, statuses and issues are those of this site only. */
  site: string;
}

/** What a file tells of the parent of an issue. */
export interface ParentDraft {
  id: string | null;
  key: string | null;
  /** Told by a link to an epic: then the parent is one, whatever its type is called. */
  isEpic: boolean;
  /** Custom fields that hold an issue key: one of them may be the Epic Link, which one differs from site to site. */
  keysInFields: Record<string, string>;
}

/** A value that could not be read: the issue is imported without it. */
export interface OddValue {
  /** Jira's name of the field. */
  field: string;
  value: string;
}

/** One row of a file: an issue with what could not be read of it, or the reason why it is none. */
export type ReadRow =
  { row: number; draft: IssueDraft; odd: readonly OddValue[] } | { row: number; key: string | null; reason: string };

/** A row that cannot be used, for a reason in words. Caught where rows are read. */
export class RowProblem extends Error {}
