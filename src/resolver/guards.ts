import { AppError } from '../contract/errors';
import type { Guard } from '../contract/procedures';
import type { ViewerJira } from '../ports/jira';
import type { SeenIssue } from '../usecases/issueAccess';
import type { Caller } from './request';

/** What a guard found: who calls and, where the procedure is about an issue, that issue as the caller sees it. */
export interface Access {
  accountId: string;
  /** What names the site that is asked. */
  site: string;
}
export interface IssueAccess extends Access {
  issue: SeenIssue;
}

/** The issues of a list that the caller sees. */
export interface ListAccess extends Access {
  issueIds: readonly string[];
}

/** What each guard leaves for the use case. */
export interface AccessOf {
  signedIn: Access;
  seesListed: ListAccess;
  seesIssue: IssueAccess;
  ratesIssue: IssueAccess;
  administersJira: Access;
}

/** Issue ids that the payload names: none, one, or a list. */
export type Named = readonly string[];

type Check<G extends Guard> = (caller: Caller, named: Named, jira: ViewerJira) => Promise<AccessOf[G]>;

const NOT_FOUND = 'This issue does not exist, or you may not see it.';
const READ_ONLY = 'You may see this issue but not edit it, so you cannot rate it. Ask its project lead for the right to edit.';

/** @throws AppError `forbidden` for a call without a person behind it. */
const signedIn: Check<'signedIn'> = async ({ accountId, site }) => {
  if (!accountId) throw new AppError('forbidden', 'Sign in to Jira to use Customer Lens.');
  return { accountId, site };
};

/** @throws AppError `forbidden` unless the caller holds the global permission Administer Jira. */
const administersJira: Check<'administersJira'> = async (caller, named, jira) => {
  const access = await signedIn(caller, named, jira);
  if (!(await jira.administers())) throw new AppError('forbidden', 'Only a Jira administrator can do this. Ask one of yours.');
  return access;
};

/** Leaves out what the caller does not see, whether it exists or not. */
const seesListed: Check<'seesListed'> = async (caller, named, jira) => {
  const access = await signedIn(caller, named, jira);
  return { ...access, issueIds: await jira.visibleIssues(named) };
};

/**
 * Checks the very issue that the call is about: the one of the panel that it comes from or, elsewhere, the one it names.
 * @throws AppError `notFound` when the caller does not see it, whether it exists or not.
 */
const seesIssue: Check<'seesIssue'> = async (caller, named, jira) => {
  const access = await signedIn(caller, named, jira);
  const id = caller.issue?.id ?? named[0];
  if (!id) throw new AppError('invalid', 'The issue is missing. Send its id, as digits.');
  const { browse, edit } = await jira.issueAccess(id);
  if (!browse) throw new AppError('notFound', NOT_FOUND);
  const { typeName, projectId } = caller.issue ?? {};
  const facts = typeName && projectId ? { typeName, projectId } : await jira.issueFacts(id);
  if (!facts) throw new AppError('notFound', NOT_FOUND);
  return { ...access, issue: { id, ...facts, mayEdit: edit } };
};

/** @throws AppError `notFound` as for `seesIssue`, `forbidden` when the caller may not edit the issue. */
const ratesIssue: Check<'ratesIssue'> = async (caller, named, jira) => {
  const access = await seesIssue(caller, named, jira);
  if (!access.issue.mayEdit) throw new AppError('forbidden', READ_ONLY);
  return access;
};

/** One check for each guard of the contract. */
export const GUARDS: { [G in Guard]: Check<G> } = { signedIn, seesListed, seesIssue, ratesIssue, administersJira };
