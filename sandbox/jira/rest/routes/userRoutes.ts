import type { Person } from '../../data/model';
import { JiraError, numberParam, type Call, type Reply } from '../call';
import { groupsOf } from './groupRoutes';
import { APP_PERSON, avatarOf, userShape } from '../userShape';

const SEARCH_MOST = 1000;

export function myself(call: Call): Reply {
  const { principal, siteUrl, query } = call;
  const expands = (query.get('expand') ?? '').split(',');
  const groups = expands.includes('groups') ? { groups: groupsOf(principal.accountId, siteUrl) } : {};
  return {
    status: 200,
    others: 1,
    body: { ...userShape(knownPerson(call, principal.accountId), siteUrl), timeZone: principal.timeZone, ...groups },
  };
}

export function getUser(call: Call): Reply {
  const accountId = call.query.get('accountId');
  if (!accountId) throw new JiraError(400, ["The query parameter 'accountId' must be provided."]);
  return { status: 200, others: 1, body: userShape(knownPerson(call, accountId), call.siteUrl) };
}

function knownPerson({ site }: Call, accountId: string): Person {
  const person = accountId === APP_PERSON.accountId ? APP_PERSON : site.person(accountId);
  if (!person) throw new JiraError(404, ['Specified user does not exist or you do not have required permissions']);
  return person;
}

/** Accounts that do not exist are left out of the answer. */
export function bulkUsers(call: Call): Reply {
  const accountIds = [...new Set(call.query.getAll('accountId'))];
  if (accountIds.length === 0) throw new JiraError(400, ["The query parameter 'accountId' must be provided."]);
  const found = accountIds.flatMap((accountId) => call.site.person(accountId) ?? []);
  const startAt = numberParam(call, 'startAt', 0, SEARCH_MOST);
  const maxResults = numberParam(call, 'maxResults', 10, 200);
  const values = found.slice(startAt, startAt + maxResults).map((person) => userShape(person, call.siteUrl));
  return {
    status: 200,
    others: values.length,
    body: { startAt, maxResults, total: found.length, isLast: startAt + values.length >= found.length, values },
  };
}

export function searchUsers(call: Call): Reply {
  const query = call.query.get('query');
  const accountId = call.query.get('accountId');
  if (query === null && accountId === null)
    throw new JiraError(400, ["At least one of the query parameters 'query' and 'accountId' must be provided."]);
  const startAt = numberParam(call, 'startAt', 0, SEARCH_MOST);
  const maxResults = numberParam(call, 'maxResults', 50, SEARCH_MOST);
  const found = peopleToFind(call).filter((person) =>
    accountId === null ? isNamed(person, query ?? '') : person.accountId === accountId,
  );
  return {
    status: 200,
    body: found.slice(startAt, startAt + maxResults).map((person) => userShape(person, call.siteUrl)),
  };
}

export function pickUsers(call: Call): Reply {
  const query = call.query.get('query');
  if (query === null) throw new JiraError(400, ["The query parameter 'query' must be provided."]);
  const excluded = new Set(call.query.getAll('excludeAccountIds'));
  const found = peopleToFind(call).filter((person) => isNamed(person, query) && !excluded.has(person.accountId));
  const users = found.slice(0, numberParam(call, 'maxResults', 50, SEARCH_MOST)).map(({ accountId, displayName }) => ({
    accountId,
    accountType: 'atlassian',
    displayName,
    html: escapeHtml(displayName),
    avatarUrl: avatarOf(displayName),
  }));
  return {
    status: 200,
    others: users.length,
    body: { users, total: found.length, header: `Showing ${users.length} of ${found.length} matching users` },
  };
}

export function allUsers(call: Call): Reply {
  if (!call.permissions.holdsGlobally(call.principal, 'USER_PICKER'))
    throw new JiraError(403, ['You do not have permission to browse users.']);
  const startAt = numberParam(call, 'startAt', 0, Number.MAX_SAFE_INTEGER);
  const maxResults = numberParam(call, 'maxResults', 50, SEARCH_MOST);
  return {
    status: 200,
    body: call.site.people.slice(startAt, startAt + maxResults).map((person) => userShape(person, call.siteUrl)),
  };
}

/** Who may not browse users finds nobody, as in Jira. */
function peopleToFind({ site, permissions, principal }: Call): Person[] {
  if (!permissions.holdsGlobally(principal, 'USER_PICKER')) return [];
  return site.people.filter(({ active }) => active).sort((a, b) => a.displayName.localeCompare(b.displayName, 'en'));
}

/** A name is found by the beginning of any of its words. */
function isNamed({ displayName }: Person, query: string): boolean {
  const name = displayName.toLowerCase();
  const wanted = query.trim().toLowerCase();
  return name.startsWith(wanted) || name.includes(` ${wanted}`);
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
