import { GROUPS, type Group } from '../../groups';
import { JiraError, notModelled, numberParam, type Call, type Reply } from '../call';
import { userShape } from '../userShape';

/** Who may not browse users finds no group, as in Jira. */
export function pickGroups(call: Call): Reply {
  const query = (call.query.get('query') ?? '').toLowerCase();
  const seen = call.permissions.holdsGlobally(call.principal, 'USER_PICKER') ? GROUPS : [];
  const found = seen.filter(({ name }) => name.includes(query)).sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const groups = found
    .slice(0, numberParam(call, 'maxResults', 20, 1000))
    .map(({ groupId, name }) => ({ groupId, name, html: name, labels: [] }));
  return {
    status: 200,
    others: groups.length,
    body: { groups, total: found.length, header: `Showing ${groups.length} of ${found.length} matching groups` },
  };
}

/** Who belongs to a group, by the group's id. Inactive people are there when they are asked for. */
export function groupMembers(call: Call): Reply {
  const { query, permissions, principal, site, siteUrl } = call;
  if (query.has('groupname')) throw notModelled('members of a group that is found by its name');
  const mayBrowse = (['USER_PICKER', 'ADMINISTER'] as const).some((key) => permissions.holdsGlobally(principal, key));
  if (!mayBrowse) throw new JiraError(403, ['You do not have permission to browse users and groups.']);
  const group = GROUPS.find(({ groupId }) => groupId === query.get('groupId'));
  if (!group) throw new JiraError(404, ['The group named or identified was not found.']);
  const all = group.members
    .flatMap((accountId) => site.person(accountId) ?? [])
    .filter(({ active }) => active || query.get('includeInactiveUsers') === 'true');
  const startAt = numberParam(call, 'startAt', 0, Number.MAX_SAFE_INTEGER);
  const maxResults = numberParam(call, 'maxResults', 50, 50);
  const values = all.slice(startAt, startAt + maxResults).map((person) => userShape(person, siteUrl));
  return {
    status: 200,
    others: values.length,
    body: { startAt, maxResults, total: all.length, isLast: startAt + values.length >= all.length, values },
  };
}

/** @returns the groups of a person as they stand in an expanded user. */
export function groupsOf(accountId: string, siteUrl: string): { size: number; items: Record<string, string>[] } {
  const items = GROUPS.filter(({ members }) => members.includes(accountId)).map((group) =>
    groupReference(group, siteUrl),
  );
  return { size: items.length, items };
}

const groupReference = ({ groupId, name }: Group, siteUrl: string): Record<string, string> => ({
  name,
  groupId,
  self: `${siteUrl}/rest/api/3/group?groupId=${encodeURIComponent(groupId)}`,
});
