import type { Person, RichText, StatusCategoryKey } from '../data/model';

/** A value of a list that a file names, and perhaps numbers. */
export interface NamedDraft {
  id: string | null;
  name: string;
}

/** An issue as a file tells it. Ids that the file does not give are settled afterwards. */
export interface IssueDraft {
  id: string | null;
  key: string;
  project: { id: string | null; key: string; name: string | null; type: string | null; lead: Person | null };
  summary: string;
  description: RichText | null;
  issueType: NamedDraft & { subtask: boolean; hierarchyLevel: number };
  status: NamedDraft & { category: StatusCategoryKey };
  priority: NamedDraft | null;
  reporter: Person | null;
  assignee: Person | null;
  creator: Person | null;
  created: number | null;
  updated: number | null;
  resolved: number | null;
  due: string | null;
  resolution: NamedDraft | null;
  labels: string[];
  fixVersions: NamedDraft[];
  components: NamedDraft[];
  parent: { id: string | null; key: string | null };
  /** Custom fields that hold an issue key: one of them may be the Epic Link, which one differs from site to site. */
  keysInFields: Record<string, string>;
  votes: number;
  security: { id: string; name: string } | null;
  properties: Record<string, unknown>;
}

/** One row of a file: an issue, or the reason why it is none. */
export type ReadRow = { row: number; draft: IssueDraft } | { row: number; key: string | null; reason: string };

/** A row that cannot be used, for a reason in words. Caught where rows are read. */
export class RowProblem extends Error {}

/** @returns the level of a type above (positive) or below standard issues, where the file does not tell it. */
export function hierarchyLevelOf(typeName: string, subtask: boolean): number {
  if (subtask) return -1;
  const name = typeName.toLowerCase();
  if (name === 'epic') return 1;
  return ['initiative', 'legend', 'theme'].includes(name) ? 2 : 0;
}

const CATEGORY_WORDS: [StatusCategoryKey, RegExp][] = [
  ['done', /\b(done|closed|resolved|complete[d]?|cancell?ed|released|rejected|won't do)\b/i],
  ['indeterminate', /\b(progress|review|test(ing)?|doing|develop(ment|ing)?|implement(ing|ation)?|active)\b/i],
];

/** @returns the category of a status, by its key or name where the file tells it, else by the words of the status. */
export function categoryOf(statusName: string, category?: string | null): StatusCategoryKey {
  const told = (category ?? '').toLowerCase();
  if (told === 'new' || told === 'to do') return 'new';
  if (told === 'done' || told === 'complete') return 'done';
  if (told === 'indeterminate' || told === 'in progress') return 'indeterminate';
  return CATEGORY_WORDS.find(([, words]) => words.test(statusName))?.[0] ?? 'new';
}
