import { AppError } from '#contract/errors';
import { tieAtLine, tieRight } from '#domain/board/tie';
import { owedIssues } from '#usecases/register/opinion/sight';
import { decidingRight } from '#usecases/board/decidingRight';
import type { BoardAccess, Check } from './access';
import { seesIssue, signedIn } from './issueGuards';

const NO_BOARD = 'This board does not exist any more, or you may see none of its epics.';

/** Who decides on boards, as words for who may not. */
const whoDecides = (group: string | null, edits: string): string =>
  group === null ? edits : `${edits}, or is a member of the group “${group}”`;

/**
 * @throws AppError `notFound` as for `seesIssue`, `forbidden` unless the caller may edit the issue or is a member of
 * the group for decisions.
 */
export const decidesIssue: Check<'decidesIssue'> = async (caller, named, tools) => {
  const access = await seesIssue(caller, named, tools);
  if (access.issue.mayEdit) return access;
  const { isMember, group } = await decidingRight(tools);
  if (isMember) return access;
  throw new AppError(
    'forbidden',
    `A decision is recorded by ${whoDecides(group, 'who may edit the epic')}. ` +
      'Ask its project lead for the right to edit.',
  );
};

/**
 * Reads the board that is named and leaves of it what the caller may browse now: one permission check for all of its
 * epics.
 * @throws AppError `notFound` when they may browse none, whether the board exists or not.
 */
export const seesBoard: Check<'seesBoard'> = async (caller, named, tools): Promise<BoardAccess> => {
  const { viewerJira, store } = tools;
  const access = await signedIn(caller, named, tools);
  const board = await store.readBoard(named[0] ?? '');
  if (!board) {
    // Asked all the same, so that the time of the answer does not tell a board that is hidden from one that is not
    // there.
    await viewerJira.rightsOn([]);
    throw new AppError('notFound', NO_BOARD);
  }
  const rights = await viewerJira.rightsOn(board.epics.map(({ issueId }) => issueId));
  const { edit, administers } = rights;
  if (rights.browse.size === 0) throw new AppError('notFound', NO_BOARD);
  // What stands on the board of an epic on which the caller owes an opinion is kept from them too.
  const owed = await owedIssues(tools, access.accountId);
  const browse = new Set([...rights.browse].filter((issueId) => !owed.has(issueId)));
  const { isMember, group } = await decidingRight(tools);
  const decidable = isMember ? browse : edit;
  const atLine = tieAtLine({ places: board.head.places, epics: board.epics });
  const epics = board.epics.filter(({ issueId }) => browse.has(issueId));
  return {
    ...access,
    board: { ...board, epics },
    leftOut: board.epics.length - epics.length,
    decidable,
    tie: atLine && { ...atLine, ...tieRight(atLine, browse, decidable) },
    deciders: group,
    mayDelete: administers || board.head.author === access.accountId,
  };
};

/**
 * @throws AppError `notFound` as for `seesBoard`, `invalid` where no tie crosses the line, `forbidden` unless the
 * caller sees every epic of the tie and may decide about each.
 */
export const decidesTie: Check<'decidesTie'> = async (caller, named, tools) => {
  const { accountId, site, tie, deciders } = await seesBoard(caller, named, tools);
  if (!tie || tie.seen.length === 0)
    throw new AppError('invalid', 'No tie crosses the line of this board. Reload the page.');
  if (tie.leftOut > 0)
    throw new AppError(
      'forbidden',
      'You do not see every epic of this tie. Ask somebody who does to decide it, or freeze a new board.',
    );
  if (!tie.mayDecide)
    throw new AppError('forbidden', `A tie is decided by ${whoDecides(deciders, 'who may edit all of its epics')}.`);
  return { accountId, site, tie: tie.seen };
};

/** @throws AppError `forbidden` unless the caller froze the board or administers Jira. */
export const ownsBoard: Check<'ownsBoard'> = async (caller, named, tools) => {
  const access = await signedIn(caller, named, tools);
  const found = await tools.store.readBoardHead(named[0] ?? '');
  if (found?.head.author === access.accountId) return access;
  if (!(await tools.viewerJira.administers()))
    throw new AppError('forbidden', 'Only who froze a board, or a Jira administrator, can delete it.');
  if (!found) throw new AppError('notFound', NO_BOARD);
  return access;
};
