import type { HeadName } from '../words/heads';

/** What stands under the known heads of one row, or in the known properties of a flat object. */
export type IssueRecord = ReadonlyMap<HeadName, readonly unknown[]>;

/** Jira's REST name of each field whose value stands in it as it is. */
const FIELD_IDS: Partial<Record<HeadName, string>> = {
  summary: 'summary',
  description: 'description',
  type: 'issuetype',
  status: 'status',
  statusCategory: 'statusCategory',
  priority: 'priority',
  resolution: 'resolution',
  created: 'created',
  updated: 'updated',
  resolved: 'resolutiondate',
  due: 'duedate',
  epicLink: 'epicLink',
  votes: 'votes',
  security: 'security',
  originalEstimate: 'timeoriginalestimate',
  remainingEstimate: 'timeestimate',
  timeSpent: 'timespent',
};
const LISTS: Partial<Record<HeadName, string>> = {
  labels: 'labels',
  fixVersions: 'fixVersions',
  affectedVersions: 'versions',
  components: 'components',
};
const PEOPLE = { assignee: 'assigneeId', reporter: 'reporterId', creator: 'creatorId' } as const satisfies Partial<
  Record<HeadName, HeadName>
>;

/** @returns the REST name of a field that a head names; undefined for one that has no field of its own. */
export const fieldIdOf = (head: HeadName): string | undefined =>
  FIELD_IDS[head] ?? LISTS[head] ?? (head in PEOPLE ? head : undefined);

/** @returns an issue in the shape of Jira's REST API from what stands under the heads of a row. */
export function issueOfRecord(record: IssueRecord): { id: unknown; key: unknown; fields: Record<string, unknown> } {
  const first = (head: HeadName): unknown =>
    record.get(head)?.find((value) => value !== null && value !== undefined && value !== '');
  const fields: Record<string, unknown> = {};
  for (const [head, id] of Object.entries(FIELD_IDS)) fields[id] = first(head as HeadName);
  for (const [head, id] of Object.entries(LISTS))
    fields[id] = (record.get(head as HeadName) ?? []).flatMap((value) => value);
  for (const [person, id] of Object.entries(PEOPLE)) fields[person] = personOf(first(person as HeadName), first(id));
  fields['parent'] = first('parentKey') ?? first('parentId');
  fields['project'] = {
    key: first('projectKey'),
    name: first('projectName'),
    projectTypeKey: first('projectType'),
    lead: personOf(first('projectLead'), first('projectLeadId')),
  };
  return { id: first('id'), key: first('key'), fields };
}

const personOf = (name: unknown, accountId: unknown): unknown =>
  accountId === undefined ? name : { accountId, displayName: name };
