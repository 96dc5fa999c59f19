import { fakeBridge } from '../../support/screen/fakeBridge';
import '../../support/screen/fakeLayout';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { anEpic, FakeJira } from '../../support/screen/fakePortfolio';
import { screen, within } from '@testing-library/react';
import type { ComponentType } from 'react';
import type { BoardView } from '#contract/board';
import type { Assessment } from '#domain/rating/assessment';
import { freezeEpics } from '#domain/board/board';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import GadgetSurface from '../../../static/surfaces/gadget/GadgetSurface';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { anAssessment } from '../../support/generators';
import { renderSurface } from '../../support/screen/renderSurface';

jest.setTimeout(30_000);

/** One place is certain; five epics with a missing answer contest the two others. */
const ANSWERS: Assessment['answers'][] = [
  { impact: 3, request: 'yes' },
  { impact: 1 },
  { impact: 1 },
  { impact: 1 },
  { request: 'yes' },
  { request: 'yes' },
];
const LINE = 3;
const ID = '20261101100000000';
const AT = '2026-11-01T10:00:00.000Z';

const epicsNow = ANSWERS.map((answers, n) => anEpic(n + 1, { answers }));
const frozen = freezeEpics(
  DEFAULT_SETTINGS,
  ANSWERS.map((answers, n) => ({ issueId: String(10_001 + n), assessment: anAssessment({ answers }) })),
);
const board: BoardView = {
  board: {
    id: ID,
    title: 'November',
    scope: 'All epics',
    at: AT,
    author: 'a',
    places: LINE,
    epics: ANSWERS.length,
    more: false,
    settingsVersion: 4,
  },
  settings: DEFAULT_SETTINGS,
  epics: frozen.map((epic) => ({ ...epic, mayDecide: false })),
  leftOut: 0,
  decisions: [],
  tie: null,
  deciders: null,
  mayDelete: false,
};

/** @returns what a screen says of each epic that contests a place: "NET-2 34 in 100". */
async function chancesOn(
  Surface: ComponentType,
  address: string,
  where: () => Promise<HTMLElement>,
  row: string,
  extension: object = {},
): Promise<string[]> {
  fakeBridge.reset();
  const jira = new FakeJira(epicsNow);
  jira.instead = ({ path, body }) => {
    if (path.startsWith('/rest/api/3/user/bulk')) return { body: { values: [] } };
    if (!path.startsWith('/rest/api/3/issue/bulkfetch')) return undefined;
    const { issueIdsOrKeys } = body as { issueIdsOrKeys: string[] };
    return {
      body: {
        issues: issueIdsOrKeys.map((id) => ({
          id,
          key: `NET-${Number(id) - 10_000}`,
          fields: { summary: `Epic ${id}` },
        })),
      },
    };
  };
  fakeBridge.onInvoke('needs.rights', () => ({ ok: true, value: { may: false, group: null } }));
  fakeBridge.onInvoke('board.list', () => ({ ok: true, value: { boards: [] } }));
  fakeBridge.onInvoke('board.read', () => ({ ok: true, value: board }));
  answerPageHistory(address);
  const { unmount } = renderSurface(Surface, extension);
  const shown = await where();
  await within(shown).findAllByText(/\d+ in 100/);
  const told = [...shown.querySelectorAll(row)].flatMap(
    (one) =>
      one.textContent
        ?.match(/NET-\d|\d\d in 100/g)
        ?.filter((text, at, all) => all.indexOf(text) === at)
        .join(' ') ?? [],
  );
  unmount();
  return told.filter((text) => text.includes('in 100')).sort();
}

test('page, gadget and printed pack tell the same chances of the same epics', async () => {
  const page = await chancesOn(
    PortfolioSurface,
    `/?places=${LINE}`,
    () => screen.findByRole('grid', { name: 'Epics ranked by customer score' }, { timeout: 10_000 }),
    '[role="row"]',
  );
  const gadget = await chancesOn(
    GadgetSurface,
    '/',
    () => screen.findByRole('table', { name: 'Epics ranked by customer score' }),
    'tr',
    { gadgetConfiguration: { show: 'ranking', cutLine: LINE } },
  );
  const pack = await chancesOn(
    PortfolioSurface,
    `/boards/${ID}/pack`,
    () => screen.findByRole('region', { name: 'Decisions needed' }),
    'li',
  );
  expect(page).toHaveLength(5);
  expect(gadget).toEqual(page);
  expect(pack).toEqual(page);
});
