import type { Page } from 'playwright-core';
import { idOf } from '../../support/local/seedEpics';
import { checkAccessibility, gadgetFrame, screenshot } from '../support/browser';
import { onGadget, RANKED, ranking, RATINGS, table } from './gadgetStage';

const { stage, rate, openDashboard, setGadget } = onGadget();

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

test('ranks the epics as the rules do by hand: one page, two counts, three invokes [1.2 1.12]', async () => {
  await stage.site.clearCalls();
  const { page, frame, problems } = await openDashboard();
  expect(await ranking(frame)).toEqual(RANKED);
  await frame.getByText(/12 epics you can see · 4 not rated · default settings · as of/).waitFor();
  await frame.getByText(/No board is frozen yet\.$/).waitFor();
  const { invokes, jira, store } = await untilVouched(page);
  expect(invokes.map(({ functionKey }) => functionKey).sort()).toEqual([
    'board.newest',
    'portfolio.vouch',
    'settings.open',
  ]);
  const asked = jira.map(({ tier, path }) => `${tier} ${path.split('/').pop()}`);
  const checks = ['user check', 'user check'];
  expect(asked.sort()).toEqual(['browser approximate-count', 'browser approximate-count', 'browser jql', ...checks]);
  const read = (procedure: string) => {
    const id = invokes.find(({ functionKey }) => functionKey === procedure)?.id;
    return store.filter(({ invocation }) => invocation === id).map(({ op }) => op);
  };
  expect(['settings.open', 'portfolio.vouch', 'board.newest'].map(read)).toEqual([
    ['get'],
    ['batchGet', 'get'],
    // The boards, and the opinions that this viewer owes.
    ['getMany', 'getMany'],
  ]);
  expect(await frame.getByText(/republishing|match what/).count()).toBe(0);
  expect(problems).toEqual([]);
  await screenshot(page, 'gadget-wide-light');
});

test('shows supply, harm and need of each stage, and what stands in none [1.23]', async () => {
  const { frame } = await openDashboard('project-manager');
  const coverage = frame.getByRole('region', { name: 'Journey coverage' });
  await coverage.waitFor();
  const rows = await coverage.locator('tbody tr').allInnerTexts();
  expect(
    rows.map((row) =>
      row
        .split(/\s+/)
        .filter(Boolean)
        .join(' ')
        .replace(/ \([^)]*\)/g, ''),
    ),
  ).toEqual([
    'Awareness 0 supply, 0 harm, 20% of the need empty',
    'Consideration 0 supply, 0 harm, 20% of the need empty',
    'Purchase 0 supply, 3 harm, 20% of the need empty',
    'Retention 7 supply, 1 harm, 20% of the need over-served',
    'Advocacy 0 supply, 0 harm, 20% of the need empty',
  ]);
  await coverage.getByText('Not in it: 2 without a stage, 1 without an impact.').waitFor();
});

test('the list in Jira by the same query has the same order', async () => {
  const jql = 'issuetype = Epic AND customerScore >= -100 ORDER BY customerScore DESC, customerScoreBest ASC, key ASC';
  const { body } = await stage.site.rest('board-member', 'POST', '/rest/api/3/search/jql', {
    jql,
    fields: ['summary'],
  });
  expect((body as { issues: { key: string }[] }).issues.map(({ key }) => key)).toEqual(RANKED.map(([, key]) => key));
});

test('on a later visit the search does not wait for the settings', async () => {
  const { page, frame } = await openDashboard();
  await table(frame).waitFor();
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => void (letGo = resolve));
  await page.route('**/sandbox/invoke', async (route) => {
    if (route.request().postData()?.includes('settings.open')) await held;
    await route.continue();
  });
  await page.reload();
  const again = await gadgetFrame(page);
  expect(await ranking(again)).toEqual(RANKED);
  letGo();
  await again.getByText(/default settings · as of/).waitFor();
  expect(await again.getByText(/settings changed/).count()).toBe(0);
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
  expect((await ranking(again))[0]).toEqual(['1', 'X-8', '100', '']);
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
  await frame.getByText(/^There is no epic here that you can see\./).waitFor();
  expect(await frame.locator('body').innerText()).toMatch(/^0 epics you can see · 0 not rated · /m);
  expect(await frame.locator('body').innerText()).not.toMatch(/X-\d|\b12 epics/);
  expect(await frame.locator('table').count()).toBe(0);
});

test.each(['light', 'dark'] as const)(
  'is whole and free of barriers at a third and a half of a dashboard and on a phone, %s',
  async (theme) => {
    for (const [name, width, pixels] of [
      ['third', 'third', 1280],
      ['phone', 'phone', 360],
      ['half', 'full', 660],
      ['full', 'full', 1280],
    ] as const) {
      const viewport = { width: pixels, height: 900 };
      const { page, frame, problems } = await openDashboard('board-member', { theme, width, viewport });
      await table(frame).waitFor();
      await frame.getByText(/rated epics have a place|places are safe/).waitFor();
      expect(await checkAccessibility(frame)).toEqual([]);
      expect(
        await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
      expect(problems).toEqual([]);
      await screenshot(page, `gadget-${name}-${theme}`);
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
  expect(roles.filter((role) => role === 'columnheader').length).toBeGreaterThanOrEqual(4);
  expect(roles.filter((role) => role === 'rowheader').length).toBeGreaterThanOrEqual(RANKED.length);
});

test('tells at a glance in 700 px: places, line, harm, coverage and what changed since the board', async () => {
  const ids = Object.keys(RATINGS).map((number) => idOf(Number(number)));
  const frozen = { title: 'November', scope: 'All epics', places: 3, issueIds: ids, more: false };
  expect((await stage.site.invoke('admin', 'portfolio-page', 'board.freeze', frozen)).body).toMatchObject({ ok: true });
  expect((await rate(5, 1, { answers: { impact: 3 }, sponsor: 'admin' })).body).toMatchObject({ ok: true });
  await setGadget({ cutLine: 5 });
  for (const theme of ['light', 'dark'] as const) {
    const { page, frame, problems } = await openDashboard('board-member', { theme });
    const since = frame.getByRole('region', { name: /^Since the board of / });
    await since.getByText('Customer impact 0 → +3').waitFor();
    const moved = table(frame).getByRole('button', { name: /^3 places up, from =4 to 1 since the board of / });
    await moved.focus();
    await frame.getByRole('tooltip').getByText('Its own answers (Customer impact 0 → +3): 3 places up.').waitFor();
    await page.keyboard.press('Escape');
    expect(await frame.getByRole('tooltip').count()).toBe(0);
    await frame.getByRole('region', { name: 'Worst for customers' }).getByText('severe disruption').waitFor();
    await frame.getByRole('region', { name: 'Journey coverage' }).waitFor();
    expect(await frame.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(700);
    const heights = await frame
      .locator('.lens-places__row')
      .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().height)));
    expect(Math.max(...heights)).toBeLessThanOrEqual(35);
    await frame.getByRole('button', { name: 'What the signs mean' }).click();
    await frame.getByRole('dialog', { name: 'What the signs mean' }).waitFor();
    expect(await checkAccessibility(frame)).toEqual([]);
    await screenshot(page, `gadget-glance-${theme}`);
    await page.keyboard.press('Escape');
    await since.getByRole('link', { name: 'All changes' }).click();
    await page.waitForURL(/\/boards\/\d{17}/);
    expect(problems).toEqual([]);
  }
});
