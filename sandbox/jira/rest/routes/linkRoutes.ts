import * as z from 'zod/mini';
import type { Issue, LinkType } from '../../data/model';
import { findIssue } from '../../issueContext';
import { JiraError, notModelled, parsedBody, type Call, type Reply } from '../call';
import { linkTypeShape } from '../issueShape';

export const linkTypes = ({ site, siteUrl }: Call): Reply => ({
  status: 200,
  body: { issueLinkTypes: site.catalogue.linkTypes.map((type) => linkTypeShape(type, siteUrl)) },
});

const end = z.strictObject({ id: z.optional(z.string()), key: z.optional(z.string()) });
const linkSchema = z.strictObject({
  type: z.object({ id: z.optional(z.string()), name: z.optional(z.string()) }),
  inwardIssue: end,
  outwardIssue: end,
  comment: z.optional(z.unknown()),
});

/** Links two issues that one sees, by the right at the outward one. A link that is there already stays one. */
export function linkIssues(call: Call): Reply {
  const { type: wanted, inwardIssue, outwardIssue, comment } = parsedBody(call, linkSchema);
  if (comment !== undefined) throw notModelled('"comment" in a link of two issues');
  const inward = issueAt(inwardIssue, call);
  const outward = issueAt(outwardIssue, call);
  const { permissions, principal, site } = call;
  if (!permissions.holdsOnIssue(principal, 'LINK_ISSUES', outward))
    throw new JiraError(404, ['No Link Issue Permission for issue.']);
  if (inward.id === outward.id) throw new JiraError(400, ['You cannot link an issue to itself.']);
  site.linkIssues(typeOf(wanted, call), inward, outward);
  return { status: 201 };
}

function issueAt({ id, key }: z.infer<typeof end>, { site, permissions, principal }: Call): Issue {
  const found = findIssue(site, id ?? key ?? '');
  if (found && permissions.seesIssue(principal, found)) return found;
  throw new JiraError(404, ['Issue does not exist or you do not have permission to see it.']);
}

function typeOf({ id, name }: { id?: string | undefined; name?: string | undefined }, { site }: Call): LinkType {
  const found = site.catalogue.linkTypes.find((type) =>
    id === undefined ? type.name.toLowerCase() === (name ?? '').toLowerCase() : type.id === id,
  );
  if (found) return found;
  throw new JiraError(404, [
    `No issue link type with ${id === undefined ? `name '${name ?? ''}'` : `id '${id}'`} found.`,
  ]);
}
