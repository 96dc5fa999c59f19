import type { Frame } from 'playwright-core';
import type { Forge } from '../fixtures/app/app';
import { startFixtureSite, type FixtureSite } from './fixtureSite';
import { onStage, type Stage } from './stage';

/** The shell alone with the fixture app, and a browser, for the tests of a file. */
export function onFixtureSite(): Stage<FixtureSite> {
  return onStage(startFixtureSite);
}

/** Runs in the app's page, with the real bridge packages. */
export async function inApp<R>(frame: Frame, use: (forge: Forge) => R | Promise<R>): Promise<R> {
  await frame.waitForSelector('html[data-ready]', { state: 'attached' });
  return (await frame.evaluate(`(${use.toString()})(window.forge)`)) as R;
}
