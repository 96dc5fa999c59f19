import { appFrame, checkAccessibility, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ demo: true });
const PAGE = '/app/portfolio-page';

test('a view is kept for the person, on every computer, and shared by its link', async () => {
  const { page, problems } = await stage.browser.openAs('project-manager');
  await page.goto(`${PAGE}?places=10&project=MOB`);
  const frame = await appFrame(page);
  await frame.getByRole('button', { name: 'Views', exact: true }).click();
  await frame.getByLabel('Save what is shown now as').fill('Mobile');
  await page.keyboard.press('Enter');
  await frame.getByText('“Mobile” is saved, for you alone.').waitFor();
  await frame.getByRole('button', { name: 'Make my default Mobile' }).click();
  await frame.getByRole('button', { name: 'Remove as default Mobile' }).waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'saved-views-light');
  await page.keyboard.press('Escape');
  expect(
    await frame.getByRole('button', { name: 'View: Mobile' }).evaluate((at) => at === document.activeElement),
  ).toBe(true);

  // Another computer of the same person, and another person who is given the link.
  const other = await stage.browser.openAs('project-manager', {
    theme: 'dark',
    viewport: { width: 360, height: 740 },
  });
  await other.page.goto(`${PAGE}/ranking`);
  await other.page.waitForURL(/places=10&project=MOB/);
  const phone = await appFrame(other.page);
  await phone.getByRole('button', { name: 'View: Mobile' }).click();
  await phone.getByRole('button', { name: 'Mobile', exact: true }).waitFor();
  expect(await checkAccessibility(phone)).toEqual([]);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  // A name moves the button to another line: what it opened goes with it.
  await other.page.goto(`${PAGE}?places=11`);
  const named = await appFrame(other.page);
  await named.getByRole('button', { name: 'Views', exact: true }).click();
  await named.getByLabel('Save what is shown now as').fill('Quarterly board');
  await other.page.keyboard.press('Enter');
  await named.getByText('is saved, for you alone.').waitFor();
  const [button, popup] = await Promise.all(
    [named.getByRole('button', { name: 'View: Quarterly board' }), named.getByRole('dialog')].map((one) =>
      one.boundingBox(),
    ),
  );
  expect(popup!.y).toBeGreaterThanOrEqual(button!.y + button!.height);
  await screenshot(other.page, 'saved-views-phone');
  const board = await stage.browser.openAs('board-member');
  await board.page.goto(page.url());
  const shared = await appFrame(board.page);
  await shared.getByRole('button', { name: 'Views', exact: true }).click();
  await shared.getByText('A view keeps which epics').waitFor();
  expect([...problems, ...other.problems, ...board.problems]).toEqual([]);
});

test('a spot of the picture names its epics; an answer is edited where its score is explained', async () => {
  const { page, problems } = await stage.browser.openAs('project-manager', { theme: 'dark' });
  await page.goto(`${PAGE}?places=10&picture=impact&epic=MOB-13`);
  const frame = await appFrame(page);
  const spot = frame.getByRole('button', { name: /^\d+ epics: impact \+1, disruption none$/ });
  const before = await spot.getAttribute('aria-label');
  await spot.focus();
  await page.keyboard.press('Enter');
  await frame.locator('.lens-impact__epics').getByText('MOB-13').waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'impact-picture-dark');
  await frame.getByRole('button', { name: 'Edit the answers of MOB-13' }).click();
  await frame.getByRole('radiogroup', { name: 'Customer impact' }).getByRole('radio', { name: /^\+3 / }).click();
  await frame
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor();
  // The picture follows: the epic stands elsewhere now.
  await frame.waitForFunction((words) => document.querySelector(`[aria-label="${words}"]`) === null, before);
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'edit-answers-dark');
  expect(problems).toEqual([]);
});
