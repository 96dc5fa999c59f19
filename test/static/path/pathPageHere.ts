import { screen } from '@testing-library/react';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { renderSurface } from '../../support/screen/renderSurface';
import { openedPath } from './openedPath';

/** The page of a path, as the portfolio page opens it. */

const epic = (id: string, key: string, summary: string) => ({ id, key, fields: { summary } });
const EPICS = [epic('10001', 'MOB-1', 'One login'), epic('10002', 'MOB-2', 'Pay in two steps')];

/** The Jira around: it knows who is named, and two epics of three. */
export function answerAround(): void {
  fakeBridge.onInvoke('settings.open', () => ({ ok: true, value: { settings: DEFAULT_SETTINGS, version: 1 } }));
  fakeBridge.onInvoke('entry.list', () => ({ ok: true, value: { entries: [], hidden: 0, mayAdd: false } }));
  fakeBridge.onJira(({ path, body }) => {
    if (path.startsWith('/rest/api/3/user/bulk'))
      return { status: 200, body: { values: [{ accountId: 'admin', displayName: 'Ada Lindqvist' }] } };
    const { issueIdsOrKeys = [] } = (body ?? {}) as { issueIdsOrKeys?: string[] };
    const issues = EPICS.filter(({ id, key }) => issueIdsOrKeys.includes(id) || issueIdsOrKeys.includes(key));
    return { status: 200, body: { issues } };
  });
}

/** Opens it, and answers where the page went. */
export function openPath(opened = openedPath(), query = '') {
  answerAround();
  fakeBridge.onInvoke('path.open', () => ({ ok: true, value: opened }));
  const history = answerPageHistory(`/paths/${opened.path.id}${query}`);
  renderSurface(PortfolioSurface);
  return history;
}

/** Versions of Node differ in the signs that they write between numbers. */
export const plain = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/\s*[–-]\s*/g, '–')
    .replace(/[\s  ]+/g, ' ')
    .trim();

/** @returns the part of the page below a heading. */
export const part = async (name: string | RegExp): Promise<HTMLElement> =>
  (await screen.findByRole('heading', { name }, { timeout: 20_000 })).closest('section') as HTMLElement;
