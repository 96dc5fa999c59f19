import type { Frame, Page } from 'playwright-core';
import { appFrame, checkAccessibility, panelFrame, screenshot, type OpenOptions } from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ demo: true });
const DESK = { viewport: { width: 1280, height: 1000 } };
const PHONE = { viewport: { width: 360, height: 740 } };

async function openList(
  viewer: string,
  options: OpenOptions,
): Promise<{ page: Page; frame: Frame; problems: string[] }> {
  const { page, problems } = await stage.browser.openAs(viewer, options);
  await page.goto('/app/portfolio-page/stop-list');
  const frame = await appFrame(page);
  await frame.getByRole('region', { name: 'Waits for a decision' }).waitFor();
  await frame.getByRole('heading', { name: 'Retention · Consumers · App' }).waitFor();
  return { page, frame, problems };
}

const overflow = (frame: Frame) =>
  frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const statusOf = async (issueId: string): Promise<unknown> => {
  const { body } = await stage.site.rest('admin', 'GET', `/rest/api/3/issue/${issueId}?fields=status,resolution`);
  const { fields } = body as { fields: { status: { statusCategory: { key: string } }; resolution: unknown } };
  return [fields.status.statusCategory.key, fields.resolution !== null];
};

test('a proposal is decided, and ended by a step of its own workflow; Jira says that it is done [4.21]', async () => {
  const { page, frame, problems } = await openList('admin', DESK);
  const group = (name: string) => frame.getByRole('region', { name });
  const item = (name: string) => group(name).getByRole('listitem').filter({ hasText: 'MOB-12' });
  await item('Waits for a decision').getByText('since proposed, late').waitFor();
  await frame.getByRole('button', { name: 'Decide about MOB-12' }).click();
  await frame.getByRole('radio', { name: 'Keep it' }).check();
  await frame.getByRole('button', { name: 'Decide', exact: true }).click();
  await frame.getByText(/Write why it is kept/).waitFor();
  await frame.getByRole('radio', { name: 'Stop it' }).check();
  await screenshot(page, 'stop-list-deciding');
  await frame.getByRole('button', { name: 'Decide', exact: true }).click();
  await item('Decided, not done yet').getByText('it goes on in Jira').waitFor();
  const before = await statusOf('11012');
  expect(before).toEqual(['new', false]);
  // By keys alone, from the button to the step.
  await frame.getByRole('button', { name: 'Stop it MOB-12' }).press('Enter');
  const steps = frame.getByRole('group', { name: 'How MOB-12 ends' });
  await steps.waitFor();
  expect(await steps.evaluate((one) => one === document.activeElement)).toBe(true);
  await screenshot(page, 'stop-list-steps');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await item('Ended or kept').getByText('Done: Jira says that it has ended.').waitFor();
  expect(await statusOf('11012')).toEqual(['done', true]);
  expect(problems).toEqual([]);
});

test('overlaps and titles that are alike stand below; each pair says by which words [4.5 4.7]', async () => {
  const fields = {
    project: { key: 'CARE' },
    issuetype: { name: 'Epic' },
    summary: 'A map of the faults for customers',
  };
  expect((await stage.site.rest('admin', 'POST', '/rest/api/3/issue', { fields })).status).toBe(201);
  const { page, frame, problems } = await openList('project-manager', DESK);
  const place = frame.getByRole('region', { name: 'Retention · Consumers · App' });
  expect(await place.getByRole('listitem').count()).toBeGreaterThan(2);
  await place.getByText(/^\d issues in 2 projects\. Departments: Product, Customer service\. Paths: /).waitFor();
  await frame.getByRole('button', { name: 'Compare the titles of all projects' }).click();
  await frame.getByText(/^1 pair, \d+ titles compared\./).waitFor();
  const pair = frame.getByRole('list', { name: 'Pairs of titles, the most alike first' }).getByRole('listitem');
  await pair.getByText('NET-12').waitFor();
  await pair.getByText(/^Both say .*“faults”/).waitFor();
  await screenshot(page, 'stop-list-whole');
  expect(problems).toEqual([]);
});

test.each<[string, OpenOptions]>([
  ['desk-dark', { ...DESK, theme: 'dark' }],
  ['phone', PHONE],
])('the list is read on any screen, free of barriers: %s', async (name, options) => {
  const { page, frame, problems } = await openList('board-member', options);
  // What they may not see is not there.
  expect(await frame.getByText('BIZ-15').count()).toBe(0);
  expect([await overflow(frame), await checkAccessibility(frame)]).toEqual([0, []]);
  await screenshot(page, `stop-list-${name}`);
  expect(problems).toEqual([]);
});

test('who reads an epic says that it has nothing to do with customers; a linked issue answers it [4.20]', async () => {
  const linked = { type: { name: 'Relates' }, inwardIssue: { key: 'CARE-5' }, outwardIssue: { key: 'CARE-11' } };
  await stage.site.rest('admin', 'POST', '/rest/api/3/issueLink', linked);
  const said = await stage.browser.openAs('support-colleague', DESK);
  await said.page.goto('/browse/CARE-11');
  const reader = await panelFrame(said.page);
  await reader.getByRole('button', { name: /^Audit/ }).click();
  await reader.getByRole('button', { name: 'It has nothing to do with the customer' }).click();
  const form = reader.getByRole('form');
  await form.getByRole('textbox').first().fill('A knowledge base is for ourselves.');
  await form.getByRole('button', { name: 'It has nothing to do with the customer' }).click();
  await reader.getByText('Waits for an answer').waitFor();

  const { page, problems } = await stage.browser.openAs('project-manager', DESK);
  await page.goto('/browse/CARE-11');
  const frame = await panelFrame(page);
  await frame.getByRole('button', { name: /^Audit/ }).click();
  await frame.getByRole('button', { name: 'Answer', exact: true }).click();
  const ways = frame.getByRole('region', { name: 'How it may reach customers' });
  await ways.getByText(/score .*, inherited/).waitFor();
  await ways.getByText('never counts in the score of this one').waitFor();
  await ways.getByRole('button', { name: 'Answer with it through CARE-5' }).click();
  await screenshot(page, 'objection-answer');
  expect(await checkAccessibility(frame)).toEqual([]);
  await frame.getByRole('button', { name: 'Send the answer' }).click();
  await frame.getByText('Answered', { exact: true }).waitFor();
  await frame.getByText('CARE-5').first().waitFor();
  expect([...said.problems, ...problems]).toEqual([]);
});
