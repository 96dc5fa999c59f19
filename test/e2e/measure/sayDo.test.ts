import { onPage, valueOf } from '../../support/local/appCalls';
import { appFrame, checkAccessibility, isTooWide, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

/** What we say and what we reward, in a real browser on the demo: the sponsor's card, and the page that it leads to. */

const stage = onLocalJira({ demo: true });
const MEASURES = '/app/portfolio-page/measures';
const SAYS = 'We say Retention; rewarded is Purchase.';

test('a sponsor decides in their turn; the card is gone, and the measures tell what was decided [4.17]', async () => {
  const { page, problems } = await stage.browser.openAs('board-member', { viewport: { width: 360, height: 740 } });
  await page.goto('/app/portfolio-page');
  const mine = await appFrame(page);
  const card = mine.getByRole('article', { name: /Say and do/ });
  const rest = mine.getByText(/^and \d+ more$/);
  await card.or(rest).first().waitFor();
  if (await rest.isVisible()) await rest.click();
  await card.getByText(SAYS).waitFor();
  const before = await mine.getByRole('article').count();
  await card.getByRole('button', { name: 'Look and decide' }).click();
  await card.getByText(/^Rewarded at Purchase, of the measures that you may see: “Contracts signed”, Sales/).waitFor();
  expect([await isTooWide(mine), await checkAccessibility(mine)]).toEqual([false, []]);
  await screenshot(page, 'say-do-card');
  await card.getByText('We change what is rewarded').click();
  await card.getByLabel('Because').fill('From March half of the bonus goes by who stays.');
  await card.getByRole('button', { name: 'Decide about rewards' }).click();
  await card.waitFor({ state: 'detached' });
  expect(await mine.getByRole('article').count()).toBe(before - 1);

  await page.goto(MEASURES);
  const frame = await appFrame(page);
  const part = frame.getByRole('region', { name: SAYS });
  await part.getByText('We change what is rewarded').waitFor();
  expect(await part.textContent()).toContain(
    'because “From March half of the bonus goes by who stays.”. Decided by you',
  );
  await part.getByText(/^Of the measures that you may see\. Left out: \d+ measures are in projects/).waitFor();
  await part.getByText(/^Rewarded, though they count what we do: /).click();
  expect([await isTooWide(frame), await checkAccessibility(frame)]).toEqual([false, []]);
  await screenshot(page, 'say-do-phone');
  expect(problems).toEqual([]);
  const { decisions } = valueOf(await onPage(stage.site, 'admin', 'sayDo.open', {}));
  expect(decisions.map(({ by, status }) => [by, status])).toEqual([['board-member', 'decided']]);
});

test.each(['light', 'dark'] as const)('the picture by keyboard and without barriers: %s [4.13 4.15]', async (theme) => {
  const { page, problems } = await stage.browser.openAs('admin', { viewport: { width: 1280, height: 900 }, theme });
  await page.goto(MEASURES);
  const frame = await appFrame(page);
  const part = frame.getByRole('region', { name: SAYS });
  const outputs = part.getByText(/^Rewarded, though they count what we do: /);
  await outputs.waitFor();
  await outputs.click();
  await part.getByText('“Solved at the first call” takes its place').waitFor();
  const keep = part.getByRole('button', { name: /^(?:Keep it, because…|Change why it stays).*Contracts signed$/ });
  await keep.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type(`Paid by contract until March, ${theme}`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await part.getByText(new RegExp(`It stays, because “.*Paid by contract until March, ${theme}`)).waitFor();
  expect([await isTooWide(frame), await checkAccessibility(frame)]).toEqual([false, []]);
  await screenshot(page, `say-do-${theme}`);
  expect(problems).toEqual([]);
});
