import type { Output } from '#contract/procedures';
import type { StoredHead } from '#domain/board/boardRecord';
import type { BoardStore } from '#ports/board';
import type { ViewerJira } from '#ports/jira';

interface Tools {
  store: BoardStore;
  viewerJira: ViewerJira;
}

/** Pages that are looked through for a board that the viewer may know of. */
const MOST_PAGES = 5;

/**
 * Boards, newest first, at most 20. A title is free text and says something of what was on the table, so a board is
 * only listed for who may browse one of its projects at least.
 */
export async function listBoards({ store, viewerJira }: Tools, before?: string): Promise<Output<'board.list'>> {
  let next = before;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found = await store.listBoards(next);
    const boards = await knownTo(viewerJira, found.items);
    next = found.next;
    if (boards.length > 0 || next === undefined)
      return { boards: boards.map(({ head }) => head), ...(next === undefined ? {} : { next }) };
  }
  return { boards: [], ...(next === undefined ? {} : { next }) };
}

/** @returns the boards of whose projects the caller may browse one at least: one permission check. */
export async function knownTo(viewerJira: ViewerJira, heads: readonly StoredHead[]): Promise<StoredHead[]> {
  const projectIds = [...new Set(heads.flatMap((head) => head.projectIds))];
  if (projectIds.length === 0) return [];
  const visible = new Set(await viewerJira.visibleProjects(projectIds));
  return heads.filter((head) => head.projectIds.some((id) => visible.has(id)));
}
