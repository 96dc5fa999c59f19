import type { Page } from 'playwright-core';
import { textOfFile } from '../support/projectFiles';
import { onLocalJira } from './support/stage';

/** A minute of a tour: where one goes, what one reads there, and what one presses next. */
interface Minute {
  address: string;
  words: string[];
  press: string;
}

interface Tour {
  person: string;
  viewer: string;
  minutes: Minute[];
}

const PEOPLE = [
  'Project manager',
  'Portfolio board member',
  'Administrator',
  'Customer-facing colleague',
  'Executive sponsor',
  'Adoption lead',
  'Engagement lead',
  'Auditor',
];

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

function minuteOf(row: string): Minute {
  const [, open = '', see = '', then = ''] = row.split('|').slice(1, -1);
  const [address = ''] = matches(open, /`([^`]+)`/g);
  const [press = ''] = matches(then, /\*([^*]+)\*/g);
  return { address, words: matches(see, /“([^”]+)”/g), press };
}

function tourOf(chapter: string): Tour {
  const [person = ''] = chapter.split('\n');
  const [viewer = ''] = matches(chapter, /^Viewer `([^`]+)`/gm);
  return { person, viewer, minutes: (chapter.match(/^\| \d.*\|$/gm) ?? []).map(minuteOf) };
}

const tours = textOfFile('docs/tours.md').split('\n## ').slice(1).map(tourOf);

const stage = onLocalJira({ demo: true });

/** Whether somebody who looks at the page and into its frames reads those words, or may choose them in a list. */
async function isRead(page: Page, words: string): Promise<boolean> {
  const counts = page
    .frames()
    .flatMap((frame) => [
      frame.getByText(words).filter({ visible: true }).count(),
      frame.locator('select:visible option', { hasText: words }).count(),
    ]);
  return (await Promise.all(counts)).some((count) => count > 0);
}

const PATIENCE_MS = 25_000;

/** @returns the words that are not there after a while. */
async function missingOf(page: Page, words: readonly string[]): Promise<string[]> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const read = await Promise.all(words.map((each) => isRead(page, each)));
    const missing = words.filter((_, at) => !read[at]);
    if (missing.length === 0 || Date.now() > until) return missing;
    await page.waitForTimeout(50);
  }
}

/** The panel stands behind a button on an issue where nobody pressed it. */
async function open(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address);
  expect([address, answer?.status()]).toEqual([address, 200]);
  const button = page.locator('[aria-label="Apps"] button');
  if (await button.count()) await button.first().click();
}

test('there is a tour for each of eight people, and every minute says what one sees and presses', () => {
  expect(tours.map(({ person }) => person)).toEqual(PEOPLE);
  for (const { person, viewer, minutes } of tours) {
    expect([person, viewer]).toEqual([person, expect.stringMatching(/^[a-z-]+$/)]);
    expect([person, minutes.length >= 4]).toEqual([person, true]);
    for (const minute of minutes)
      expect([person, minute]).toEqual([
        person,
        {
          address: expect.stringMatching(/^\//) as string,
          words: expect.arrayContaining([expect.any(String)]) as string[],
          press: expect.stringMatching(/./) as string,
        },
      ]);
  }
});

test.each(tours)('what the tour of the $person names is there', async ({ viewer, minutes }) => {
  const { page, problems } = await stage.browser.openAs(viewer);
  const missing: Record<string, string[]> = {};
  for (const { address, words, press } of minutes) {
    await open(page, address);
    const notThere = await missingOf(page, [...words, press]);
    if (notThere.length > 0) missing[address] = notThere;
  }
  expect(missing).toEqual({});
  expect(problems).toEqual([]);
});
