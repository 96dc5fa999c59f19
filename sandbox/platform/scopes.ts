/**
 * Which scopes a Jira REST request needs, by the `security` of Jira Cloud's OpenAPI document: by method and by the
 * first word of the path. The first rule that fits counts. A path that no rule names needs a scope that no app here
 * has.
 */
interface Rule {
  method: RegExp;
  path: RegExp;
  scopes: readonly string[];
}

const READ_WORK = ['read:jira-work'];
const WRITE_WORK = ['write:jira-work'];
const READ_USER = ['read:jira-user'];

/** One expression for what any of several match. */
const anyOf = (...paths: readonly RegExp[]): RegExp => new RegExp(paths.map(({ source }) => source).join('|'));

const RULES: readonly Rule[] = [
  { method: /^GET$/, path: /^serverInfo$/, scopes: [] },
  { method: /^POST$/, path: /^permissions\/check$/, scopes: [] },
  { method: /^GET$/, path: /^(configuration|group|groups|myself|user|users)(\/|$)/, scopes: READ_USER },
  { method: /^POST$/, path: /^expression\//, scopes: [...READ_WORK, ...READ_USER] },
  // Questions that are asked by POST.
  {
    method: /^POST$/,
    path: anyOf(
      /^search(\/jql|\/approximate-count)?$/,
      /^jql\/(match|parse|autocompletedata)$/,
      /^permissions\/project$/,
      /^issue\/(bulkfetch|watching|[^/]+\/changelog\/list)$/,
      /^(changelog|comment|worklog)\/(bulkfetch|list)$/,
    ),
    scopes: READ_WORK,
  },
  {
    method: /^GET$/,
    path: anyOf(
      /^(attachment|bulk|comment|component|dashboard|field|filter|groupuserpicker)(\/|$)/,
      /^(issue|issueLink|issueLinkType|issuetype|jql|label|mypermissions|permissionscheme|plans|priority)(\/|$)/,
      /^(project|projectCategory|projectvalidate|resolution|search|status|statuscategory|task)(\/|$)/,
      /^(universal_avatar|version|worklog)(\/|$)/,
    ),
    scopes: READ_WORK,
  },
  {
    method: /^(POST|PUT|DELETE)$/,
    path: /^(attachment|bulk|comment|dashboard|filter|issue|issueLink|plans|task|worklog)(\/|$)/,
    scopes: WRITE_WORK,
  },
  {
    method: /^(POST|PUT|DELETE)$/,
    path: /^(component|forge\/panel|project|projectCategory|version)(\/|$)/,
    scopes: ['manage:jira-project'],
  },
];

const UNKNOWN = ['manage:jira-configuration'];

/**
 * @param path `/rest/api/3/...`, with or without its query.
 * @returns the scopes that the request needs and the app does not have; empty when it may go on.
 */
export function missingScopes(method: string, path: string, granted: ReadonlySet<string>): string[] {
  const words = (path.split(/[?#]/)[0] ?? '').replace(/^\/rest\/api\/(3|2|latest)\//, '');
  const rule = RULES.find((one) => one.method.test(method) && one.path.test(words));
  return (rule?.scopes ?? UNKNOWN).filter((scope) => !granted.has(scope));
}
