import { anEpic, FakeJira } from '../../support/screen/fakePortfolio';
import type { BoardView } from '#contract/board';
import { freezeEpics } from '#domain/board/board';
import type { EpicVoices } from '#domain/board/epicVoices';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { anAssessment } from '../../support/generators';
import { renderSurface } from '../../support/screen/renderSurface';

export const ID = '20261101100000000';
export const AT = '2026-11-01T10:00:00.000Z';
export const head = {
  id: ID,
  title: 'Board of November',
  scope: 'All epics',
  at: AT,
  author: 'a',
  places: 1,
  epics: 2,
  more: false,
  settingsVersion: 4,
};
export const FAILED = {
  ok: false,
  error: { code: 'unavailable', message: 'Storage is busy at the moment. Try again in a minute.' },
};

export function aBoard(more: Partial<BoardView> = {}): BoardView {
  const assessed = [1, 2].map((n) => ({
    issueId: String(10_000 + n),
    assessment: anAssessment({ answers: { impact: n, request: 'no' } }),
  }));
  const epics = freezeEpics(DEFAULT_SETTINGS, assessed).map((epic) => ({ ...epic, mayDecide: true }));
  const none = { leftOut: 0, decisions: [], tie: null, deciders: null };
  return { board: head, settings: DEFAULT_SETTINGS, epics, ...none, mayDelete: true, ...more };
}

/** @param voices what is said against the ratings; nothing unless told. */
export function open(path: string, updatedAt: string = AT, voices: readonly EpicVoices[] = []): void {
  fakeBridge.onInvoke('board.voices', () => ({ ok: true, value: { voices, unread: 0 } }));
  const jira = new FakeJira([1, 2].map((n) => anEpic(n, { answers: { impact: n, request: 'no' }, updatedAt })));
  jira.instead = ({ path: asked, body }) => {
    if (asked.startsWith('/rest/api/3/issue/bulkfetch')) {
      const ids = (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys;
      return {
        body: {
          issues: ids.map((id) => ({ id, key: `NET-${Number(id) - 10_000}`, fields: { summary: `Epic ${id}` } })),
        },
      };
    }
    return asked.startsWith('/rest/api/3/user/bulk')
      ? { body: { values: [{ accountId: 'a', displayName: 'Ada' }] } }
      : undefined;
  };
  answerPageHistory(path);
  renderSurface(PortfolioSurface);
}
