import { AppError } from '#contract/errors';
import { needsRight } from '#usecases/journey/needsRight';
import type { Check } from './access';

const NOT_FOUND = 'This issue does not exist, or you may not see it.';
const READ_ONLY =
  'You may see this issue but not edit it, so you cannot rate it. Ask its project lead for the right to edit.';

/** @throws AppError `forbidden` for a call without a person behind it. */
export const signedIn: Check<'signedIn'> = async ({ accountId, site }) => {
  if (!accountId) throw new AppError('forbidden', 'Sign in to Jira to use Customer Lens.');
  return { accountId, site };
};

/** The use case is handed the account id of the call; no payload names another. */
export const ownRecord: Check<'ownRecord'> = (caller, named, tools) => signedIn(caller, named, tools);

/** @throws AppError `forbidden` unless the caller holds the global permission Administer Jira. */
export const administersJira: Check<'administersJira'> = async (caller, named, tools) => {
  const access = await signedIn(caller, named, tools);
  if (!(await tools.viewerJira.administers()))
    throw new AppError('forbidden', 'Only a Jira administrator can do this. Ask one of yours.');
  return access;
};

/** Leaves out what the caller does not see, whether it exists or not. */
export const seesListed: Check<'seesListed'> = async (caller, named, tools) => {
  const access = await signedIn(caller, named, tools);
  return { ...access, issueIds: await tools.viewerJira.visibleIssues(named) };
};

/** Leaves out the projects that the caller may not browse, whether they exist or not. */
export const browsesProjects: Check<'browsesProjects'> = async (caller, named, tools) => {
  const access = await signedIn(caller, named, tools);
  return { ...access, projectIds: await tools.viewerJira.visibleProjects(named) };
};

/**
 * Checks the very issue that the call is about: the one of the panel that it comes from or, elsewhere, the one it
 * names.
 * @throws AppError `notFound` when the caller does not see it, whether it exists or not.
 */
export const seesIssue: Check<'seesIssue'> = async (caller, named, tools) => {
  const jira = tools.viewerJira;
  const access = await signedIn(caller, named, tools);
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
export const ratesIssue: Check<'ratesIssue'> = async (caller, named, tools) => {
  const access = await seesIssue(caller, named, tools);
  if (!access.issue.mayEdit) throw new AppError('forbidden', READ_ONLY);
  return access;
};

/** @throws AppError `forbidden` unless the caller administers Jira or belongs to the group that the settings name. */
export const setsNeeds: Check<'setsNeeds'> = async (caller, named, tools) => {
  const access = await signedIn(caller, named, tools);
  const { may, group } = await needsRight(tools);
  const who = group === null ? 'Jira administrators' : `Jira administrators and members of the group “${group}”`;
  if (!may) throw new AppError('forbidden', `Only ${who} can set the needs of stages.`);
  return access;
};
