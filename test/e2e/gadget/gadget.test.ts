import type { Frame, Page } from 'playwright-core';
import { anIssue, idOf, seedEpics } from '../../support/local/seedEpics';
import { checkAccessibility, gadgetFrame, screenshot, type OpenOptions } from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ seedIssues: [...seedEpics(12), anIssue(13, 'Story')] });

/** What is saved for each epic, and the place that the rules give it by hand; X-8 and above are not rated. */
const RATINGS: Record<number, object> = {
  1: { answers: { impact: 2, request: 'yes' }, stage: 'retention' },
  2: { answers: { impact: 3, request: 'no' }, stage: 'retention', sponsor: 'admin' },
  3: { answers: { impact: 2 }, stage: 'retention', sponsor: 'admin' },
  4: { answers: { impact: 0, request: 'yes' }, stage: 'awareness' },
  5: { answers: { impact: 0, request: 'yes' } },
  6: { answers: { impact: -1, request: 'no' }, stage: 'retention', disruption: 3, sponsor: 'admin' },
  7: { answers: { request: 'yes' } },
  9: { answers: { impact: -3, request: 'yes' }, stage: 'purchase', disruption: 2, sponsor: 'admin' },
};

const RANKED = [
  ['1', 'X-1', '77', 'Retention', 'no sponsor'],
  ['2', 'X-2', '70', 'Retention', ''],
  ['3', 'X-3', '47…77', 'Retention', '1 missing'],
  ['=4', 'X-4', '30', 'Awareness', ''],
  ['=4', 'X-5', '30', 'no stage', ''],
  ['6', 'X-6', '-23', 'Retention', 'harms customers severe disruption'],
  ['7', 'X-9', '-40', 'Purchase', 'harms customers noticeable disruption'],
  ['8', 'X-7', '-40…100', 'no stage', '1 missing'],
];

const rate = (number: number, version: number, changes: object) =>
  stage.site.invoke('project-manager', 'portfolio-page', 'assessment.save', {
    issueId: idOf(number),
    version,
    changes,
  });

beforeAll(async () => {
  for (const [number, changes] of Object.entries(RATINGS)) {
    expect((await rate(Number(number), 0, changes)).body).toMatchObject({ ok: true });
  }
});

interface Dashboard {
  page: Page;
  frame: Frame;
  problems: string[];
}

async function openDashboard(viewer = 'board-member', options: OpenOptions = {}): Promise<Dashboard> {
  const { page, problems } = await stage.browser.openAs(viewer, options);
  await page.goto('/dashboard');
  return { page, frame: await gadgetFrame(page), problems };
}

const table = (frame: Frame) => frame.getByRole('table', { name: 'Epics ranked by customer score' });

/**
 * Text without the sentences that are only read out behind a flag, and without the button that opens the receipt and
 * what is certain.
 */
const withoutMeanings = (text: string): string =>
  text.replace(/ \([^)]*\.\)/g, '').replace(/ ?why this score and rank of X-\d+.*$/, '');

/** Rows of the ranking as texts: rank, key, score, stage, flags without their meanings; a cut line is one text. */
async function ranking(frame: Frame): Promise<string[][]> {
  await table(frame).waitFor();
  const rows = await table(frame).locator('tbody tr').all();
  return Promise.all(
    rows.map(async (row) => {
      const cells = await Promise.all(
        (await row.locator('th, td').all()).map(async (cell) => (await cell.innerText()).replace(/\s+/g, ' ').trim()),
      );
      return cells.map((cell, column) => (column === 1 ? (cell.split(' ')[0] ?? '') : withoutMeanings(cell)));
    }),
  );
}

/** The list does not wait for it, so neither does a look at the list. @returns what was called by then. */
async function untilVouched(page: Page): Promise<Awaited<ReturnType<typeof stage.site.calls>>> {
  for (let tries = 0; tries < 100; tries += 1) {
    const calls = await stage.site.calls();
    const vouching = calls.invokes.find(({ functionKey }) => functionKey === 'portfolio.vouch');
    if (vouching && calls.store.some(({ invocation, op }) => invocation === vouching.id && op === 'get')) return calls;
    await page.waitForTimeout(100);
  }
  throw new Error('The server was not asked to vouch for the rows.');
}

async function configure(page: Page, fill: (form: Frame) => Promise<void>): Promise<Frame> {
  await page.locator('[data-action=edit]').first().click();
  await page.locator('.gadget[data-mode=edit]').waitFor();
  const form = await gadgetFrame(page);
  await fill(form);
  await form.getByRole('button', { name: 'Save' }).click();
  await page.locator('.gadget[data-mode=view]').first().waitFor();
  return gadgetFrame(page);
}

test('ranks the epics as the rules do by hand: one page, two counts, two invokes [1.2 1.12]', async () => {
  await stage.site.clearCalls();
  const { page, frame, problems } = await openDashboard();
  expect(await ranking(frame)).toEqual(RANKED);
  await frame.getByText('4 epics are not rated and not ranked.').waitFor();
  await frame.getByText(/12 epics you can see · 4 not rated · default settings · as of/).waitFor();
  const { invokes, jira, store } = await untilVouched(page);
  expect(invokes.map(({ functionKey }) => functionKey)).toEqual(['settings.open', 'portfolio.vouch']);
  const asked = jira.map(({ tier, path }) => `${tier} ${path.split('/').pop()}`);
  expect(asked.sort()).toEqual(['browser approximate-count', 'browser approximate-count', 'browser jql', 'user check']);
  const [opened, vouched] = invokes.map(({ id }) =>
    store.filter(({ invocation }) => invocation === id).map(({ op }) => op),
  );
  expect([opened, vouched]).toEqual([['get'], ['batchGet', 'get']]);
  expect(await frame.getByText(/needs? republishing|match what/).count()).toBe(0);
  expect(problems).toEqual([]);
  await screenshot(page, 'gadget-wide-light');
});

test('shows supply, harm and need of each stage, and what stands in none [1.23]', async () => {
  const { frame } = await openDashboard('project-manager');
  const coverage = frame.getByRole('region', { name: 'Journey coverage' });
  await coverage.waitFor();
  const rows = await coverage.locator('tbody tr').allInnerTexts();
  expect(rows.map((row) => withoutMeanings(row.split(/\s+/).filter(Boolean).join(' ')))).toEqual([
    'Awareness 0 0 20% empty',
    'Consideration 0 0 20% empty',
    'Purchase 0 3 20% empty',
    'Retention 7 1 20% over-served',
    'Advocacy 0 0 20% empty',
  ]);
  expect(await coverage.getByRole('listitem').allInnerTexts()).toEqual(
    expect.arrayContaining(['2 rated epics have no journey stage.', '1 rated epic has no customer impact yet.']),
  );
});

test('the list in Jira by the same query has the same order', async () => {
  const jql = 'issuetype = Epic AND customerScore >= -100 ORDER BY customerScore DESC, customerScoreBest ASC, key ASC';
  const { body } = await stage.site.rest('board-member', 'POST', '/rest/api/3/search/jql', {
    jql,
    fields: ['summary'],
  });
  expect((body as { issues: { key: string }[] }).issues.map(({ key }) => key)).toEqual(RANKED.map(([, key]) => key));
});

test('keeps its settings on the dashboard: cut line, places and a filter that Jira has checked', async () => {
  const { page, problems } = await openDashboard();
  const shown = await configure(page, async (form) => {
    await form.getByRole('radio', { name: 'A JQL filter' }).check();
    const filter = form.getByRole('textbox', { name: 'JQL filter' });
    await filter.fill('nonsense = 1');
    await form.getByRole('button', { name: 'Check filter' }).click();
    await form
      .getByText(/nonsense/)
      .last()
      .waitFor();
    await filter.fill('customerStage = retention OR customerScore = 30 ORDER BY created');
    await form.getByRole('button', { name: 'Check filter' }).click();
    await form.getByText('This filter matches about 6 epics. "ORDER BY created" was left out').waitFor();
    await form.getByRole('spinbutton', { name: 'Places to show' }).fill('5');
    await form.getByRole('spinbutton', { name: 'Cut line after' }).fill('4');
    expect(await checkAccessibility(form)).toEqual([]);
    await screenshot(page, 'gadget-settings-light');
  });
  const expected = [
    ...RANKED.slice(0, 4),
    ['Cut line: 4 places · a tie crosses it: =4 is shared by 1 epic above and 1 below'],
    ...RANKED.slice(4, 5),
  ];
  expect(await ranking(shown)).toEqual(expected);
  await shown.getByText('5 of 6 places shown.').waitFor();
  await page.reload();
  expect(await ranking(await gadgetFrame(page))).toEqual(expected);
  await configure(page, async (form) => {
    await form.getByRole('radio', { name: 'Some projects' }).check();
    await form.getByRole('checkbox', { name: /Example/ }).check();
    await form.getByRole('spinbutton', { name: 'Places to show' }).fill('25');
    await form.getByRole('spinbutton', { name: 'Cut line after' }).fill('2');
  });
  const last = await gadgetFrame(page);
  expect(await ranking(last)).toEqual([...RANKED.slice(0, 2), ['Cut line: 2 places'], ...RANKED.slice(2)]);
  await last.getByText(/^Among the epics you can see in this scope, .* of the first 2 places/).waitFor();
  expect(await last.locator('tr:has(.lens-band--contested) .lens-epic__key').allInnerTexts()).toContain('X-3');
  expect(problems).toEqual([]);
});

test('shows a rating that was saved meanwhile when the dashboard refreshes', async () => {
  const { page, frame } = await openDashboard();
  await table(frame).waitFor();
  expect((await rate(8, 0, { answers: { impact: 3, request: 'yes' }, sponsor: 'admin' })).body).toMatchObject({
    ok: true,
  });
  await page.locator('[data-action=refresh]').first().click();
  const again = await gadgetFrame(page);
  await again.getByRole('link', { name: /^X-8 / }).waitFor();
  expect((await ranking(again))[0]).toEqual(['1', 'X-8', '100', 'no stage', '']);
  expect((await rate(8, 1, { answers: { impact: null, request: null }, sponsor: null })).body).toMatchObject({
    ok: true,
  });
});

test('opens the issue that is clicked', async () => {
  const { page, frame } = await openDashboard();
  const link = frame.getByRole('link', { name: /^X-1 / });
  expect(await link.getAttribute('href')).toBe(`${stage.site.url}/browse/X-1`);
  await link.click();
  await page.waitForURL('**/browse/X-1');
});

test('tells a viewer without any project nothing about the epics, not even a number', async () => {
  const { frame } = await openDashboard('outsider');
  const said = await frame.getByRole('alert').innerText();
  expect(said).not.toMatch(/X-|\d/);
  expect(await frame.locator('table').count()).toBe(0);
});

test.each(['light', 'dark'] as const)(
  'is whole and free of barriers at a third of a dashboard and on a phone, %s',
  async (theme) => {
    for (const width of ['third', 'phone', 'full'] as const) {
      const { page, frame, problems } = await openDashboard('board-member', { theme, width });
      await table(frame).waitFor();
      expect(await checkAccessibility(frame)).toEqual([]);
      expect(
        await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
      expect(problems).toEqual([]);
      await screenshot(page, `gadget-${width}-${theme}`);
    }
  },
);

test('stays a table for a screen reader where it is laid out as lines', async () => {
  const { page, frame } = await openDashboard('board-member', { width: 'third' });
  await table(frame).waitFor();
  const devtools = await page.context().newCDPSession(page);
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const { nodes } = await devtools.send('Accessibility.getFullAXTree', {
    frameId: frameTree.childFrames?.[0]?.frame.id,
  });
  const roles = nodes.filter(({ ignored }) => !ignored).map(({ role }) => role?.value as unknown);
  expect(
    nodes.some(({ role, name }) => role?.value === 'table' && name?.value === 'Epics ranked by customer score'),
  ).toBe(true);
  expect(roles.filter((role) => role === 'row').length).toBeGreaterThan(RANKED.length);
  expect(roles.filter((role) => role === 'columnheader').length).toBeGreaterThanOrEqual(5);
  expect(roles.filter((role) => role === 'rowheader').length).toBeGreaterThanOrEqual(RANKED.length);
});

test('is the same view as a widget, which the button of the dashboard saves', async () => {
  const { page, problems } = await openDashboard();
  await page.getByRole('button', { name: /Add widget/ }).click();
  await page.locator('.gadget[data-mode=edit]').waitFor();
  const form = await gadgetFrame(page, 1);
  await form.getByRole('spinbutton', { name: 'Places to show' }).fill('99');
  await page.getByRole('button', { name: 'Save' }).click();
  await form.getByText(/Not saved yet/).waitFor();
  await form.getByRole('spinbutton', { name: 'Places to show' }).fill('2');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('.gadget[data-mode=edit]').waitFor({ state: 'detached' });
  const shown = await gadgetFrame(page, 1);
  expect(await ranking(shown)).toEqual(RANKED.slice(0, 2));
  await page.locator('[data-action=remove]').nth(1).click();
  await page.waitForFunction(() => document.querySelectorAll('.gadget').length === 1);
  expect(problems).toEqual([]);
});
