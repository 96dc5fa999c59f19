import { startLocalJira, type LocalJiraOptions, type RunningLocalJira } from '../../support/localJira';
import { E2eBrowser } from './browser';

/** A site and a browser, there once the tests of a file run. */
export interface Stage<Site> {
  site: Site;
  browser: E2eBrowser;
}

/** Starts a site and a browser before the tests of a file, closes the windows after each test, and ends both after them. */
export function onStage<Site extends { url: string; stop(): Promise<void> }>(start: () => Promise<Site>): Stage<Site> {
  jest.setTimeout(60_000);
  const stage: Partial<Stage<Site>> = {};
  beforeAll(async () => {
    stage.site = await start();
    stage.browser = await E2eBrowser.start(stage.site.url);
  });
  afterEach(() => stage.browser?.closeWindows());
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
