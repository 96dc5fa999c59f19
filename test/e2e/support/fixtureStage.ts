import type { Frame } from 'playwright-core';
import type { Forge } from '../fixtures/app/app';
import { E2eBrowser } from './browser';
import { startFixtureSite, type FixtureSite } from './fixtureSite';

/** The site and the browser of a test file, there once its tests run. */
export interface Stage {
  site: FixtureSite;
  browser: E2eBrowser;
}

/** Starts the fixture site and a browser before the tests of a file, and ends both after them. */
export function onFixtureSite(): Stage {
  jest.setTimeout(60_000);
  const stage: Partial<Stage> = {};
  beforeAll(async () => {
    stage.site = await startFixtureSite();
    stage.browser = await E2eBrowser.start(stage.site.url);
  });
  afterEach(() => stage.browser?.closeWindows());
  afterAll(async () => {
    await stage.browser?.stop();
    await stage.site?.stop();
  });
  return stage as Stage;
}

/** Runs in the app's page, with the real bridge packages. */
export async function inApp<R>(frame: Frame, use: (forge: Forge) => R | Promise<R>): Promise<R> {
  await frame.waitForSelector('html[data-ready]', { state: 'attached' });
  return (await frame.evaluate(`(${use.toString()})(window.forge)`)) as R;
}
