import * as z from 'zod/mini';
import type { Mail } from '../../data/mailbox';
import { isProjectPermission } from '../../permissions';
import { JiraError, notModelled, parsedBody, visibleIssue, type Call, type Reply } from '../call';

const none = z.optional(z.array(z.unknown()));
const notification = z.strictObject({
  subject: z.optional(z.string()),
  textBody: z.optional(z.string()),
  htmlBody: z.optional(z.string()),
  to: z.optional(
    z.strictObject({
      users: z.optional(z.array(z.looseObject({ accountId: z.string() }))),
      assignee: z.optional(z.boolean()),
      reporter: z.optional(z.boolean()),
      voters: z.optional(z.boolean()),
      watchers: z.optional(z.boolean()),
      groups: none,
      groupIds: none,
    }),
  ),
  restrict: z.optional(
    z.strictObject({
      permissions: z.optional(z.array(z.strictObject({ key: z.string() }))),
      groups: none,
      groupIds: none,
    }),
  ),
});

/** Puts a mail about an issue into the mailbox, for those of the recipients who hold what it is restricted to. */
export function notify(call: Call): Reply {
  const issue = visibleIssue(call);
  const { subject, textBody, htmlBody, to = {}, restrict = {} } = parsedBody(call, notification);
  const { users = [], ...others } = to;
  if (Object.values(others).some((value) => value === true || Array.isArray(value)))
    throw notModelled('mails to others than named users');
  if (restrict.groups || restrict.groupIds) throw notModelled('mails restricted to groups');
  if (users.length === 0) throw new JiraError(400, ['No recipients were defined for notification.']);
  const demanded = (restrict.permissions ?? []).map(({ key }) => key);
  const unknown = demanded.find((key) => !isProjectPermission(key));
  if (unknown !== undefined) throw new JiraError(400, [`Permission '${unknown}' does not exist.`]);
  const recipients = users.map(({ accountId }) => recipientOf(call, accountId));
  for (const person of recipients) {
    const asPerson = { kind: 'person', accountId: person, timeZone: 'UTC' } as const;
    const holdsAll = demanded.every((key) => call.permissions.holdsOnIssue(asPerson, key, issue));
    const mail: Mail = {
      to: person,
      issueKey: issue.key,
      subject: subject ?? `(${issue.key}) ${issue.summary}`,
      text: textBody ?? htmlBody ?? '',
    };
    if (holdsAll) call.site.mailbox.put(mail);
  }
  return { status: 204 };
}

/** @throws JiraError 400 for whoever calls, for nobody, and for a closed account. */
function recipientOf({ site, principal }: Call, accountId: string): string {
  if (principal.accountId === accountId) throw new JiraError(400, ['You cannot notify yourself.']);
  if (!site.person(accountId)?.active) throw new JiraError(400, [`The user '${accountId}' is not a recipient.`]);
  return accountId;
}
