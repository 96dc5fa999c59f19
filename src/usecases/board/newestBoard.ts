import { MOST_NEWCOMERS } from '#contract/bounds/atOnce';
import type { Output } from '#contract/procedures';
import type { Board } from '#domain/board/board';
import type { BoardStore } from '#ports/board';
import type { Clock } from '#ports/clock';
import type { ViewerJira } from '#ports/jira';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import { owedIssues } from '#usecases/register/opinion/sight';
import { newcomersAmong } from './findNewcomers';
import { knownTo } from './listBoards';

interface Tools {
  store: BoardStore & AssessmentStore & EntryStore;
  viewerJira: ViewerJira;
  clock: Clock;
}

/** Boards that are looked at for one of which the caller sees an epic: each costs two reads and a check. */
const MOST_LOOKED_AT = 3;

/**
 * The newest board of which the caller may browse an epic, as far as they may see it, and which of some other epics
 * came after it. A board of the same projects whose every epic is hidden from them is passed over without a word. Of
 * an epic on which the caller owes an opinion nothing is told.
 * @param issueIds epics that the caller was found to see.
 */
export async function newestBoard(
  tools: Tools,
  accountId: string,
  issueIds: readonly string[],
): Promise<Output<'board.newest'>> {
  const owed = await owedIssues(tools, accountId);
  const board = await newestSeen(tools, owed);
  if (!board) return { newest: null };
  const { head, settings, epics } = board;
  const held = new Set(epics.map(({ issueId }) => issueId));
  const others = issueIds.filter((id) => !held.has(id) && !owed.has(id)).slice(0, MOST_NEWCOMERS);
  const { newcomers } = await newcomersAmong(tools, others, head.at);
  return { newest: { board: head, settings, epics: [...epics], newcomers } };
}

async function newestSeen({ store, viewerJira }: Tools, owed: ReadonlySet<string>): Promise<Board | null> {
  const { items } = await store.listBoards();
  const known = await knownTo(viewerJira, items);
  for (const { head } of known.slice(0, MOST_LOOKED_AT)) {
    const board = await store.readBoard(head.id);
    if (!board) continue;
    const visible = new Set(await viewerJira.visibleIssues(board.epics.map(({ issueId }) => issueId)));
    const epics = board.epics.filter(({ issueId }) => visible.has(issueId) && !owed.has(issueId));
    if (epics.length > 0) return { ...board, epics };
  }
  return null;
}
