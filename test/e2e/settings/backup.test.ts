import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import type { Backup } from '#domain/backup/format';
import { rate } from '../../support/local/appCalls';
import { appFrame, checkAccessibility, screenshot, type OpenOptions } from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ demo: true });
jest.setTimeout(180_000);

async function open(options?: OpenOptions): Promise<{ page: Page; frame: Frame; problems: string[] }> {
  const { page, problems } = await stage.browser.openAs('admin', options);
  await page.goto('/app/settings-page/backup');
  const frame = await appFrame(page);
  await frame.getByRole('button', { name: 'Export to a file' }).waitFor();
  return { page, frame, problems };
}

const preview = (frame: Frame) => frame.getByRole('group', { name: 'What the import would change' });

test('a file goes out and comes back: what changed since is named before it is put back', async () => {
  const { page, frame, problems } = await open();
  const downloading = page.waitForEvent('download');
  await frame.getByRole('button', { name: 'Export to a file' }).focus();
  await page.keyboard.press('Enter');
  const file = await (await downloading).path();
  await frame.getByText(/\.json holds \d+ rated epics/).waitFor();
  const backup = JSON.parse(readFileSync(file, 'utf8')) as Backup;
  expect(backup.assessments.length).toBeGreaterThan(10);

  const epic = backup.assessments.find(({ issueId }) => issueId === '12001')!;
  await rate(stage.site, 'project-manager', epic.issueId, { answers: { impact: -3 }, reason: 'A slip of the finger' });
  await frame.getByLabel('File of an export').setInputFiles(file);
  await preview(frame).getByText('1 epic gets the rating of the file').waitFor({ timeout: 30_000 });
  await preview(frame).locator('summary', { hasText: 'What changes in 1 epic' }).focus();
  await page.keyboard.press('Enter');
  await preview(frame)
    .getByRole('link', { name: /^CARE-1 / })
    .waitFor();
  await preview(frame).getByText('Customer impact, Reason').waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'backup-preview');

  await preview(frame).getByRole('button', { name: 'Import' }).focus();
  await page.keyboard.press('Enter');
  await frame.getByText('0 epics were added, 1 changed').waitFor({ timeout: 30_000 });
  const { assessment } = await rate(stage.site, 'project-manager', epic.issueId, {});
  expect(assessment).toMatchObject({
    version: epic.assessment.version + 2,
    answers: epic.assessment.answers,
    reason: epic.assessment.reason,
  });
  expect(problems).toEqual([]);
});

test('a file that is cut off or of another site is refused in a sentence; on a phone in the dark', async () => {
  const { page, frame } = await open({ theme: 'dark', viewport: { width: 360, height: 740 } });
  const give = (text: string) =>
    frame
      .getByLabel('File of an export')
      .setInputFiles({ name: 'export.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await give('{"format":"customer-lens-export","v":1,');
  await frame.getByRole('alert').filter({ hasText: 'This file is cut off' }).waitFor();
  await give(
    JSON.stringify({
      format: 'customer-lens-export',
      v: 1,
      site: 'elsewhere',
      exportedAt: '2026-11-01T10:00:00.000Z',
      settings: { versions: [] },
      assessments: [],
    }),
  );
  await frame.getByRole('alert').filter({ hasText: 'This file comes from another Jira site.' }).waitFor();
  expect(await frame.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'backup-refused-dark-phone');
});
