import type { Frame } from 'playwright-core';
import { appFrame, badgeFrame, modalFrame, panelFrame } from '../support/browser';
import { inApp, onFixtureSite } from '../support/fixtureStage';

const stage = onFixtureSite();

const colour = (frame: Frame): Promise<string> => frame.evaluate(() => getComputedStyle(document.body).backgroundColor);

describe('bridge', () => {
  it('answers the context of the panel, with the viewer’s language and zone', async () => {
    const { page, problems } = await stage.browser.openAs('project-manager');
    await page.goto('/browse/EX-1');
    const context = await inApp(await panelFrame(page), (forge) => forge.view.getContext());
    expect(context).toMatchObject({
      accountId: 'project-manager',
      moduleKey: 'rating-panel',
      localId: 'ari:cloud:ecosystem::extension/app-1/environment-1/static/rating-panel',
      locale: 'en-GB',
      timezone: 'Europe/Berlin',
      theme: { colorMode: 'light' },
      extension: {
        type: 'jira:issuePanel',
        issue: { id: '10001', key: 'EX-1' },
        project: { key: 'EX' },
        isNewToIssue: false,
        location: page.url(),
      },
    });
    expect(problems).toEqual([]);
  });

  it('invokes and asks Jira as the viewer of the page, and passes refusals on', async () => {
    const { page } = await stage.browser.openAs('project-manager');
    await page.goto('/browse/EX-1');
    const frame = await panelFrame(page);
    expect(await inApp(frame, (forge) => forge.invoke('echo', { a: [1, null] }))).toMatchObject({
      viewer: 'project-manager',
      moduleKey: 'rating-panel',
      payload: { a: [1, null] },
    });
    expect(await inApp(frame, (forge) => forge.invoke('absent').catch(String))).toContain(
      'There was an error invoking the function - No absent',
    );
    expect(await inApp(frame, async (forge) => (await forge.requestJira('/rest/api/3/myself')).json())).toEqual({
      asked: '/rest/api/3/myself',
    });
  });

  it('refuses by name what it does not model', async () => {
    const { page } = await stage.browser.openAs('project-manager');
    await page.goto('/browse/EX-1');
    const frame = await panelFrame(page);
    await frame.waitForSelector('html[data-ready]', { state: 'attached' });
    expect(await frame.evaluate('window.__bridge.callBridge("openRovo", {}).catch(String)')).toContain(
      'does not model the bridge operation "openRovo"',
    );
    expect(await frame.evaluate('window.__bridge.callBridge("constructor").catch(String)')).toContain('"constructor"');
    expect(await inApp(frame, (forge) => forge.view.submit({}).catch((error: Error) => error.message))).toContain(
      'not submittable',
    );
    expect(await inApp(frame, (forge) => forge.view.createHistory().catch(String))).toContain('no address of its own');
  });

  it('does not talk to a stranger', async () => {
    const { page } = await stage.browser.openAs('project-manager');
    await page.goto('/browse/EX-1');
    const answered = page.evaluate(async () => {
      const { port1, port2 } = new MessageChannel();
      const heard = new Promise((resolve) => (port1.onmessage = () => resolve('answered')));
      window.postMessage({ bridge: 'connect' }, '*', [port2]);
      port1.postMessage({ kind: 'call', call: 1, target: 0, parameters: { data: ['getContext'], functions: [] } });
      return Promise.race([heard, new Promise((resolve) => setTimeout(() => resolve('silence'), 500))]);
    });
    expect(await answered).toBe('silence');
  });

  it('themes the app, and again when the theme changes', async () => {
    const { page } = await stage.browser.openAs('project-manager');
    await page.goto('/browse/EX-1');
    const frame = await panelFrame(page);
    await frame.waitForSelector('html[data-color-mode=light]');
    expect(await colour(frame)).toBe('rgb(255, 255, 255)');
    await page.getByLabel('Theme').selectOption('dark');
    await frame.waitForSelector('html[data-color-mode=dark]');
    expect(await colour(frame)).not.toBe('rgb(255, 255, 255)');
    await page.reload();
    expect(await page.locator('html').getAttribute('data-color-mode')).toBe('dark');
  });

  it('carries events between frames, functions both ways, and stops when told', async () => {
    const { page } = await stage.browser.openAs('project-manager');
    await page.goto('/browse/EX-1');
    const panel = await panelFrame(page);
    await page.getByText('Customer score').click();
    const badge = await badgeFrame(page);
    await inApp(panel, async (forge) => {
      const subscription = await forge.events.on('saved', (payload) => void window.heard.push(payload));
      await forge.events.on('stop', () => {
        subscription.unsubscribe();
        window.heard.push('stopped');
      });
      await forge.events.on('last', () => void window.heard.push('last'));
    });
    await inApp(badge, (forge) => forge.events.emit('saved', { first: true }));
    await panel.waitForFunction(() => window.heard.length === 1);
    await inApp(badge, (forge) => forge.events.emit('stop'));
    await panel.waitForFunction(() => window.heard.length === 2);
    await inApp(badge, (forge) => forge.events.emit('saved', { second: true }));
    // They come in the order in which they were sent: what is heard after it has had its turn.
    await inApp(badge, (forge) => forge.events.emit('last'));
    await panel.waitForFunction(() => window.heard.includes('last'));
    expect(await panel.evaluate(() => window.heard)).toEqual([{ first: true }, 'stopped', 'last']);
  });

  it('grows with the app’s content', async () => {
    const { page } = await stage.browser.openAs('project-manager');
    await page.goto('/browse/EX-1');
    const frame = await panelFrame(page);
    await frame.waitForSelector('html[data-ready]', { state: 'attached' });
    await frame.evaluate(() => document.getElementById('tall')?.classList.add('stretched'));
    await page.waitForFunction(() => (document.querySelector('.panel iframe')?.clientHeight ?? 0) > 900);
    await frame.evaluate(() => document.getElementById('tall')?.classList.remove('stretched'));
    await page.waitForFunction(() => (document.querySelector('.panel iframe')?.clientHeight ?? 999) < 400);
  });

  it('shows messages with their actions', async () => {
    const { page } = await stage.browser.openAs('project-manager');
    await page.goto('/browse/EX-1');
    const frame = await panelFrame(page);
    await inApp(frame, (forge) => {
      forge.showFlag({
        id: 'saved',
        title: 'Saved',
        type: 'success',
        actions: [{ text: 'Undo', onClick: () => void window.heard.push('undo') }],
      });
    });
    await page.getByRole('button', { name: 'Undo' }).click();
    await frame.waitForFunction(() => window.heard.includes('undo'));
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.locator('.flag').waitFor({ state: 'detached' });
  });

  it('opens a dialog with its own context and passes on what it closes with', async () => {
    const { page } = await stage.browser.openAs('project-manager');
    await page.goto('/browse/EX-1');
    const frame = await panelFrame(page);
    await inApp(frame, (forge) =>
      new forge.Modal({
        title: 'Choose',
        context: { of: 3 },
        onClose: (chosen) => void window.heard.push(chosen),
      }).open(),
    );
    const dialog = await modalFrame(page);
    expect((await inApp(dialog, (forge) => forge.view.getContext())).extension).toMatchObject({
      type: 'jira:issuePanel',
      modal: { of: 3 },
    });
    await inApp(dialog, (forge) => void forge.view.close({ chosen: 2 }));
    await frame.waitForFunction(() => window.heard.length > 0);
    expect(await frame.evaluate(() => window.heard)).toEqual([{ chosen: 2 }]);
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  it('navigates only through the router', async () => {
    const { page, context } = await stage.browser.openAs('project-manager');
    await page.goto('/app/portfolio-page');
    const frame = await appFrame(page);
    await frame.click('a');
    expect(page.url()).toBe(`${stage.site.url}/app/portfolio-page`);
    expect(
      await inApp(frame, async (forge) => (await forge.router.getUrl({ target: 'issue', issueKey: 'EX-1' }))?.href),
    ).toBe(`${stage.site.url}/browse/EX-1`);
    expect(await inApp(frame, (forge) => forge.router.navigate('data:text/html,else').catch(String))).toContain(
      'Only web addresses',
    );
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      inApp(frame, (forge) => forge.router.open('/issues')),
    ]);
    expect(opened.url()).toBe(`${stage.site.url}/issues`);
    await inApp(frame, (forge) => void forge.router.navigate({ target: 'issue', issueKey: 'EX-1' }));
    await page.waitForURL('**/browse/EX-1');
  });

  it('keeps the app’s history in the address bar', async () => {
    const { page } = await stage.browser.openAs('project-manager');
    await page.goto('/app/portfolio-page/coverage?by=stage');
    const frame = await appFrame(page);
    const [before, after] = await inApp(frame, async (forge) => {
      const history = await forge.view.createHistory();
      const first = { ...history.location };
      const told = new Promise((resolve) => history.listen(resolve));
      history.push('/ranking');
      await told;
      return [first, { ...history.location }];
    });
    expect(before).toMatchObject({ pathname: '/coverage', search: '?by=stage' });
    expect(after).toMatchObject({ pathname: '/ranking', search: '' });
    expect(new URL(page.url()).pathname).toBe('/app/portfolio-page/ranking');
  });
});
