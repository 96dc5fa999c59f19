import { MOST_NEWCOMERS } from '#contract/board';
import type { Output } from '#contract/procedures';
import type { Board } from '#domain/board/board';
import type { BoardStore } from '#ports/board';
import type { ViewerJira } from '#ports/jira';
import type { AssessmentStore } from '#ports/rating';
import { findNewcomers } from './findNewcomers';
import { knownTo } from './listBoards';

interface Tools {
  store: BoardStore & AssessmentStore;
  viewerJira: ViewerJira;
}

/** Boards that are looked at for one of which the caller sees an epic: each costs two reads and a check. */
const MOST_LOOKED_AT = 3;

/**
 * The newest board of which the caller may browse an epic, as far as they may see it, and which of some other epics
 * came after it. A board of the same projects whose every epic is hidden from them is passed over without a word.
 * @param issueIds epics that the caller was found to see.
 */
export async function newestBoard(
  { store, viewerJira }: Tools,
  issueIds: readonly string[],
): Promise<Output<'board.newest'>> {
  const board = await newestSeen({ store, viewerJira });
  if (!board) return { newest: null };
  const { head, settings, epics } = board;
  const held = new Set(epics.map(({ issueId }) => issueId));
  const others = issueIds.filter((id) => !held.has(id)).slice(0, MOST_NEWCOMERS);
  const { newcomers } = others.length > 0 ? await findNewcomers({ store }, others, head.at) : { newcomers: [] };
  return { newest: { board: head, settings, epics: [...epics], newcomers } };
}

async function newestSeen({ store, viewerJira }: Tools): Promise<Board | null> {
  const { items } = await store.listBoards();
  const known = await knownTo(viewerJira, items);
  for (const { head } of known.slice(0, MOST_LOOKED_AT)) {
    const board = await store.readBoard(head.id);
    if (!board) continue;
    const visible = new Set(await viewerJira.visibleIssues(board.epics.map(({ issueId }) => issueId)));
    const epics = board.epics.filter(({ issueId }) => visible.has(issueId));
    if (epics.length > 0) return { ...board, epics };
  }
  return null;
}
