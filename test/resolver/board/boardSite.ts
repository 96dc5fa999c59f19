import { onPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { anIssue, idOf, seedEpics } from '../../support/local/seedEpics';

export const PM = 'project-manager';
export const READER = 'board-member';
/** Jira says of this account that it is closed; it still answers to its viewer. */
export const CLOSED = 'admin';
const ALL = Array.from({ length: 12 }, (_, n) => idOf(n + 1));

/** A local Jira with twelve epics, five of them rated, on which boards are frozen. */
export async function startBoardSite() {
  const closed = { ...(anIssue(99, 'Story') as { fields: object }) };
  closed.fields = { ...closed.fields, reporter: { accountId: CLOSED, displayName: 'Someone who left', active: false } };
  const jira = await startLocalJira({ seedIssues: [...seedEpics(12), closed] });
  await jira.settings({ writeLimits: null });
  for (const [n, impact] of [3, 2, 1, 1, -2].entries())
    await rate(jira, PM, idOf(n + 1), {
      answers: { impact, request: 'no' },
      stage: 'retention',
      sponsor: 'board-member',
    });
  return { jira, ...boardCalls(jira) };
}

function boardCalls(jira: RunningLocalJira) {
  let titles = 0;
  /** Each with a title of its own: the very same, frozen twice, is one board. */
  const nextTitle = (): string => `November ${(titles += 1)}`;
  return {
    freeze: async (issueIds: string[] = ALL, viewer = PM, title = nextTitle()): Promise<string> =>
      valueOf(
        await onPage(jira, viewer, 'board.freeze', { title, scope: 'All epics', places: 2, issueIds, more: false }),
      ).id,
    read: async (boardId: string, viewer = PM) => valueOf(await onPage(jira, viewer, 'board.read', { boardId })),
  };
}
export type BoardSite = Awaited<ReturnType<typeof startBoardSite>>;
