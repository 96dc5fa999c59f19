import type { CustomField, LocalJira, Viewer } from '../../../seams';
import { html, type Fragment } from '../../html';
import { timeText } from '../issueTable';
import type { Issue } from '../jiraData';

/** A column that a list can have. */
export interface ListColumn {
  id: string;
  name: string;
  /** Numbers stand at the end of their column, so that they can be compared. */
  numeric?: boolean;
  /** Only the app's own say what they mean. */
  description?: string;
  shown(row: ListRow): Fragment;
  /** As an export writes it. */
  text(row: ListRow): string;
}

/** An issue of a list, with what the app's fields show of it. */
export interface ListRow {
  issue: Issue;
  fields: Readonly<Record<string, string>>;
  viewer: Viewer;
}

const plain = (id: string, name: string, text: (issue: Issue) => string | null | undefined): ListColumn => ({
  id,
  name,
  shown: ({ issue }) => text(issue),
  text: ({ issue }) => text(issue) ?? '',
});

const moment = (id: string, name: string, read: (issue: Issue) => string | null | undefined): ListColumn => ({
  ...plain(id, name, read),
  shown: ({ issue, viewer }) => timeText(read(issue), viewer),
});

const linked = (column: ListColumn): ListColumn => ({
  ...column,
  shown: (row) => html`<a href="/browse/${row.issue.key}">${column.text(row)}</a>`,
});

const SYSTEM: readonly ListColumn[] = [
  plain('issuetype', 'Type', ({ fields }) => fields.issuetype?.name),
  linked(plain('key', 'Key', ({ key }) => key)),
  linked(plain('summary', 'Summary', ({ fields }) => fields.summary)),
  {
    ...plain('status', 'Status', ({ fields }) => fields.status?.name),
    shown: ({ issue: { fields } }) => fields.status && html`<span class="lozenge">${fields.status.name}</span>`,
  },
  plain('project', 'Project', ({ fields }) => fields.project?.name),
  plain('assignee', 'Assignee', ({ fields }) => fields.assignee?.displayName),
  plain('reporter', 'Reporter', ({ fields }) => fields.reporter?.displayName),
  plain('priority', 'Priority', ({ fields }) => fields.priority?.name),
  plain('labels', 'Labels', ({ fields }) => fields.labels?.join(', ')),
  plain('parent', 'Parent', ({ fields }) => fields.parent?.key),
  plain('duedate', 'Due date', ({ fields }) => fields.duedate),
  moment('created', 'Created', ({ fields }) => fields.created),
  moment('updated', 'Updated', ({ fields }) => fields.updated),
];

/** Jira's own columns of a new list, and the app's, which an administrator has added. */
const FIRST = ['key', 'summary', 'status', 'assignee'];

const ofApp = ({ id, name, description, type, exported }: CustomField): ListColumn => ({
  id,
  name,
  description,
  numeric: type === 'number',
  shown: ({ fields }) => fields[id],
  text: ({ fields }) => (exported ? (fields[id] ?? '') : ''),
});

/** @returns all columns that there are, Jira's own before the app's. */
export const allColumns = ({ customFields }: Pick<LocalJira, 'customFields'>): ListColumn[] => [
  ...SYSTEM,
  ...customFields.map(ofApp),
];

/** @param wanted ids of columns; none for those of a new list. Unknown ones are passed over. */
export function chosenColumns(jira: Pick<LocalJira, 'customFields'>, wanted: readonly string[]): ListColumn[] {
  const columns = allColumns(jira);
  const isFirst = ({ id }: ListColumn): boolean =>
    FIRST.includes(id) || jira.customFields.some((field) => field.id === id);
  const chosen = columns.filter(({ id }) => wanted.includes(id));
  return chosen.length > 0 ? chosen : columns.filter(isFirst);
}
