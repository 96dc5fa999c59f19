/** The records of the local Jira. Every record is replaced whole when it changes, never changed in place. */
export interface Named {
  id: string;
  name: string;
}

export interface IssueType extends Named {
  subtask: boolean;
  /** -1 sub-task, 0 standard, 1 epic, 2 and more above epics. */
  hierarchyLevel: number;
}

export type StatusCategoryKey = 'new' | 'indeterminate' | 'done';

export interface Status extends Named {
  category: StatusCategoryKey;
}

/** Jira's own status categories: ids, names and colours are the same on every site. */
export const STATUS_CATEGORIES: Record<StatusCategoryKey, { id: number; name: string; colorName: string }> = {
  new: { id: 2, name: 'To Do', colorName: 'blue-gray' },
  indeterminate: { id: 4, name: 'In Progress', colorName: 'yellow' },
  done: { id: 3, name: 'Done', colorName: 'green' },
};

/** A version of a project: what is built, sold or rolled out together. */
export interface Version extends Named {
  released: boolean;
  archived: boolean;
  /** `yyyy-MM-dd`: when it was released, or is to be. */
  releaseDate: string | null;
}

export interface Project extends Named {
  key: string;
  type: string;
  /** In the order in which they became known; absent where no file told one. */
  versions?: readonly Version[];
  /** Account id of who leads it; absent where no file told. */
  lead?: string;
  /** The highest number that an issue created here got: none is given twice. */
  lastNumber?: number;
  /** In the recycle bin: nobody sees it or its issues until it is restored. */
  trashed?: boolean;
}

export interface Person {
  accountId: string;
  displayName: string;
  active: boolean;
  /** Where a file told it: days in JQL begin at midnight there. */
  timeZone?: string;
}

/** Text as people typed it, or an Atlassian document as REST version 3 carries it. */
export type RichText = string | { type: 'doc'; version: number; content?: unknown[] };

/** A link as one of its two issues holds it. */
export interface IssueLink {
  /** The same at both ends. */
  id: string;
  typeId: string;
  /** The end at which the other issue stands. */
  other: 'inward' | 'outward';
  /** Key of the other issue. */
  key: string;
  /** The type itself, where it is none of those that a new Jira has. */
  type?: LinkType;
}

/** A kind of link between two issues, with how it reads from either end. */
export interface LinkType extends Named {
  /** How the issue at which it ends reads it. */
  inward: string;
  /** How the issue from which it goes reads it. */
  outward: string;
}

/** Working time of an issue in seconds. */
export interface WorkTime {
  originalEstimate: number | null;
  remainingEstimate: number | null;
  spent: number | null;
}

export interface Issue {
  id: string;
  key: string;
  projectId: string;
  summary: string;
  description: RichText | null;
  issueType: IssueType;
  status: Status;
  priority: Named | null;
  /** Account ids. */
  reporter: string | null;
  assignee: string | null;
  creator: string | null;
  /** Milliseconds since 1970, UTC. */
  created: number | null;
  updated: number | null;
  resolved: number | null;
  /** `yyyy-MM-dd`, the same day in every time zone. */
  due: string | null;
  resolution: Named | null;
  labels: readonly string[];
  fixVersions: readonly Named[];
  /** Versions in which it shows; absent where it was kept before they were read. */
  affectedVersions?: readonly Named[];
  components: readonly Named[];
  /** Parent or epic, by key; it may not exist here. */
  parentKey: string | null;
  votes: number;
  /** Absent where nobody planned or logged any. */
  work?: WorkTime;
  /** Keys of the issues that it is linked with, in either direction, as far as it tells them itself. */
  linkedKeys?: readonly string[];
  /** Links whose type is known, and whose two issues are here. */
  links?: readonly IssueLink[];
  /** Issue security level: who may see the issue is told by the rules of the site. */
  security: Named | null;
  /**
   * Where the id is not the one of the file: null when the file told none, else the file's, which another site's issue
   * had.
   */
  fileId?: string | null;
  properties: Readonly<Record<string, unknown>>;
}

/** @returns the time spent in per cent of what was estimated; null where nothing was. */
export function workRatio({ work }: Pick<Issue, 'work'>): number | null {
  if (!work?.originalEstimate) return null;
  return Math.floor(((work.spent ?? 0) / work.originalEstimate) * 100);
}

/** @returns the project part and the number of an issue key; number 0 for anything that is not a key. */
export function splitKey(key: string): { projectKey: string; number: number } {
  const dash = key.lastIndexOf('-');
  return dash < 1
    ? { projectKey: key, number: 0 }
    : { projectKey: key.slice(0, dash), number: Number(key.slice(dash + 1)) || 0 };
}

export const KEY_PATTERN = /^[A-Z][A-Z0-9_]*-[1-9][0-9]*$/;

/** @returns plain text of a description: paragraphs of a document become lines. */
export function plainText(text: RichText | null): string {
  if (text === null) return '';
  return typeof text === 'string' ? text : blocks(text.content ?? []).join('\n');
}

interface DocumentNode {
  text?: unknown;
  content?: unknown[];
}

const isNode = (value: unknown): value is DocumentNode => typeof value === 'object' && value !== null;

function blocks(nodes: readonly unknown[]): string[] {
  return nodes.filter(isNode).map((node) => inline(node));
}

function inline(node: DocumentNode): string {
  if (typeof node.text === 'string') return node.text;
  const children = (node.content ?? []).filter(isNode);
  const separator = children.some((child) => typeof child.text === 'string') ? '' : '\n';
  return children.map(inline).join(separator);
}

/** @returns a description as REST version 3 shows it: text becomes one paragraph a line. */
export function asDocument(text: RichText | null): RichText | null {
  if (typeof text !== 'string') return text;
  const paragraphs = text
    .split(/\r?\n/)
    .map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] }));
  return { type: 'doc', version: 1, content: paragraphs };
}
