import { appFrame, badgeFrame, checkAccessibility, gadgetFrame, panelFrame, screenshot } from '../support/browser';
import { inApp, onFixtureSite } from '../support/fixtureStage';
import { takeViolations } from '../support/stage';

const stage = onFixtureSite();

describe('pages', () => {
  it.each([
    ['start', '/', 200],
    ['search', '/issues?jql=issuetype%20%3D%20Epic', 200],
    ['refused-search', '/issues?jql=broken%20%3D%201', 200],
    ['issue', '/browse/EX-1', 200],
    ['dashboard', '/dashboard', 200],
    ['global-page', '/app/portfolio-page', 200],
    ['not-found', '/browse/EX-2', 404],
  ])('%s is free of barriers, light and dark', async (name, path, status) => {
    for (const theme of ['light', 'dark'] as const) {
      const { page } = await stage.browser.openAs('project-manager', { theme });
      expect((await page.goto(path))?.status()).toBe(status);
      expect(await checkAccessibility(page)).toEqual([]);
      await screenshot(page, `shell-${name}-${theme}`);
    }
  });

  it('shows an issue with everything escaped and in the viewer’s time zone', async () => {
    const { page } = await stage.browser.openAs('project-manager');
    await page.goto('/browse/EX-1');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Bills <b>people</b> understand');
    expect(await page.locator('.issue-side time').first().textContent()).toMatch(/2 Mar 2026.*00:30/);
    expect(await page.locator('.description').textContent()).toContain('One page, plain words.');
  });

  it('has a link to the app’s settings for everybody, and no page that the app has not', async () => {
    const { page } = await stage.browser.openAs('outsider');
    await page.goto('/');
    await page.getByRole('link', { name: 'Apps settings' }).click();
    expect(await (await appFrame(page)).textContent('h1')).toBe('Fixture app');
    expect((await page.goto('/app/rating-panel'))?.status()).toBe(404);
    expect((await page.goto('/app/absent'))?.status()).toBe(404);
  });

  it('tells Jira’s own words about a query that it refuses', async () => {
    const { page } = await stage.browser.openAs('project-manager');
    await page.goto('/issues');
    await page.getByLabel('JQL').fill('broken = 1');
    await page.getByRole('button', { name: 'Search' }).click();
    expect(await page.getByRole('alert').textContent()).toContain("Field 'broken' does not exist");
  });

  it('switches the viewer, and gives a hidden issue the same page as an absent one', async () => {
    const { page } = await stage.browser.openAs('project-manager');
    await page.goto('/browse/EX-1');
    await page.getByLabel('Viewer').selectOption('outsider');
    await page.getByRole('heading', { name: 'You can’t view this issue' }).waitFor();
    const hidden = await page.locator('main').innerHTML();
    await page.goto('/browse/EX-99');
    expect(await page.locator('main').innerHTML()).toBe(hidden);
    await page.goto('/');
    expect(await page.locator('.empty').textContent()).toContain('sees no epics');
  });

  it('switches by address too, and ignores what it does not know', async () => {
    const { page } = await stage.browser.openAs('outsider');
    await page.goto('/browse/EX-1?viewer=project-manager&theme=dark&width=nonsense');
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('html').getAttribute('data-color-mode')).toBe('dark');
    expect(await page.locator('body').getAttribute('data-width')).toBe('full');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Bills');
  });

  it('has three columns at a third, and fits a phone', async () => {
    const { page } = await stage.browser.openAs('project-manager', { width: 'third' });
    await page.goto('/dashboard');
    expect((await page.locator('.gadget').boundingBox())?.width).toBeLessThan(420);
    await page.getByLabel('Width').selectOption('phone');
    expect((await page.locator('main').boundingBox())?.width).toBeLessThanOrEqual(375);
    await page.setViewportSize({ width: 375, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  });
});

describe('issue sidebar', () => {
  it('shows the status by the app’s function, and the page of the group once it is opened', async () => {
    const { page } = await stage.browser.openAs('project-manager');
    await page.goto('/browse/EX-1');
    const status = page.locator('.context-group .lozenge');
    await status.waitFor();
    expect([await status.textContent(), await status.getAttribute('data-appearance')]).toEqual(['2.4', 'success']);
    expect(await page.locator('.context-group iframe').count()).toBe(0);
    await page.getByText('Customer score').click();
    expect((await inApp(await badgeFrame(page), (forge) => forge.view.getContext())).moduleKey).toBe('score-badge');
    await inApp(await panelFrame(page), (forge) => forge.view.refresh());
    expect(await page.locator('.context-group').count()).toBe(1);
  });
});

describe('dashboard', () => {
  it('configures a gadget by view.submit, keeps it, and refreshes it after the minutes it asked for', async () => {
    const { page } = await stage.browser.openAs('project-manager');
    await page.clock.install();
    await page.goto('/dashboard');
    expect(await (await gadgetFrame(page)).textContent('h1')).toBe('Fixture app');
    await page.getByRole('button', { name: 'Configure' }).click();
    const form = await gadgetFrame(page);
    await inApp(form, (forge) => void forge.view.submit({ places: 5, refresh: 15 }));
    await page.locator('.gadget[data-mode=view]').waitFor();
    await page.reload();
    const { extension } = await inApp(await gadgetFrame(page), (forge) => forge.view.getContext());
    expect(extension).toMatchObject({
      type: 'jira:dashboardGadget',
      dashboard: { id: '10000' },
      gadget: { id: '1' },
      gadgetConfiguration: { places: 5, refresh: 15 },
    });
    expect(extension).not.toHaveProperty('entryPoint');

    const frame = await gadgetFrame(page);
    await inApp(frame, () => void window.heard.push('before'));
    await page.clock.fastForward('14:30');
    expect(await frame.evaluate(() => window.heard)).toEqual(['before']);
    await page.clock.fastForward('00:45');
    await frame.waitForFunction(() => window.heard?.length === 0);
  });

  it('adds a widget, saves it by the dashboard’s own button, and removes it', async () => {
    const { page, problems } = await stage.browser.openAs('project-manager');
    await page.goto('/dashboard');
    await page.getByRole('button', { name: 'Add widget' }).click();
    await page.locator('.gadget[data-mode=edit]').waitFor();
    const form = await gadgetFrame(page, 1);
    expect((await inApp(form, (forge) => forge.view.getContext())).extension).toMatchObject({
      entryPoint: 'edit',
      placement: 'WIDGET_EDIT',
      context: { dashboardId: '10000' },
    });
    await inApp(form, async (forge) => {
      await forge.widgetEdit.updateConfig({ places: 7 });
      await forge.widgetEdit.onProductSave((draft) => Promise.resolve({ ...draft, checked: true }));
    });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.gadget[data-mode=edit]').waitFor({ state: 'detached' });
    await page.reload();
    expect((await inApp(await gadgetFrame(page, 1), (forge) => forge.view.getContext())).extension).toMatchObject({
      type: 'dashboards:widget',
      config: { places: 7, checked: true },
    });
    await page.getByRole('button', { name: 'Remove' }).nth(1).click();
    await page.waitForFunction(() => document.querySelectorAll('.gadget').length === 1);
    expect(problems).toEqual([]);
  });

  it('keeps the editing open and says why when the app refuses to save', async () => {
    const { page } = await stage.browser.openAs('project-manager');
    await page.goto('/dashboard');
    await page.getByRole('button', { name: 'Add widget' }).click();
    await page.locator('.gadget[data-mode=edit]').waitFor();
    const form = await gadgetFrame(page, 1);
    await inApp(form, async (forge) => {
      await forge.widgetEdit.onProductSave(() => Promise.reject(new Error('Choose a project.')));
      await forge.widgetEdit.onSaveError((error) => void window.heard.push(error.message));
    });
    await page.getByRole('button', { name: 'Save' }).click();
    await form.waitForFunction(() => window.heard.length > 0);
    expect(await page.getByRole('alert').textContent()).toBe('Not saved: Choose a project.');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Remove' }).nth(1).click();
    await page.waitForFunction(() => document.querySelectorAll('.gadget').length === 1);
  });

  it('loads a gadget anew on refresh', async () => {
    const { page } = await stage.browser.openAs('project-manager');
    await page.goto('/dashboard');
    const frame = await gadgetFrame(page);
    await inApp(frame, () => void window.heard.push('before'));
    await page.getByRole('button', { name: 'Refresh', exact: false }).first().click();
    await frame.waitForFunction(
      () => window.heard?.length === 0 && document.documentElement.dataset['ready'] === 'true',
    );
    expect((await inApp(frame, (forge) => forge.view.getContext())).moduleKey).toBe('portfolio-gadget');
  });
});

describe('content policy', () => {
  it('is sent with the page, is kept by the app, and stops and reports what breaks it', async () => {
    const { page } = await stage.browser.openAs('project-manager');
    const loaded = page.waitForResponse(
      (response) => response.url().startsWith(stage.site.contentUrl) && response.url().endsWith('/index.html'),
    );
    await page.goto('/browse/EX-1');
    const frame = await panelFrame(page);
    const policy = (await (await loaded).headerValue('content-security-policy')) ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-|localhost:\*/);
    await frame.waitForSelector('html[data-ready]', { state: 'attached' });
    expect(await takeViolations(stage)).toEqual({ told: [], reported: [] });

    await frame.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      document.head.append(style);
    });
    expect(
      await frame.evaluate(() => fetch('https://example.invalid/').then(String, (error: Error) => error.name)),
    ).toBe('TypeError');
    const provoked = await takeViolations(stage);
    for (let tries = 0; tries < 50 && provoked.reported.length < 2; tries += 1) {
      await page.waitForTimeout(50);
      const { told, reported } = await takeViolations(stage);
      provoked.told.push(...told);
      provoked.reported.push(...reported);
    }
    expect(provoked.reported.map((one) => one['effective-directive']).sort()).toEqual([
      'connect-src',
      'style-src-elem',
    ]);
    // What no test asks for by itself is noticed by the browser's own words, too.
    expect(provoked.told.join()).toMatch(/style-src.*connect-src/);
  });
});
