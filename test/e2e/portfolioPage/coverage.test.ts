import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { onAdminPage, onPage, valueOf } from '../../support/local/appCalls';
import { appFrame, checkAccessibility, screenshot, type OpenOptions } from '../support/browser';
import { onLocalJira } from '../support/stage';

/** Coverage in a real browser, on the demo portfolio: the picture, its file, and the needs that a board member sets. */

const stage = onLocalJira({ demo: true });
const PHONE = { width: 360, height: 800 };
const TITLE = 'Supply, harm and need of each stage';

async function openCoverage(
  viewer: string,
  options: OpenOptions = {},
): Promise<{ page: Page; frame: Frame; problems: string[] }> {
  const { page, problems } = await stage.browser.openAs(viewer, options);
  await page.goto('/app/portfolio-page/coverage');
  const frame = await appFrame(page);
  await picture(frame).waitFor();
  return { page, frame, problems };
}
const picture = (frame: Frame) => frame.getByRole('img', { name: TITLE });

/** Boxes of the picture's texts that leave it or cover each other, by their words. */
const collisions = (frame: Frame): Promise<string[]> =>
  picture(frame).evaluate((svg) => {
    const around = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].map((text) => ({
      words: text.textContent ?? '',
      box: text.getBoundingClientRect(),
    }));
    const outside = texts
      .filter(({ box }) => box.left < around.left - 1 || box.right > around.right + 1 || box.bottom > around.bottom + 2)
      .map(({ words }) => `${words} is cut off`);
    const covered = texts.flatMap(({ words, box }, at) =>
      texts
        .slice(at + 1)
        .filter(
          (other) =>
            box.left < other.box.right - 1 &&
            other.box.left < box.right - 1 &&
            box.top < other.box.bottom - 4 &&
            other.box.top < box.bottom - 4,
        )
        .map((other) => `${words} on ${other.words}`),
    );
    return [...outside, ...covered];
  });

test.each<[string, OpenOptions]>([
  ['light', {}],
  ['dark', { theme: 'dark' }],
  ['phone', { viewport: PHONE }],
])('%s: drawn without a text that is cut off or covered, and without an accessibility fault', async (name, options) => {
  const { page, frame, problems } = await openCoverage('project-manager', options);
  expect(await picture(frame).locator('text').count()).toBeGreaterThan(10);
  expect(await collisions(frame)).toEqual([]);
  await frame.getByRole('region', { name: 'Supply and harm of each stage by project' }).waitFor();
  expect(
    await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
  await screenshot(page, `coverage-${name}`);
  expect(await checkAccessibility(frame)).toEqual([]);
  expect(problems).toEqual([]);
});

test('in greyscale supply, harm and need are told apart by what they look like', async () => {
  const { page, frame } = await openCoverage('project-manager');
  const looks = await picture(frame).evaluate((svg) =>
    ['supply', 'harm', 'need'].map((role) => {
      const style = getComputedStyle(svg.querySelector(`rect.lens-picture__${role}`) as Element);
      return style.fill.startsWith('url') ? 'striped' : style.fill === 'none' ? 'hollow' : 'solid';
    }),
  );
  expect(looks).toEqual(['solid', 'striped', 'hollow']);
  await page.evaluate(() => {
    document.documentElement.style.filter = 'grayscale(1)';
  });
  await screenshot(page, 'coverage-greyscale');
});

test('the picture is saved as a file of its own', async () => {
  const { page, frame } = await openCoverage('project-manager', { theme: 'dark' });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: 'Save as SVG' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^journey-coverage-\d{4}-\d\d-\d\d\.svg$/);
  const svg = readFileSync(await file.path(), 'utf8');
  expect(svg).toContain(`<title>${TITLE}</title>`);
  expect(svg).toMatch(/<desc>.*Retention: supply \d+, harm \d+/);
  expect(svg).not.toMatch(/var\(|class=|<script|href=/);
  // As an image it stands alone: a browser loads nothing else for it.
  const { page: empty } = await stage.browser.openAs('outsider');
  await empty.setContent('<img alt="">');
  const size = await empty.evaluate(async (source) => {
    const image = document.querySelector('img') as HTMLImageElement;
    image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
    await image.decode();
    return image.naturalWidth;
  }, svg);
  expect(size).toBeGreaterThan(900);
});

test('an administrator names the group, a member sets needs by keyboard, others are told who may [1.24]', async () => {
  const { page: adminPage } = await stage.browser.openAs('admin');
  await adminPage.goto('/app/settings-page/people');
  const admin = await appFrame(adminPage);
  const section = admin.getByRole('region', { name: 'Who sets needs' });
  await section.getByLabel('Jira group, by a part of its name').fill('board');
  await section.getByRole('button', { name: 'Find groups' }).click();
  await section.getByRole('button', { name: /portfolio-board/ }).click();
  await section.getByText('Jira administrators and members of the group “portfolio-board”.').waitFor();
  await admin.getByLabel('Reason for the change (kept in the history)').fill('The board owns the needs');
  await admin.getByRole('button', { name: 'Save settings' }).click();
  await admin.getByText('Version 2 is in use.').waitFor();

  const { frame: refused } = await openCoverage('project-manager');
  await refused
    .getByText(
      'You may not set the needs of stages: Jira administrators and the members ' +
        'of the Jira group “portfolio-board” do. Ask one of them.',
    )
    .waitFor();

  const { page, frame, problems } = await openCoverage('board-member');
  await frame.getByRole('button', { name: 'Set needs' }).click();
  const advocacy = frame.getByRole('radiogroup', { name: 'Advocacy' });
  await advocacy.getByRole('radio', { name: /^1/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await frame.getByText('Preview: these needs are not saved.').waitFor();
  expect(await picture(frame).locator('text', { hasText: 'not needed' }).count()).toBe(1);
  await screenshot(page, 'coverage-needs');
  await frame.getByRole('button', { name: 'Save needs' }).click();
  await frame.getByText('Write why the needs change.').waitFor();
  await frame.getByLabel('Reason for the change (kept in the history)').fill('Advocates come by themselves');

  // The administrator is faster.
  const { settings } = valueOf(await onPage(stage.site, 'admin', 'settings.open', {}));
  valueOf(
    await onPage(stage.site, 'admin', 'needs.save', { version: 2, needs: { retention: 3 }, reason: 'Keep them' }),
  );
  await page.keyboard.press('Enter');
  await frame.getByText('Not saved: the settings were changed meanwhile').waitFor();
  await screenshot(page, 'coverage-conflict');
  expect(await checkAccessibility(frame)).toEqual([]);
  await frame.getByRole('button', { name: 'Keep mine on top of theirs' }).click();
  await frame.getByRole('button', { name: 'Save needs' }).click();
  await frame.getByText('Saved as version 4 of the settings.').waitFor();
  const after = valueOf(await onPage(stage.site, 'admin', 'settings.open', {}));
  const needs = after.settings.journeys.flatMap(({ stages }) => stages.map(({ id, need }) => [id, need]));
  const before = settings.journeys.flatMap(({ stages }) => stages.map(({ id, need }) => [id, need] as const));
  expect(needs).toEqual(before.map(([id, need]) => [id, id === 'advocacy' ? 0 : id === 'retention' ? 3 : need]));
  const [newest] = valueOf(await onAdminPage(stage.site, 'admin', 'settings.history', {})).versions;
  expect(newest).toMatchObject({ version: 4, author: 'board-member', reason: 'Advocates come by themselves' });
  expect(problems).toEqual([]);
});
