import { startLocalJira, type LocalJiraOptions, type RunningLocalJira } from '../../support/local/localJira';
import { E2eBrowser } from './browser';

/** A site and a browser, there once the tests of a file run. */
export interface Stage<Site> {
  site: Site;
  browser: E2eBrowser;
}

/** The address at which the local Jira tells what the content policy stopped, as browsers reported it. */
const REPORTS = '/sandbox/violations';

/**
 * Breaches of the content policy since they were last taken: what browsers told their consoles, then what they
 * reported. They are taken after every test, which fails when there are any; a test that provokes some takes them
 * itself.
 */
export async function takeViolations({
  site,
  browser,
}: Stage<{ url: string }>): Promise<{ told: string[]; reported: Record<string, unknown>[] }> {
  const reported = (await (await fetch(site.url + REPORTS)).json()) as Record<string, unknown>[];
  await fetch(site.url + REPORTS, { method: 'DELETE' });
  return { told: browser.violations.splice(0), reported };
}

/**
 * Starts a site and a browser before the tests of a file, closes the windows after each test, and ends both after them.
 * No test may leave a breach of the content policy behind.
 */
export function onStage<Site extends { url: string; stop(): Promise<void> }>(start: () => Promise<Site>): Stage<Site> {
  jest.setTimeout(60_000);
  const stage: Partial<Stage<Site>> = {};
  beforeAll(async () => {
    stage.site = await start();
    stage.browser = await E2eBrowser.start(stage.site.url);
    // On a busy machine the first demo of a run, and a browser, take their time.
  }, 180_000);
  afterEach(async () => {
    const { site, browser } = stage;
    if (!site || !browser) return;
    await browser.closeWindows();
    expect(await takeViolations({ site, browser })).toEqual({ told: [], reported: [] });
  });
  afterAll(async () => {
    await stage.browser?.stop();
    await stage.site?.stop();
  });
  // Read only inside of tests, when both are there.
  return stage as Stage<Site>;
}

/** The whole local Jira with the built app, and a browser: `const stage = onLocalJira({ demo: true })`. */
export function onLocalJira(options: LocalJiraOptions = {}): Stage<RunningLocalJira> {
  return onStage(() => startLocalJira(options));
}
