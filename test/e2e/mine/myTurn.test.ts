import type { Frame, Page } from 'playwright-core';
import { appFrame, checkAccessibility, screenshot, type OpenOptions } from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ demo: true });

const DESK = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 360, height: 740 } };

async function openMine(
  viewer: string,
  options: OpenOptions,
): Promise<{ page: Page; frame: Frame; problems: string[] }> {
  const { page, problems } = await stage.browser.openAs(viewer, options);
  await page.goto('/app/portfolio-page');
  const frame = await appFrame(page);
  await frame.getByRole('heading', { level: 1, name: 'My turn' }).waitFor();
  await page.waitForURL(/portfolio-page\/my-turn$/);
  return { page, frame, problems };
}

const cardOf = (frame: Frame, name: RegExp) => frame.getByRole('article', { name });
const overflow = (frame: Frame) =>
  frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.each<[string, OpenOptions]>([
  ['desk', DESK],
  ['desk-dark', { ...DESK, theme: 'dark' }],
  ['phone', PHONE],
  ['phone-dark', { ...PHONE, theme: 'dark' }],
])('the page opens with what waits, late in words, free of barriers: %s', async (name, options) => {
  const { page, frame, problems } = await openMine('project-manager', options);
  await frame.getByText('15 wait for you, 7 are late').waitFor();
  await page.waitForFunction(() => document.title === '(15) My turn · Customer Lens');
  expect(await frame.getByRole('article').count()).toBe(5);
  expect(await cardOf(frame, /MOB-6/).first().textContent()).toMatch(/^\d days?due \d days? ago/);
  await frame.getByText('and 10 more').click();
  await cardOf(frame, /BIZ-9/).first().waitFor();
  await frame.getByRole('article').nth(14).waitFor();
  expect(await frame.getByRole('article').count()).toBe(15);
  expect([await overflow(frame), await checkAccessibility(frame)]).toEqual([0, []]);
  await screenshot(page, `my-turn-${name}`);
  expect(problems).toEqual([]);
});

test('on a phone a challenge is answered in its card: put off, what was typed is kept; sent, it is gone', async () => {
  const { frame, problems } = await openMine('project-manager', PHONE);
  await frame.getByText('and 10 more').click();
  const card = cardOf(frame, /CARE-4/);
  await card.getByRole('button', { name: 'Answer' }).click();
  await card.getByRole('button', { name: 'Keep it, because …' }).click();
  const because = card.getByRole('textbox');
  await because.fill('The relay service gets a number of its own, without the assistant.');
  await card.getByRole('button', { name: 'Later' }).click();
  expect(await because.isVisible()).toBe(false);
  await card.getByRole('button', { name: 'Answer' }).click();
  expect(await because.inputValue()).toMatch(/^The relay service/);
  expect([await overflow(frame), await checkAccessibility(frame)]).toEqual([0, []]);
  await card.getByRole('button', { name: 'Answer: the rating stays' }).click();
  await frame.getByText('14 wait for you, 6 are late').waitFor();
  expect(await card.count()).toBe(0);
  await frame.getByText(/1 answer to others/).waitFor();
  expect(problems).toEqual([]);
});

test('whoever owes nothing reads that, and links from before lead where they led', async () => {
  const { page, frame } = await openMine('admin', DESK);
  await frame.getByText('Nothing waits for you.').waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await page.goto('/app/portfolio-page?places=10');
  await (await appFrame(page)).getByRole('heading', { level: 1, name: 'Ranking' }).waitFor();
});
