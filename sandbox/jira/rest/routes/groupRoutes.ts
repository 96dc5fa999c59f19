import { GROUPS, type Group } from '../../groups';
import { JiraError, numberParam, type Call, type Reply } from '../call';

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

/** The groups of a person. Who may not browse users is refused, and nobody is told of a person who is not there. */
export function groupsOfUser({ query, permissions, principal, site, siteUrl }: Call): Reply {
  if (!permissions.holdsGlobally(principal, 'USER_PICKER'))
    throw new JiraError(403, ['You do not have permission to browse users and groups.']);
  const person = site.person(query.get('accountId') ?? '');
  if (!person) throw new JiraError(404, ['The user with that account ID does not exist.']);
  const { items } = groupsOf(person.accountId, siteUrl);
  return { status: 200, others: items.length, body: items };
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
