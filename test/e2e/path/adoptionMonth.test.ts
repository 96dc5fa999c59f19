import type { Frame } from 'playwright-core';
import { monthOf, monthsLater } from '#domain/trend/month';
import { onPage, valueOf } from '../../support/local/appCalls';
import { added, projectHome } from '../../support/local/pathRecords';
import { idOf, seedEpics } from '../../support/local/seedEpics';
import { appFrame, checkAccessibility, screenshot } from '../support/browser';
import { copied, Hands } from '../support/hands';
import { onLocalJira } from '../support/stage';

/** What a month asks of who looks after the adoption of a path, counted in clicks and keys. */

const stage = onLocalJira({ seedIssues: seedEpics(1) });
const LEAD = 'project-manager';
const month = monthsLater(monthOf(new Date().toISOString()), -1);
let path = '';

beforeAll(async () => {
  const { site } = stage;
  const about = { name: 'Pay the bill in the app', customers: 100_000, owner: 'board-member' };
  path = (await added(site, LEAD, 'path', about)).id;
  const measure = async (name: string, shows: string, threshold: number, x: number): Promise<void> => {
    const asked = { name, formula: 'share', source: 'asked', path, shows, threshold };
    const { id } = await added(site, LEAD, 'measure', asked);
    const before = { measure: id, month: monthsLater(month, -1), version: 0 };
    const rows = [{ ...before, cells: { all: { x, n: 120, source: 'asked' as const } } }];
    valueOf(await onPage(site, LEAD, 'reading.save', { home: projectHome(), rows }));
  };
  await measure('Customers told', 'told', 60, 96);
  await measure('Customers who know where', 'knows', 80, 111);
  await added(site, LEAD, 'pathChange', { path, note: 'It says where' }, { issueId: idOf(1) });
});

const looked = async (frame: Frame): Promise<void> => expect(await checkAccessibility(frame)).toEqual([]);

test('readings, an open room, its cause, an action and a brief: under two minutes', async () => {
  const { page, problems } = await stage.browser.openAs(LEAD, { viewport: { width: 1280, height: 1400 } });
  await page.goto(`/app/portfolio-page/paths/${path}`);
  await copied(page, `Measure\t${month}\nCustomers told\t96 of 120\nCustomers who know where\t84 of 120`);
  const frame = await appFrame(page);
  const hands = new Hands(page);

  await hands.click(frame.getByRole('link', { name: 'Enter readings' }));
  await hands.click(frame.locator('.lens-cell[data-active="true"]'));
  await hands.press('Control+v');
  await frame.getByText('2 readings pasted.').waitFor();
  await frame.getByText('Everything is saved.').waitFor();
  await looked(frame);
  await screenshot(page, 'month-readings');

  await hands.back();
  const room = frame.getByRole('region', { name: 'Room' });
  await room.getByText(/^Room open since .*: too few know where\.$/).waitFor();
  await hands.click(room.getByRole('button', { name: 'Causes and actions' }));
  await hands.click(room.getByRole('button', { name: 'Add a cause: knows where' }));
  const cause = room.getByRole('form', { name: 'Add a cause' });
  await hands.choose(cause.getByRole('combobox', { name: 'Why they are lost' }), 'where');
  await hands.click(cause.getByRole('textbox', { name: 'How many customers' }));
  await hands.type('24000');
  await hands.click(cause.getByRole('textbox', { name: /^Why, and why/ }));
  await hands.type('The bill does not say where');
  await hands.press('Enter');
  await hands.type('Legal writes it');
  await looked(frame);
  await hands.click(cause.getByRole('button', { name: 'Add a cause' }));

  const causes = room.getByRole('list', { name: 'Causes: knows where' });
  await causes.getByText('Legal writes it (the root)').waitFor();
  await hands.click(causes.getByRole('button', { name: /^Create action for/ }));
  const action = causes.getByRole('form', { name: 'Create action' });
  // It proposes the root of the cause.
  await hands.press('Control+a');
  await hands.type('Say where in the first line');
  await action.getByText(/^Creates an issue of type /).waitFor();
  await looked(frame);
  await hands.click(action.getByRole('button', { name: 'Create action' }));
  const actions = causes.getByRole('list', { name: /^Actions for/ });
  await actions.getByText('Say where in the first line', { exact: true }).waitFor();

  await hands.click(frame.getByRole('button', { name: 'Write a brief' }));
  const brief = frame.getByRole('form', { name: 'Write a brief' });
  await looked(frame);
  await screenshot(page, 'month-brief');
  await hands.click(brief.getByRole('button', { name: 'Freeze the brief' }));
  const briefs = frame.getByRole('list', { name: 'Briefs' });
  await briefs.getByText(/^Waits for/).waitFor();
  await screenshot(page, 'month-done');

  const { briefs: kept } = valueOf(await onPage(stage.site, LEAD, 'path.open', { id: path }));
  expect(kept.map(({ owner }) => owner)).toEqual(['board-member']);
  expect(hands.done.clicks).toBeLessThanOrEqual(13);
  expect(hands.done.keys).toBeLessThanOrEqual(81);
  expect(hands.seconds).toBeLessThan(120);
  expect(problems).toEqual([]);
});
