import path from 'node:path';
import type { Page } from 'playwright-core';
import { buildApp } from '#sandbox/build/index';
import { appFrame, E2eBrowser, gadgetFrame, panelFrame, type OpenOptions } from './browser';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';

/** Takes the pictures of the README from the demo portfolio: `npm run pictures`. */
interface Picture {
  name: string;
  viewer: string;
  path: string;
  options: OpenOptions;
  /** What to photograph, once it is there. */
  ready: (page: Page) => Promise<string>;
}

const ROOT = path.resolve(__dirname, '../../..');

const PANEL = '.panel';
const GADGET = '.gadget';
/** The window as it is, without what lies below the fold. */
const PAGE = 'window';

async function gadgetReady(page: Page): Promise<string> {
  const frame = await gadgetFrame(page);
  await frame.getByText(/places are safe\.$/).waitFor();
  await frame.getByRole('region', { name: /^Since the board of / }).waitFor();
  return GADGET;
}

async function panelReady(page: Page): Promise<string> {
  await (await panelFrame(page)).getByRole('radiogroup', { name: 'Customer impact' }).waitFor();
  return PANEL;
}

async function settingsReady(page: Page): Promise<string> {
  await (await appFrame(page)).getByText(/^Once everything is answered/).waitFor();
  return PAGE;
}

async function rankingReady(page: Page): Promise<string> {
  const frame = await appFrame(page);
  await frame.getByText(/places are safe\./).waitFor();
  await frame.getByRole('slider', { name: 'Cut line' }).waitFor();
  return PAGE;
}

async function whatIfReady(page: Page): Promise<string> {
  await (await appFrame(page)).getByRole('heading', { name: 'Ranks, now and then' }).waitFor();
  return PAGE;
}

async function pathReady(page: Page): Promise<string> {
  const frame = await appFrame(page);
  await frame.getByRole('link', { name: 'Pay the bill in the app' }).click();
  await frame.getByRole('heading', { name: 'Why they do not know where' }).waitFor();
  await frame.getByRole('heading', { name: /^The old way beside the new way/ }).waitFor();
  return PAGE;
}

async function targetsReady(page: Page): Promise<string> {
  await (await appFrame(page)).getByText(/^Start with /).waitFor();
  return PAGE;
}

async function mapReady(page: Page): Promise<string> {
  await (await appFrame(page)).getByRole('treegrid').waitFor();
  return PAGE;
}

async function ladderReady(page: Page): Promise<string> {
  await (await appFrame(page)).locator('#ladder-stands').waitFor();
  return PAGE;
}

async function auditReady(page: Page): Promise<string> {
  const frame = await appFrame(page);
  await frame.getByText(/How will achieving this contribute/).waitFor();
  await frame.getByText(/counted from links and children/).waitFor();
  await frame.getByText(/of 12 agree/).waitFor();
  return PAGE;
}

const WIDE = { viewport: { width: 1180, height: 900 } };
/** High enough for the cut line and the epics around it. */
const HIGH = { viewport: { width: 1280, height: 1360 } };

const PICTURES: readonly Picture[] = [
  { name: 'panel-light', viewer: 'project-manager', path: '/browse/MOB-6', options: WIDE, ready: panelReady },
  { name: 'gadget-light', viewer: 'board-member', path: '/dashboard', options: WIDE, ready: gadgetReady },
  {
    name: 'gadget-dark',
    viewer: 'board-member',
    path: '/dashboard',
    options: { ...WIDE, theme: 'dark' },
    ready: gadgetReady,
  },
  {
    name: 'gadget-narrow',
    viewer: 'board-member',
    path: '/dashboard',
    options: { ...WIDE, width: 'third' },
    ready: gadgetReady,
  },
  { name: 'settings-light', viewer: 'admin', path: '/app/settings-page', options: WIDE, ready: settingsReady },
  {
    name: 'ranking-light',
    viewer: 'project-manager',
    path: '/app/portfolio-page/ranking?places=10',
    options: HIGH,
    ready: rankingReady,
  },
  {
    name: 'what-if-light',
    viewer: 'project-manager',
    path: '/app/portfolio-page/what-if?weights=impact:10,request:90',
    options: { viewport: { width: 1280, height: 1180 } },
    ready: whatIfReady,
  },
  {
    name: 'path-light',
    viewer: 'project-manager',
    path: '/app/portfolio-page/paths',
    options: { viewport: { width: 1280, height: 1240 } },
    ready: pathReady,
  },
  {
    name: 'map-light',
    viewer: 'admin',
    path: '/app/portfolio-page/map',
    options: { viewport: { width: 1280, height: 1000 } },
    ready: mapReady,
  },
  {
    name: 'targets-light',
    viewer: 'admin',
    path: '/app/portfolio-page/targets',
    options: { viewport: { width: 1280, height: 1000 } },
    ready: targetsReady,
  },
  {
    name: 'ladder-light',
    viewer: 'admin',
    path: '/app/portfolio-page/ladder',
    options: { viewport: { width: 1280, height: 1000 } },
    ready: ladderReady,
  },
  {
    name: 'audit-light',
    viewer: 'project-manager',
    path: '/app/portfolio-page/audit',
    options: { viewport: { width: 1280, height: 1240 } },
    ready: auditReady,
  },
];

/** Time for frames to take their height. */
const SETTLE_MS = 800;

async function take(browser: E2eBrowser, { name, viewer, path: address, options, ready }: Picture): Promise<void> {
  const { page } = await browser.openAs(viewer, options);
  await page.goto(address);
  const part = await ready(page);
  await page.waitForTimeout(SETTLE_MS);
  const file = path.join(ROOT, 'docs', 'images', `${name}.png`);
  if (part === PAGE) await page.screenshot({ path: file });
  else await page.locator(part).first().screenshot({ path: file });
  await browser.closeWindows();
}

async function configure(jira: RunningLocalJira): Promise<void> {
  const configuration = { places: 20, cutLine: 7, scope: { kind: 'filter', jql: 'project in (MOB, NET)' } };
  const response = await fetch(`${jira.url}/shell/gadgets/1`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', cookie: 'viewer=board-member' },
    body: JSON.stringify({ configuration }),
  });
  if (!response.ok) throw new Error(`The gadget could not be configured: ${response.status}`);
}

async function main(): Promise<void> {
  await buildApp(ROOT, console.log);
  const jira = await startLocalJira({ demo: true });
  const browser = await E2eBrowser.start(jira.url);
  try {
    await configure(jira);
    for (const picture of PICTURES) await take(browser, picture);
  } finally {
    await browser.stop();
    await jira.stop();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
