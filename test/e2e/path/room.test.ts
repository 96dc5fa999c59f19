import type { Frame, Page } from 'playwright-core';
import { actionLabel } from '#domain/path/actionLabel';
import { onPage, valueOf } from '../../support/local/appCalls';
import { added, projectHome } from '../../support/local/pathRecords';
import { anIssue, idOf, seedEpics } from '../../support/local/seedEpics';
import { appFrame, checkAccessibility, isTooWide, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ seedIssues: [...seedEpics(1), anIssue(9, 'Story')] });
const PM = 'project-manager';
const READER = 'board-member';
let path = '';

/** A path of which too few know where it is, and an epic that changes it. */
beforeAll(async () => {
  const { site } = stage;
  path = (await added(site, PM, 'path', { name: 'Pay the bill in the app', customers: 100_000 })).id;
  const measure = async (shows: string, threshold: number, x: number, n: number): Promise<void> => {
    const asked = { name: shows, formula: 'share', source: 'asked', path, shows, threshold };
    const { id } = await added(site, PM, 'measure', asked);
    const cells = { all: { x, n, source: 'asked' as const } };
    const rows = [{ measure: id, month: '2026-10', version: 0, cells }];
    valueOf(await onPage(site, PM, 'reading.save', { home: projectHome(), rows }));
  };
  await measure('told', 60, 96, 120);
  await measure('knows', 80, 84, 120);
  await added(site, PM, 'pathChange', { path, note: 'It says where' }, { issueId: idOf(1) });
});

interface Shown {
  page: Page;
  frame: Frame;
  problems: string[];
  room: ReturnType<Frame['getByRole']>;
}

async function openPath(viewer: string, options: Parameters<typeof stage.browser.openAs>[1] = {}): Promise<Shown> {
  const { page, problems } = await stage.browser.openAs(viewer, options);
  await page.goto(`/app/portfolio-page/paths/${path}`);
  const frame = await appFrame(page);
  const room = frame.getByRole('region', { name: 'Room' });
  await room.waitFor();
  return { page, frame, problems, room };
}

const searched = async (viewer: string, jql: string): Promise<string[]> => {
  const { body } = await stage.site.rest(viewer, 'POST', '/rest/api/3/search/jql', { jql, fields: ['summary'] });
  return (body as { issues: { key: string }[] }).issues.map(({ key }) => key);
};

test('an open room, a cause, an action in Jira, a decision that closes it [0.3 0.6 0.17]', async () => {
  const { page, frame, problems, room } = await openPath(PM, { viewport: { width: 1280, height: 1200 } });
  await room.getByText('Room open since 31 Oct 2026: too few know where.').waitFor();
  await room.getByRole('button', { name: 'Causes and actions' }).click();
  await room.getByRole('button', { name: 'Add a cause: knows where' }).click();
  const cause = room.getByRole('form', { name: 'Add a cause' });
  await cause.getByRole('combobox', { name: 'Why they are lost' }).selectOption('where');
  await cause.getByRole('textbox', { name: 'How many customers' }).fill('24000');
  await cause.getByRole('textbox', { name: /^Why, and why/ }).fill('The letter does not say where\nLegal writes it');
  await cause.getByRole('button', { name: 'Add a cause' }).click();
  const causes = room.getByRole('list', { name: 'Causes: knows where' });
  await causes.getByText('Legal writes it (the root)').waitFor();

  await causes.getByRole('button', { name: /^Create action for/ }).click();
  const action = causes.getByRole('form', { name: 'Create action' });
  await action.getByRole('textbox', { name: 'Summary' }).fill('Legal puts the way into the first line');
  await action.getByText(/^Creates an issue of type Story in Example \(X\), as you, .* linked with X-1\.$/).waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'room-action');
  await action.getByRole('button', { name: 'Create action' }).click();
  await causes
    .getByRole('list', { name: /^Actions for/ })
    .getByText('Legal puts the way into the first line')
    .waitFor();
  await room.getByText('1 cause, 1 action.').waitFor();

  // It is an issue of who acted, linked with the epic, and everybody's list of it is Jira's own search.
  const { causes: kept } = valueOf(await onPage(stage.site, PM, 'path.open', { id: path }));
  expect(await searched(READER, `labels = "${actionLabel(kept[0]?.id ?? '')}"`)).toEqual(['X-10']);
  expect(await searched(READER, 'issue in linkedIssues("X-1") AND creator = "project-manager"')).toEqual(['X-10']);

  await room.getByRole('button', { name: 'Close with a decision' }).click();
  const decision = room.getByRole('form', { name: 'Decide' });
  await decision.getByRole('radio', { name: 'We act on the causes' }).check();
  await decision.getByRole('textbox', { name: 'Because' }).fill('The letter is written anew until December');
  await decision.getByRole('button', { name: 'Decide', exact: true }).click();
  await room.getByText(/^The room was closed with a decision on .*Still below its threshold: knows where\./).waitFor();
  await room.getByText('History: 1 room').click();
  await room.getByText('We act on the causes: The letter is written anew until December').waitFor();
  await screenshot(page, 'room-closed');
  expect(problems).toEqual([]);
});

test('a message waits for somebody else, an incentive tells its uptake; on a phone [0.4 0.11 0.12]', async () => {
  const move = (values: object) => added(stage.site, PM, 'move', { path, step: 'knows', ...values });
  await move({ name: 'Letter', what: 'message', at: '2026-09-01', text: 'Under Bills.', approver: 'admin' });
  await move({
    ...{ name: 'Five euros', what: 'incentive', at: '2026-09-02', rule: '€5 for the first payment', cost: 17_000 },
    ...{ audience: 20_000, reached: 10_000, uptake: 3_400, endsAt: '2026-10-31' },
  });
  const own = await openPath(PM);
  const moves = own.frame.getByRole('list', { name: 'Moves, by day' });
  await moves.getByText(/^Waits for approval by/).waitFor();
  // Nobody lets their own words out.
  expect(await moves.getByRole('button', { name: 'Approve or return' }).count()).toBe(0);

  const { page, frame, problems } = await openPath('admin', { viewport: { width: 360, height: 740 }, theme: 'dark' });
  const listed = frame.getByRole('list', { name: 'Moves, by day' });
  await listed.getByRole('button', { name: 'Approve or return' }).click();
  await listed.getByRole('radio', { name: 'Yes, as it is written' }).check();
  await listed.getByRole('textbox', { name: 'Because' }).fill('It says where');
  await listed.getByRole('button', { name: 'Send the answer' }).click();
  await listed.getByText(/^Approved by/).waitFor();
  await listed.getByText('3,400 of 10,000 counted').waitFor();
  await listed
    .getByText(/84 of 120 asked in Oct 2026/)
    .first()
    .waitFor();
  expect(await isTooWide(frame)).toBe(false);
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'moves-phone');
  expect(problems).toEqual([]);
});

test('who may only read sees the room and its actions, and is offered nothing that would be refused', async () => {
  const { room, frame, problems } = await openPath(READER);
  await room.getByRole('button', { name: 'Causes and actions' }).click();
  await room.getByText('Legal puts the way into the first line').waitFor();
  expect(await room.getByRole('button', { name: /^(Create action|Add|Change|Remove|Close with)/ }).count()).toBe(0);
  expect(await frame.getByRole('button', { name: /^(Add a move|Approve)/ }).count()).toBe(0);
  expect(problems).toEqual([]);
});
