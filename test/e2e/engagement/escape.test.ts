import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { spawnLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { referenceFile, withReferenceData } from '../../support/referenceData';
import { temporaryFolder } from '../../support/temporaryFolder';
import { appFrame, checkAccessibility, E2eBrowser, screenshot, type OpenOptions } from '../support/browser';

jest.setTimeout(180_000);

const FILES = [referenceFile('jira-eucalyptus', 'epics.ndjson'), referenceFile('jira-eucalyptus', 'issues.ndjson.gz')];

/** Days are those of where the export was made: somebody who looks from there. */
const VIEWER = 'in-chicago';
const reporter = { accountId: VIEWER, displayName: 'Person in Chicago', timeZone: 'America/Chicago' };
const OWN = {
  id: '990001',
  key: 'OWN-1',
  fields: {
    summary: 'Somebody who looks from where the export was made',
    issuetype: { id: '3', name: 'Task', subtask: false },
    project: { id: '19999', key: 'OWN', name: 'Own' },
    status: { id: '1', name: 'Open', statusCategory: { key: 'new' } },
    reporter,
  },
};

withReferenceData('the escape rate of a real Jira', FILES, () => {
  let jira: RunningLocalJira;
  let browser: E2eBrowser;

  beforeAll(async () => {
    const state = temporaryFolder('escape');
    const own = join(temporaryFolder('escape-own'), 'own.json');
    writeFileSync(own, JSON.stringify({ issues: [OWN] }));
    jira = await spawnLocalJira({ data: [own, ...FILES], state });
    browser = await E2eBrowser.start(jira.url);
  });
  afterAll(async () => {
    await browser.stop();
    await jira.kill();
  });

  async function open(query: string, options: OpenOptions = {}) {
    const { page, problems } = await browser.openAs(VIEWER, options);
    await page.goto(`/app/portfolio-page/gaps?${query}`);
    return { page, frame: await appFrame(page), problems };
  }
  const figure = (frame: Frame, share: string, counts: string) =>
    frame.getByText(`${share}, ${counts} counted`, { exact: false }).filter({ hasText: share }).first().waitFor();

  /** Searches that the page sends from now on. */
  function searchesOf(page: Page): () => number {
    let searches = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/sandbox/bridge/jira') && /"path":"[^"]*\/search/.test(request.postData() ?? ''))
        searches += 1;
    });
    return () => searches;
  }

  test('all bugs, and two versions over several projects, as they were counted elsewhere [3.11]', async () => {
    const { page, frame, problems } = await open('bugs-of=all');
    await figure(frame, '70.6%', '4,550 of 6,447');
    await frame.getByText('Found before go-live, in 4 projects').waitFor();
    await screenshot(page, 'escape-all');

    const searches = searchesOf(page);
    await frame.getByLabel('Version').selectOption('4.0.0');
    await figure(frame, '79.7%', '1,139 of 1,430');
    await frame.getByText(/^No gap is written down at 23 epics with one of these fix versions\.$/).waitFor();
    expect(searches()).toBe(8);
    await frame.getByLabel('Version').selectOption('3.1.0');
    await figure(frame, '46.9%', '152 of 324');
    await frame.getByText('Created before that day, by the days of your time zone (America/Chicago).').waitFor();
    await frame.getByText('Every day in numbers').click();
    await frame.getByRole('row', { name: /^60 days/ }).waitFor();
    expect(await frame.getByRole('row', { name: /^60 days/ }).innerText()).toMatch(/65\.8%.*152 of 231 counted/s);
    await page.waitForURL(/bugs-version=3\.1\.0/);
    expect(problems).toEqual([]);
  });

  test('from all projects to one version by the keyboard, and the address keeps it', async () => {
    const { page, frame, problems } = await open('bugs-of=all');
    await frame.getByRole('button', { name: 'Eucalyptus (EUCA)' }).press('Enter');
    await figure(frame, '69.5%', '2,949 of 4,243');
    expect(await frame.getByLabel('Project').evaluate((field) => field === document.activeElement)).toBe(true);
    await frame.getByRole('button', { name: 'Count 10 more' }).press('Enter');
    await frame.getByRole('button', { name: '4.0.0' }).press('Enter');
    await figure(frame, '83.6%', '474 of 567');
    expect(await frame.getByLabel('Version').evaluate((field) => field === document.activeElement)).toBe(true);
    await page.waitForURL(/bugs-of=10000&bugs-version=4\.0\.0/);
    expect(problems).toEqual([]);
  });

  test.each<[string, OpenOptions]>([
    ['light', {}],
    ['phone-dark', { theme: 'dark', viewport: { width: 360, height: 800 } }],
  ])('is readable: %s', async (name, options) => {
    const { page, frame, problems } = await open('bugs-of=10000', options);
    await figure(frame, '69.5%', '2,949 of 4,243');
    await frame.getByRole('button', { name: 'Count 10 more' }).waitFor();
    expect(await checkAccessibility(frame)).toEqual([]);
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await frame.evaluate(overflow)).toBeLessThanOrEqual(0);
    await screenshot(page, `escape-${name}`);
    expect(problems).toEqual([]);
  });
});
