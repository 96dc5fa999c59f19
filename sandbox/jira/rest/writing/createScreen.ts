import type { IssueType, Named, Project } from '../../data/model';
import type { Call } from '../call';
import { ISSUE_FIELDS, issueTypeShape, projectShape } from '../issueShape';
import { versionReference } from '../versionShape';

type Shape = Record<string, unknown>;

/** A field that somebody is asked when they create an issue of a type. */
export interface ScreenField {
  id: string;
  required: boolean;
  /** As Jira describes what it holds. */
  schema: Shape;
  allowedValues?: readonly Shape[];
}

const system = (id: string, type: string, items?: string): Shape => ({ type, system: id, ...(items ? { items } : {}) });

const SCHEMAS: Readonly<Record<string, Shape>> = {
  project: system('project', 'project'),
  issuetype: system('issuetype', 'issuetype'),
  summary: system('summary', 'string'),
  description: system('description', 'string'),
  labels: system('labels', 'array', 'string'),
  duedate: system('duedate', 'date'),
  assignee: system('assignee', 'user'),
  reporter: system('reporter', 'user'),
  priority: system('priority', 'priority'),
  fixVersions: system('fixVersions', 'array', 'version'),
  versions: system('versions', 'array', 'version'),
  components: system('components', 'array', 'component'),
  parent: system('parent', 'issuelink'),
};

const ALWAYS_REQUIRED = ['project', 'issuetype', 'summary'];
/** What Jira fills in by itself where nobody says it. */
const DEFAULTED = ['reporter'];

/** Nothing stands above an epic here, as on a site without higher levels. */
const isOnScreen = (field: string, { hierarchyLevel }: IssueType): boolean => field !== 'parent' || hierarchyLevel < 1;

/**
 * @returns the fields of the create screen: one for every type, with what the settings want besides, and the parent of
 *   a sub-task.
 */
export function createScreen(project: Project, type: IssueType, call: Call): ScreenField[] {
  const wanted = call.settings.requiredOnCreate[type.name] ?? [];
  return Object.entries(SCHEMAS)
    .filter(([id]) => isOnScreen(id, type))
    .map(([id, schema]) => {
      const allowedValues = allowed(id, project, type, call);
      const required = ALWAYS_REQUIRED.includes(id) || wanted.includes(id) || (id === 'parent' && type.subtask);
      return { id, required, schema, ...(allowedValues ? { allowedValues } : {}) };
    });
}

function allowed(field: string, project: Project, type: IssueType, { site, siteUrl }: Call): Shape[] | undefined {
  const named = (kind: string, values: readonly Named[]): Shape[] =>
    values.map(({ id, name }) => ({ self: `${siteUrl}/rest/api/3/${kind}/${id}`, id, name }));
  switch (field) {
    case 'project':
      return [projectShape(project, { site, siteUrl })];
    case 'issuetype':
      return [issueTypeShape(type, siteUrl)];
    case 'priority':
      return named('priority', site.catalogue.values('priorities', [project.id]));
    case 'fixVersions':
    case 'versions':
      return site.catalogue.values('versions', [project.id]).map((version) => versionReference(version, siteUrl));
    case 'components':
      return named('component', site.catalogue.values('components', [project.id]));
    default:
      return undefined;
  }
}

/** @returns a field as `createmeta` describes it. */
export const fieldShape = ({ id, required, schema, allowedValues }: ScreenField): Shape => ({
  fieldId: id,
  key: id,
  name: fieldName(id),
  required,
  schema,
  hasDefaultValue: DEFAULTED.includes(id),
  operations: schema['type'] === 'array' ? ['add', 'set', 'remove'] : ['set'],
  ...(allowedValues ? { allowedValues } : {}),
});

export const fieldName = (id: string): string => ISSUE_FIELDS[id]?.name ?? id;
