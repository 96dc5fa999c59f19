import type { Frame, Locator, Page } from 'playwright-core';
import { actionLabel } from '#domain/path/actionLabel';
import { onPage, valueOf } from '../../support/local/appCalls';
import { added } from '../../support/local/pathRecords';
import { checkAccessibility, isTooWide, type OpenOptions, panelFrame, screenshot } from '../support/browser';
import { copied, Hands } from '../support/hands';
import { onLocalJira } from '../support/stage';

/** What an engagement lead does in two minutes before and after a session, counted in clicks and keys. */

const PROJECT = { id: '10000', key: 'SHOP', name: 'Shops' };
const anIssue = (number: number, type: string): object => ({
  id: String(20_000 + number),
  key: `SHOP-${number}`,
  fields: {
    ...{ summary: `${type} ${number}`, issuetype: { id: type, name: type, subtask: false }, project: PROJECT },
    status: { id: '1', name: 'Open', statusCategory: { id: 2, key: 'new', name: 'To Do' } },
    priority: { id: String(number), name: ['Highest', 'High', 'Low'][number - 1] },
    ...{ created: '2026-10-01T09:00:00.000+0000', updated: '2026-10-01T09:00:00.000+0000' },
  },
});
const stage = onLocalJira({ seedIssues: [anIssue(1, 'Epic'), anIssue(2, 'Epic'), anIssue(3, 'Bug')] });
const LEAD = 'project-manager';
const EPIC = { issueId: '20001' };
const EARLIER = { issueId: '20002' };

beforeAll(async () => {
  const values = {
    name: 'Prepaid customers of the north',
    role: 'tests',
    size: 12,
    endCustomers: 9,
    chosenBy: 'drawn',
  };
  await added(stage.site, LEAD, 'cohort', { ...values, friendly: false, roleText: 'Try to break it.' }, EARLIER);
});

async function openDrawer(viewer: string, options: OpenOptions) {
  const { page, problems } = await stage.browser.openAs(viewer, options);
  await page.goto('/browse/SHOP-1');
  const frame = await panelFrame(page);
  const word = frame.getByRole('button', { name: /^Engagement/ });
  const drawer = frame.getByRole('region', { name: 'Engagement' });
  return { page, frame, problems, word, drawer };
}

const searched = async (viewer: string, jql: string): Promise<string[]> => {
  const asked = { jql, fields: ['summary', 'priority'] };
  const { body } = await stage.site.rest(viewer, 'POST', '/rest/api/3/search/jql', asked);
  return (body as { issues: { key: string; fields: { priority: { name: string } | null } }[] }).issues.map(
    ({ key, fields }) => [key, fields.priority?.name ?? 'none'].join(' '),
  );
};
const looked = async (page: Page, frame: Frame, name: string): Promise<void> => {
  expect(await isTooWide(frame)).toBe(false);
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, name);
};
/** The order of a day's parts is the browser's own: it is filled in, and its eight digits are counted. */
const typeDay = async (hands: Hands, frame: Frame, day: string): Promise<void> => {
  await frame.locator('input[type=date]:focus').fill(day);
  hands.done.keys += 8;
};
const opened = async () => valueOf(await onPage(stage.site, LEAD, 'engagement.open', EPIC));
const NOTES = [
  'Serious: the total is wrong',
  '- blocking: nobody finds the search',
  'the old tariff is shown',
  'Minor: the icon is grey',
].join('\n');

test('a cohort is copied, a session planned: under two minutes [3.1 3.2 3.3 3.5 3.6 3.7 3.15]', async () => {
  const { page, frame, problems, word, drawer } = await openDrawer(LEAD, { viewport: { width: 1280, height: 1400 } });
  const hands = new Hands(page);
  await hands.click(word);
  await drawer.getByRole('heading', { name: 'Ready for customers: 0 of 5' }).waitFor();
  await drawer.getByRole('link', { name: /SHOP-2/ }).waitFor();
  await looked(page, frame, 'engagement-empty');
  await hands.click(drawer.getByRole('button', { name: 'Copy Prepaid customers of the north' }));
  await drawer.getByText('They test · 12 people: 9 customers, 3 who speak for customers').waitFor();

  const step = (does: string): Locator => drawer.getByRole('button', { name: does, exact: true });
  await hands.click(step('Say when it was sent'));
  const cohort = drawer.getByRole('form', { name: 'Change: Cohort' });
  // The step leads to its field, where one goes on typing.
  await typeDay(hands, frame, '2026-11-20');
  await hands.click(cohort.getByLabel('When they acknowledged it: day'));
  await typeDay(hands, frame, '2026-11-21');
  for (const holds of ['They do this work themselves', 'They try it with work of their own'])
    await hands.click(cohort.getByRole('radiogroup', { name: holds }).getByRole('radio', { name: 'Yes' }));
  for (const holds of ['They have the time for it', 'They may say no without harm to them'])
    await hands.click(cohort.getByRole('radiogroup', { name: holds }).getByRole('radio', { name: 'Yes' }));
  await hands.click(cohort.getByRole('button', { name: 'Save' }));
  await drawer.getByRole('heading', { name: 'Ready for customers: 2 of 5' }).waitFor();

  await hands.click(drawer.getByRole('button', { name: 'Plan a session' }).first());
  const session = drawer.getByRole('form', { name: 'Add a session' });
  await hands.click(session.getByRole('radio', { name: 'Customers try to break it' }));
  await hands.click(session.getByRole('textbox', { name: 'What customers do there' }));
  await hands.type('Pay a bill');
  await hands.click(session.getByRole('checkbox', { name: 'With the faults of daily use' }));
  await hands.click(session.getByRole('button', { name: 'Add a session' }));
  await drawer.getByRole('heading', { name: 'Ready for customers: 4 of 5' }).waitFor();
  await looked(page, frame, 'engagement-ready');
  expect(hands.done).toMatchObject({ clicks: expect.any(Number) as number });
  expect(hands.done.clicks).toBeLessThanOrEqual(14);
  expect(hands.done.keys).toBeLessThanOrEqual(30);
  expect(hands.seconds).toBeLessThan(120);
  expect(await searched('board-member', 'customerEngagement = 4')).toEqual(['SHOP-1 Highest']);
  expect(problems).toEqual([]);
});

test('pasted lines become issues and gaps, and none is there twice [3.4 3.8 3.13 3.16]', async () => {
  const [first] = (await opened()).sessions;
  const values = {
    purpose: 'decide',
    hoped: 'That it pays off',
    unfinished: true,
    team: 'developer',
    heldAt: '2026-11-20',
  };
  const second = await added(stage.site, LEAD, 'session', values, EPIC);
  const { page, frame, problems, word, drawer } = await openDrawer(LEAD, { viewport: { width: 1280, height: 1400 } });
  await copied(page, NOTES);
  await word.click();
  const sessions = drawer.getByRole('list', { name: 'Sessions' }).getByRole('listitem');
  const of = (text: string): Locator => sessions.filter({ hasText: text }).first();
  await of('Customers decide').getByText('We hope to hear: That it pays off').waitFor();
  await of('Customers decide').getByText('of the team: developer · shown unfinished').waitFor();

  const hands = new Hands(page);
  await hands.click(of('Customers try to break it').getByRole('button', { name: 'What was found' }));
  await drawer.getByRole('textbox', { name: 'What was found' }).waitFor();
  await hands.press('Control+v');
  await drawer.getByText('4 findings are new.').waitFor();
  await drawer.getByText('As issues of type Bug in Shops (SHOP)').waitFor();
  await hands.choose(drawer.getByRole('combobox', { name: 'How bad: the old tariff is shown' }), 'serious');
  await looked(page, frame, 'engagement-found');
  await hands.click(drawer.getByRole('button', { name: 'Create 4 issues' }));
  await drawer.getByText('4 issues created.').waitFor();
  await hands.click(drawer.getByRole('button', { name: 'Done' }));
  expect(hands.seconds).toBeLessThan(30);
  const label = actionLabel(first?.id ?? '');
  expect(await searched('board-member', `labels = "${label}" ORDER BY key ASC`)).toEqual([
    ...['SHOP-4 High', 'SHOP-5 Highest', 'SHOP-6 High', 'SHOP-7 Low'],
  ]);
  expect(await searched(LEAD, 'issue in linkedIssues("SHOP-1") AND creator = "project-manager"')).toHaveLength(4);
  const gaps = drawer.getByRole('list', { name: 'Gaps' });
  await gaps.getByRole('heading', { name: 'nobody finds the search' }).waitFor();
  await gaps
    .getByText(/\(to be begun\)/)
    .first()
    .waitFor({ state: 'attached' });

  // The same notes of another session: two found again, one new; then once more of the first: all are here.
  await of('Customers decide').getByRole('button', { name: 'What was found' }).click();
  await drawer
    .getByRole('textbox', { name: 'What was found' })
    .fill('The total is wrong.\nTHE ICON IS GREY\nno way back');
  await drawer.getByText(/^1 finding is new\. 2 were found already: this session is added to each/).waitFor();
  await drawer.getByRole('button', { name: 'Create 1 issue' }).click();
  await drawer.getByText('1 issue created. 2 gaps found again.').waitFor();
  await drawer.getByRole('button', { name: 'Done' }).click();
  // It was held on an earlier day, whenever its notes were pasted.
  await of('Customers decide').getByText('Found 3 gaps.').waitFor();
  await of('Customers try to break it')
    .getByText(/^Found \d gaps, 2 of them found before\.$/)
    .waitFor();
  await of('Customers try to break it').getByRole('button', { name: 'What was found' }).click();
  await drawer.getByRole('textbox', { name: 'What was found' }).fill(NOTES);
  await drawer.getByText('4 are here already.').waitFor();
  expect(await drawer.getByRole('button', { name: /^Create \d/ }).count()).toBe(0);
  const now = await opened();
  expect(now.gaps).toHaveLength(5);
  expect(now.sessions.map(({ status }) => status)).toEqual(['held', 'held']);
  expect(now.gaps.filter(({ body }) => (body['sessions'] as string[]).includes(second.id))).toHaveLength(3);
  expect(problems).toEqual([]);
});

test('on a phone in the dark a gap is told upward in place, and Jira’s status stands beside it [3.14]', async () => {
  const phone = { viewport: { width: 360, height: 740 }, theme: 'dark' } as const;
  const { page, frame, problems, word, drawer } = await openDrawer(LEAD, phone);
  await word.click();
  const gaps = drawer.getByRole('list', { name: 'Gaps' });
  await gaps.getByRole('button', { name: /^Told upward.*nobody finds the search$/ }).click();
  await gaps.getByRole('textbox', { name: 'To whom (optional)' }).fill('The board');
  await looked(page, frame, 'engagement-phone');
  await gaps.getByRole('button', { name: 'Told upward', exact: true }).click();
  await gaps.getByText(/^Told upward .*The board$/).waitFor();
  await drawer.getByRole('heading', { name: 'Gaps (5, 4 not told upward)' }).waitFor();
  expect(problems).toEqual([]);
});

test('who may only read sees all of it, and is offered nothing that would be refused', async () => {
  const { page, frame, problems, word, drawer } = await openDrawer('board-member', {});
  await word.click();
  await drawer.getByRole('heading', { name: 'Ready for customers: 3 of 5' }).waitFor();
  await drawer.getByText('Ask the sponsor to confirm the rating.').waitFor();
  await drawer.getByText('Prepaid customers of the north', { exact: true }).waitFor();
  expect(
    await drawer.getByRole('button', { name: /^(Add|Plan|Copy|Change|Remove|Told|What was|Say|Ask)/ }).count(),
  ).toBe(0);
  await looked(page, frame, 'engagement-reader');
  expect(problems).toEqual([]);
});
