import { readFileSync } from 'node:fs';
import { appFrame, checkAccessibility, isTooWide, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ demo: true });

test('the ranking is pasted into a page as a table with links, and saved as a picture', async () => {
  const { page, problems } = await stage.browser.openAs('board-member');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/app/portfolio-page/ranking?places=5');
  const frame = await appFrame(page);
  await frame.locator('.lens-epic__key').first().waitFor();
  await frame.getByRole('button', { name: 'For a page' }).click();
  await frame.getByRole('button', { name: 'Copy for a page' }).click();
  await frame.getByText('Copied. Paste it into the page.').waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'for-a-page');

  const downloading = page.waitForEvent('download');
  await frame.getByRole('button', { name: 'Save as PNG' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^customer-ranking-\d{4}-\d\d-\d\d\.png$/);
  // As the format begins, and more than an empty sheet.
  const file = readFileSync(await download.path());
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  expect(file.length).toBeGreaterThan(20_000);

  // An editor, as a page of Confluence has one.
  const key = await frame.locator('.lens-epic__key').first().textContent();
  const editor = await page.context().newPage();
  await editor.goto(`${stage.site.url}/`);
  await editor.evaluate(() => {
    document.body.innerHTML = '<div contenteditable="true" role="textbox" aria-label="Page">Minutes: </div>';
  });
  await editor.getByRole('textbox').click();
  await editor.keyboard.press('End');
  await editor.keyboard.press('Control+v');
  const rows = editor.locator('[contenteditable] table tr');
  await rows.nth(6).waitFor();
  expect(await rows.nth(0).locator('th').allTextContents()).toEqual(['Rank', 'Epic', 'Customer score', 'Certainty']);
  expect(await rows.nth(1).locator('a').getAttribute('href')).toMatch(new RegExp(`/browse/${key}$`));
  expect(await rows.nth(6).textContent()).toBe('The line');
  await screenshot(editor, 'for-a-page-pasted');
  // A field of text takes the words.
  await editor.evaluate(() => {
    document.body.innerHTML = '<textarea aria-label="Mail"></textarea>';
  });
  await editor.getByRole('textbox').focus();
  await editor.keyboard.press('Control+v');
  expect((await editor.getByRole('textbox').inputValue()).split('\n')[0]).toBe('Customer ranking');
  expect(problems).toEqual([]);
});

test('where the clipboard is closed the table stands there, selected, on a phone too', async () => {
  const { page } = await stage.browser.openAs('board-member', { theme: 'dark', viewport: { width: 360, height: 740 } });
  await page.goto('/app/portfolio-page/boards');
  const frame = await appFrame(page);
  await frame.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('Not here'));
  });
  await frame.locator('.lens-boards a').first().click();
  const opener = frame.getByRole('button', { name: 'For a page' });
  await opener.waitFor();
  // What opens lies still in a frame as high as its content: one scrolls the page around to it.
  await page.evaluate(() => window.scrollTo(0, 300));
  await opener.click();
  // What it holds is loaded when it opens, and is no narrower for where the button stands.
  await frame.getByRole('button', { name: 'Save as PNG' }).waitFor();
  const { left, right } = await frame
    .locator('.lens-popup')
    .evaluate((popup) => popup.getBoundingClientRect().toJSON());
  expect([left >= 0, right <= 360]).toEqual([true, true]);
  await frame.getByRole('button', { name: 'Copy for a page' }).click();
  await frame.getByRole('region', { name: 'The table to copy' }).waitFor();
  expect(await frame.evaluate(() => String(window.getSelection()))).toMatch(/Rank\s+Epic\s+Customer score\s+Decision/);
  expect(await checkAccessibility(frame)).toEqual([]);
  expect(await isTooWide(frame)).toBe(false);
  await screenshot(page, 'board-for-a-page-phone');
});
