import { AppError } from '#contract/errors';
import type { Guard } from '#contract/guards';
import type { Board } from '#domain/board/board';
import type { Dependencies } from '#ports/dependencies';
import type { SeenIssue } from '#usecases/rating/issueAccess';
import { needsRight } from '#usecases/journey/needsRight';
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

/** The projects of a list that the caller may browse. */
export interface ProjectsAccess extends Access {
  projectIds: readonly string[];
}

/** A frozen board as the caller may see it. */
export interface BoardAccess extends Access {
  /** With the epics that the caller may browse now. */
  board: Board;
  /** Epics of the board that the caller may not browse, or that are deleted. */
  leftOut: number;
  /** Of the epics, those that the caller may edit. */
  editable: ReadonlySet<string>;
  mayDelete: boolean;
}

/** What each guard leaves for the use case. */
export interface AccessOf {
  signedIn: Access;
  seesListed: ListAccess;
  browsesProjects: ProjectsAccess;
  seesIssue: IssueAccess;
  ratesIssue: IssueAccess;
  seesBoard: BoardAccess;
  ownsBoard: Access;
  setsNeeds: Access;
  administersJira: Access;
}

/** Ids that the payload names: of issues, none, one or a list; of projects; or of a board. */
export type Named = readonly string[];

type Tools = Pick<Dependencies, 'viewerJira' | 'store'>;
type Check<G extends Guard> = (caller: Caller, named: Named, tools: Tools) => Promise<AccessOf[G]>;

const NOT_FOUND = 'This issue does not exist, or you may not see it.';
const READ_ONLY =
  'You may see this issue but not edit it, so you cannot rate it. Ask its project lead for the right to edit.';

/** @throws AppError `forbidden` for a call without a person behind it. */
const signedIn: Check<'signedIn'> = async ({ accountId, site }) => {
  if (!accountId) throw new AppError('forbidden', 'Sign in to Jira to use Customer Lens.');
  return { accountId, site };
};

/** @throws AppError `forbidden` unless the caller holds the global permission Administer Jira. */
const administersJira: Check<'administersJira'> = async (caller, named, tools) => {
  const access = await signedIn(caller, named, tools);
  if (!(await tools.viewerJira.administers()))
    throw new AppError('forbidden', 'Only a Jira administrator can do this. Ask one of yours.');
  return access;
};

/** Leaves out what the caller does not see, whether it exists or not. */
const seesListed: Check<'seesListed'> = async (caller, named, tools) => {
  const access = await signedIn(caller, named, tools);
  return { ...access, issueIds: await tools.viewerJira.visibleIssues(named) };
};

/** Leaves out the projects that the caller may not browse, whether they exist or not. */
const browsesProjects: Check<'browsesProjects'> = async (caller, named, tools) => {
  const access = await signedIn(caller, named, tools);
  return { ...access, projectIds: await tools.viewerJira.visibleProjects(named) };
};

/**
 * Checks the very issue that the call is about: the one of the panel that it comes from or, elsewhere, the one it
 * names.
 * @throws AppError `notFound` when the caller does not see it, whether it exists or not.
 */
const seesIssue: Check<'seesIssue'> = async (caller, named, tools) => {
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
const ratesIssue: Check<'ratesIssue'> = async (caller, named, tools) => {
  const access = await seesIssue(caller, named, tools);
  if (!access.issue.mayEdit) throw new AppError('forbidden', READ_ONLY);
  return access;
};

const NO_BOARD = 'This board does not exist any more, or you may see none of its epics.';

/**
 * Reads the board that is named and leaves of it what the caller may browse now: one permission check for all of its
 * epics.
 * @throws AppError `notFound` when they may browse none, whether the board exists or not.
 */
const seesBoard: Check<'seesBoard'> = async (caller, named, { viewerJira, store }) => {
  const access = await signedIn(caller, named, { viewerJira, store });
  const board = await store.readBoard(named[0] ?? '');
  if (!board) {
    // Asked all the same, so that the time of the answer does not tell a board that is hidden from one that is not
    // there.
    await viewerJira.rightsOn([]);
    throw new AppError('notFound', NO_BOARD);
  }
  const { browse, edit, administers } = await viewerJira.rightsOn(board.epics.map(({ issueId }) => issueId));
  if (browse.size === 0) throw new AppError('notFound', NO_BOARD);
  const epics = board.epics.filter(({ issueId }) => browse.has(issueId));
  const mayDelete = administers || board.head.author === access.accountId;
  return {
    ...access,
    board: { ...board, epics },
    leftOut: board.epics.length - epics.length,
    editable: edit,
    mayDelete,
  };
};

/** @throws AppError `forbidden` unless the caller froze the board or administers Jira. */
const ownsBoard: Check<'ownsBoard'> = async (caller, named, tools) => {
  const access = await signedIn(caller, named, tools);
  const found = await tools.store.readBoardHead(named[0] ?? '');
  if (found?.head.author === access.accountId) return access;
  if (!(await tools.viewerJira.administers()))
    throw new AppError('forbidden', 'Only who froze a board, or a Jira administrator, can delete it.');
  if (!found) throw new AppError('notFound', NO_BOARD);
  return access;
};

/** @throws AppError `forbidden` unless the caller administers Jira or belongs to the group that the settings name. */
const setsNeeds: Check<'setsNeeds'> = async (caller, named, tools) => {
  const access = await signedIn(caller, named, tools);
  const { may, group } = await needsRight(tools);
  const who = group === null ? 'Jira administrators' : `Jira administrators and members of the group “${group}”`;
  if (!may) throw new AppError('forbidden', `Only ${who} can set the needs of stages.`);
  return access;
};

/** One check for each guard of the contract. */
export const GUARDS: { [G in Guard]: Check<G> } = {
  signedIn,
  seesListed,
  browsesProjects,
  seesIssue,
  ratesIssue,
  seesBoard,
  ownsBoard,
  setsNeeds,
  administersJira,
};
