import { rate } from '../../support/local/appCalls';
import { idOf, seedEpics } from '../../support/local/seedEpics';
import { appFrame, checkAccessibility, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ seedIssues: seedEpics(12) });

/** With impact 70 and request 30 the epics rank as numbered; what was asked for has the even numbers. */
beforeAll(async () => {
  const impacts = [3, 2, 3, 1, 2, 0, 1, 0, 0, -1, -1, -2];
  for (const [at, impact] of impacts.entries()) {
    await rate(stage.site, 'project-manager', idOf(at + 1), {
      answers: { impact, request: (at + 1) % 2 === 0 ? 'yes' : 'no' },
      stage: 'retention',
    });
  }
}, 60_000);

const PAGE = '/app/portfolio-page/what-if?places=3';

test('slide, see who enters, share, propose; an administrator approves, and the ranks move', async () => {
  const { page, problems } = await stage.browser.openAs('board-member', { viewport: { width: 1280, height: 1300 } });
  await page.goto(PAGE);
  const frame = await appFrame(page);
  await frame.getByRole('heading', { name: 'Who would enter the first 3 places, and who would leave?' }).waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'what-if-at-rest');
  const slider = frame.getByRole('slider', { name: 'Customer request' });
  await slider.focus();
  // By keyboard alone: a tenth of the scale a press.
  for (let press = 0; press < 8; press += 1) await slider.press('PageUp');
  await frame.getByRole('heading', { name: '▲ Would enter the first 3 places' }).waitFor();
  await frame.getByText(/^\d epics? enters? the first 3 places, \d leaves?/).waitFor();
  await page.waitForFunction(() => location.search.includes('weights='));
  await frame.waitForFunction(
    () => ![...document.querySelectorAll('.lens-whatif__table td:last-child')].some((cell) => cell.textContent === '…'),
  );
  const entering = await frame.locator('.lens-weighting__list').first().locator('.lens-epic__key').allTextContents();
  expect(entering.length).toBeGreaterThan(0);
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'what-if-light');

  const shared = page.url();
  const other = await stage.browser.openAs('admin', { theme: 'dark', viewport: { width: 1280, height: 1300 } });
  await other.page.goto(shared);
  const sharedFrame = await appFrame(other.page);
  await sharedFrame.getByRole('heading', { name: '▲ Would enter the first 3 places' }).waitFor();
  expect(
    await sharedFrame.locator('.lens-weighting__list').first().locator('.lens-epic__key').allTextContents(),
  ).toEqual(entering);
  expect(await checkAccessibility(sharedFrame)).toEqual([]);
  await screenshot(other.page, 'what-if-dark');

  await frame.getByText('Save as a proposal').click();
  await frame.getByLabel('Title').fill('Requests first');
  await frame.getByText('Write a title and a reason first.').waitFor();
  await frame.getByLabel('Reason').fill('Customers ask for it');
  await screenshot(page, 'what-if-propose');
  await frame.getByRole('button', { name: 'Propose these weights' }).click();
  await frame.getByText('Proposed. It waits for an administrator').waitFor();

  await other.page.goto('/app/settings-page/proposals');
  const settings = await appFrame(other.page);
  const section = settings.getByRole('region', { name: 'Proposals' });
  await section.getByText('Requests first').first().waitFor();
  await section.getByText('What would change').click();
  await section.getByText('The same epics hold the first 20 places.').waitFor();
  expect(await checkAccessibility(settings)).toEqual([]);
  await section.getByLabel('Reason for the decision').fill('Agreed by the board');
  await section.scrollIntoViewIfNeeded();
  await screenshot(other.page, 'proposals-dark');
  await section.getByRole('button', { name: 'Approve' }).click();
  await section.getByText('“Requests first” is in force as version 1.').waitFor();
  await stage.site.run('work-consumer');

  await page.goto('/app/portfolio-page?places=3');
  const ranking = await appFrame(page);
  await ranking.getByText('version 1', { exact: false }).first().waitFor();
  await ranking.locator('.lens-epic__key').nth(3).waitFor();
  const first = await ranking
    .locator('.lens-epic__key')
    .evaluateAll((keys) => keys.slice(0, 4).map((key) => key.textContent));
  // The third place is shared by two.
  expect(first).toEqual(['X-2', ...entering]);
  expect([...problems, ...other.problems]).toEqual([]);
});

test('on a phone', async () => {
  const { page, problems } = await stage.browser.openAs('board-member', { viewport: { width: 360, height: 1800 } });
  await page.goto(`${PAGE}&weights=impact:10,request:90`);
  const frame = await appFrame(page);
  await frame.getByRole('heading', { name: 'Ranks, now and then' }).waitFor();
  await frame.waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  await screenshot(page, 'what-if-phone');
  expect(problems).toEqual([]);
});
