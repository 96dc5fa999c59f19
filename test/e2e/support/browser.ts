import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { Theme, Width } from '#sandbox/shell/pageData';
import { launchChromium } from './chromium';

/** Where pictures and printed pages are kept. */
export const screenshotsDir = path.resolve(__dirname, '../../../.build/screenshots');
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export interface OpenOptions {
  theme?: Theme;
  width?: Width;
  /** Size of the window in px; 1280 x 900 unless told. */
  viewport?: { width: number; height: number };
}

/** A viewer's own browser window, with its cookies and everything that went wrong in it. */
export interface Opened {
  page: Page;
  context: BrowserContext;
  /** Errors of the console and of scripts, of the page and all its frames, each with where it came from. */
  problems: string[];
}

/** Starts one Chromium for a test file and opens windows on one local Jira. Call `stop` after all tests. */
export class E2eBrowser {
  /** Breaches of the content policy in any window, as the browser told the console. */
  readonly violations: string[] = [];
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  /** @param url origin of the Jira pages */
  static async start(url: string): Promise<E2eBrowser> {
    return new E2eBrowser(await launchChromium(), url);
  }

  /** Opens an empty window as that viewer; `page.goto('/browse/KEY')` takes paths of the local Jira. */
  async openAs(
    viewer: string,
    { theme = 'light', width = 'full', viewport = { width: 1280, height: 900 } }: OpenOptions = {},
  ): Promise<Opened> {
    const context = await this.browser.newContext({ baseURL: this.url, viewport });
    this.contexts.push(context);
    await context.addCookies(
      Object.entries({ viewer, theme, width }).map(([name, value]) => ({ name, value, url: this.url })),
    );
    const page = await context.newPage();
    const opened: Opened = { page, context, problems: [] };
    watch(opened, this.violations);
    return opened;
  }

  async closeWindows(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
  }

  async stop(): Promise<void> {
    await this.closeWindows();
    await this.browser.close();
  }
}

function watch({ page, problems }: Opened, violations: string[]): void {
  page.on('pageerror', (error) => problems.push(`${error.name}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const text = `${message.text()} (${message.location().url})`;
    problems.push(text);
    if (text.includes('Content Security Policy')) violations.push(text);
  });
}

/**
 * Every answer of the app's server to a window, as it goes over the wire from now on.
 * @returns the answers so far, once all of them have arrived whole.
 */
export function answersTo(page: Page): () => Promise<string[]> {
  const answers: Promise<string>[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('/sandbox/invoke')) return;
    // A window that is closed takes an answer that is on its way along.
    answers.push(response.text().catch(() => ''));
  });
  return () => Promise.all(answers);
}

const FRAME = {
  panel: (page: Page) => page.locator('.panel iframe'),
  gadget: (page: Page, number: number) => page.locator('.gadget').nth(number).locator('iframe'),
  app: (page: Page) => page.locator('main > .frame-slot iframe'),
  badge: (page: Page) => page.locator('.context-group iframe'),
  modal: (page: Page) => page.locator('dialog.modal iframe'),
};

async function frameOf(iframe: ReturnType<Page['locator']>): Promise<Frame> {
  const element = await iframe.elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The frame holds no page.');
  await frame.waitForLoadState('load');
  return frame;
}

/** The app's panel on an issue, shown by its button where nobody pressed that before. */
export async function panelFrame(page: Page): Promise<Frame> {
  const button = page.locator('[aria-label="Apps"] button');
  if (await button.count()) await button.first().click();
  return frameOf(FRAME.panel(page));
}
/** The app's page in a gadget or widget of the dashboard. @param number from 0, in the order of the dashboard */
export const gadgetFrame = (page: Page, number = 0): Promise<Frame> => frameOf(FRAME.gadget(page, number));
/** The app's own page: the global page, the settings. */
export const appFrame = (page: Page): Promise<Frame> => frameOf(FRAME.app(page));
/** The group in the sidebar of an issue; open it first. */
export const badgeFrame = (page: Page): Promise<Frame> => frameOf(FRAME.badge(page));
/** A dialog that the app opened. */
export const modalFrame = (page: Page): Promise<Frame> => frameOf(FRAME.modal(page));

/** Whether one would have to scroll sideways to read it. */
export const isTooWide = (target: Page | Frame): Promise<boolean> =>
  target.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

export interface Barrier {
  id: string;
  impact: string;
  help: string;
  /** The elements concerned, as selectors with what is wrong. */
  nodes: string[];
}

/** What a page needs once, and the page around a frame has already. */
const RULES_OF_PAGES = ['landmark-one-main', 'page-has-heading-one', 'region'];

/** Where Jira leaves the whole page to the app, its heading is the app's, in a frame that the checker does not see. */
async function ruledByFrames(page: Page): Promise<readonly string[]> {
  const inFrames = page.frames().filter((frame) => frame !== page.mainFrame());
  const headings = await Promise.all(inFrames.map((frame) => frame.locator('h1').count()));
  return headings.includes(1) ? ['page-has-heading-one'] : [];
}

interface AxeViolation {
  id: string;
  impact?: string | null;
  help: string;
  nodes: { target: unknown; failureSummary?: string }[];
}

async function arrived(): Promise<void> {
  const moving = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
  // One that is called off has arrived too.
  await Promise.allSettled(moving.map((each) => each.finished));
}

/**
 * Checks a page or frame against WCAG 2.2 A and AA, and good practice.
 * The checker is evaluated by the protocol, which the content policy does not concern.
 * @returns what stands in people's way; empty when nothing was found
 */
export async function checkAccessibility(target: Page | Frame): Promise<Barrier[]> {
  // Once a page: it is half a megabyte.
  if (!(await target.evaluate(() => 'axe' in window))) await target.evaluate(axeSource);
  // What is on its way between two looks has the contrast of neither; what goes round for ever never arrives.
  await target.evaluate(arrived);
  const left = 'mainFrame' in target ? await ruledByFrames(target) : RULES_OF_PAGES;
  const rules = Object.fromEntries(left.map((rule) => [rule, { enabled: false }]));
  // Only this very document: frames are checked by themselves. What passed is most of the result, and its way out of
  // the browser took longer than the check.
  const options = JSON.stringify({ iframes: false, rules, resultTypes: ['violations'] });
  const found = (await target.evaluate(
    `axe.run(document, ${options}).then(({ violations }) => JSON.stringify(violations))`,
  )) as string;
  return (JSON.parse(found) as AxeViolation[]).map(({ id, impact, help, nodes }) => ({
    id,
    impact: impact ?? 'unknown',
    help,
    nodes: nodes.map((node) => `${JSON.stringify(node.target)}: ${node.failureSummary ?? ''}`),
  }));
}

/**
 * Keeps a picture of the whole page in `.build/screenshots`, where somebody wants to look: with `SCREENSHOTS=1`. Taking
 * them is a good part of the time of a run.
 */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (!process.env['SCREENSHOTS']) return;
  mkdirSync(screenshotsDir, { recursive: true });
  await page.screenshot({ path: path.join(screenshotsDir, `${name}.png`), fullPage: true, animations: 'disabled' });
}
