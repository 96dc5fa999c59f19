import { fakeBridge } from '../../support/screen/fakeBridge';
import '../../support/screen/fakeLayout';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { anEpic, FakeJira } from '../../support/screen/fakePortfolio';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentType } from 'react';
import type { BoardView } from '#contract/board';
import type { Assessment } from '#domain/rating/assessment';
import { freezeEpics } from '#domain/board/board';
import { scaleOf } from '#domain/rating/score';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import GadgetSurface from '../../../static/surfaces/gadget/GadgetSurface';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { anAssessment } from '../../support/generators';
import { bandsOf } from '../../support/screen/bandsOf';
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

/** Opens a screen on the epics, or on the board of them. */
async function openOn(
  Surface: ComponentType,
  address: string,
  where: () => Promise<HTMLElement>,
  extension: object = {},
): Promise<{ shown: HTMLElement; unmount: () => void }> {
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
  return { shown: await where(), unmount };
}

const LONG = { timeout: 10_000 };
const openPage = (query = '') =>
  openOn(PortfolioSurface, `/ranking?places=${LINE}${query}`, () =>
    screen.findByRole('grid', { name: 'Epics ranked by customer score' }, LONG),
  );

/** The chances by the rules, of every epic that is open, as they are said. */
const scale = scaleOf(DEFAULT_SETTINGS);
const rated = ANSWERS.map((answers, n) => ({ id: String(10_001 + n), rated: { answers } }));
const bands = bandsOf(scale, rated, LINE);

test('the receipt tells the chance that the rules give, the same on the page and in the gadget', async () => {
  const open = rated.filter(({ id }) => bands.byIssue.get(id)?.band === 'contested');
  expect(open).toHaveLength(5);
  for (const { id } of open.slice(0, 2)) {
    const key = `NET-${Number(id) - 10_000}`;
    const { unmount } = await openPage(`&epic=${key}`);
    const receipt = within(await screen.findByRole('region', { name: new RegExp(`^Why ${key} `) }, LONG));
    const said = await receipt.findByText(/^In \d+ of 100 draws/, {}, LONG);
    expect(said.textContent).toContain(`In ${Math.round((bands.byIssue.get(id)?.share ?? 0) * 100)} of 100 draws`);
    unmount();
  }
  const { shown, unmount } = await openOn(
    GadgetSurface,
    '/',
    () => screen.findByRole('table', { name: 'Epics ranked by customer score' }),
    { gadgetConfiguration: { show: 'ranking', cutLine: LINE } },
  );
  await screen.findByText(/^[23] are open: /, {}, LONG);
  expect(shown.textContent).not.toMatch(/\d+ (in|of) 100/);
  for (const { id } of open.slice(0, 2)) {
    const why = within(shown).getByRole('button', { name: new RegExp(`of NET-${Number(id) - 10_000}$`) });
    await userEvent.click(why);
    const said = await within(shown).findByText(/^In \d+ of 100 draws/, {}, LONG);
    expect(said.textContent).toContain(`In ${Math.round((bands.byIssue.get(id)?.share ?? 0) * 100)} of 100 draws`);
    await userEvent.click(why);
  }
  unmount();
});

test('page and printed pack tell the same of the line and of every open place, and no chance', async () => {
  const page = await openPage();
  await screen.findByText(/^[23] are open: /, {}, LONG);
  const sentence = screen.getByText(/^[23] are open: /).textContent;
  const open = [...page.shown.querySelectorAll('[data-epic]')].flatMap((row) => {
    const words = row.querySelector('.lens-ranking__cell--band')?.textContent ?? '';
    return /could/.test(words)
      ? [`${row.getAttribute('data-epic')} ${/could (fall out|get in)/.exec(words)?.[0]}`]
      : [];
  });
  expect(document.body.textContent).not.toMatch(/\d+ (in|of) 100/);
  page.unmount();
  const { shown } = await openOn(PortfolioSurface, `/boards/${ID}/pack`, () =>
    screen.findByRole('region', { name: 'Decisions needed' }, LONG),
  );
  expect((await screen.findByText(/^[23] are open: /, {}, LONG)).textContent).toBe(sentence);
  const told = [...shown.querySelectorAll('li')].flatMap((item) => {
    const [key, side] = [/NET-\d/, /could (fall out|get in)/].map((words) => words.exec(item.textContent ?? '')?.[0]);
    return side ? [`${key} ${side}`] : [];
  });
  expect(told.sort()).toEqual(open.sort());
  expect(shown.textContent).not.toMatch(/\d+ (in|of) 100/);
});
