import { checkAccessibility, gadgetFrame, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ demo: true });

interface Project {
  id: string;
  key: string;
}

async function projectsOf(viewer: string): Promise<Project[]> {
  const { body } = await stage.site.rest(viewer, 'GET', '/rest/api/3/project/search');
  return (body as { values: Project[] }).values;
}

async function setGadget(configuration: object): Promise<void> {
  const { status } = await stage.site.rest('admin', 'PUT', '/shell/gadgets/1', { configuration });
  expect(status).toBe(204);
}

test('the demo stands in 700 px: ten places, two below the line, what moved since its board', async () => {
  const { page, problems } = await stage.browser.openAs('board-member');
  await page.goto('/dashboard');
  const frame = await gadgetFrame(page);
  await frame.getByText(/^\d of 10 places are safe\.$/).waitFor();
  await frame.getByRole('region', { name: /^Since the board of / }).waitFor();
  expect(await frame.locator('.lens-places__row').count()).toBe(12);
  expect(await frame.locator('.lens-places__rank--safe').count()).toBeGreaterThan(0);
  expect(await frame.locator('.lens-places__rank--open').count()).toBeGreaterThan(0);
  expect(await frame.locator('.lens-moved').count()).toBeGreaterThan(0);
  expect(await frame.locator('.lens-worst li').count()).toBe(3);
  expect(await frame.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(700);
  expect(problems).toEqual([]);
});

test('a gadget about projects of which some are hidden shows the others and counts nothing hidden', async () => {
  const [all, visible] = await Promise.all([projectsOf('admin'), projectsOf('board-member')]);
  const hidden = all.filter(({ id }) => !visible.some((project) => project.id === id));
  const [seen] = visible;
  if (!seen || hidden.length === 0) throw new Error('The demo portfolio restricts no project.');
  await setGadget({ scope: { kind: 'projects', projectIds: [seen.id, ...hidden.map(({ id }) => id)] }, cutLine: 20 });

  const { page, problems } = await stage.browser.openAs('board-member');
  await page.goto('/dashboard');
  const frame = await gadgetFrame(page);
  await frame.getByText(/Some projects are not visible to you/).waitFor();
  const keys = await frame.locator('.lens-epic__key').allTextContents();
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((key) => !key.startsWith(`${seen.key}-`))).toEqual([]);
  const { body } = await stage.site.rest('board-member', 'POST', '/rest/api/3/search/approximate-count', {
    jql: `issuetype = Epic AND project = ${seen.key}`,
  });
  await frame.getByText(new RegExp(`^${(body as { count: number }).count} epics you can see`)).waitFor();
  for (const { key } of hidden) expect(await frame.locator('body').innerText()).not.toContain(`${key}-`);
  // The refused search is the way in which Jira tells; the console of the browser has nothing to say about it.
  expect(problems).toEqual([]);
});

test('who sees none of the projects is told so and nothing else', async () => {
  const all = await projectsOf('admin');
  await setGadget({ scope: { kind: 'projects', projectIds: all.map(({ id }) => id) } });
  const { page } = await stage.browser.openAs('outsider');
  await page.goto('/dashboard');
  const frame = await gadgetFrame(page);
  expect(await frame.getByRole('alert').innerText()).toContain('You cannot see any of the projects chosen here.');
  expect(await frame.locator('table').count()).toBe(0);
});

test('paths off target stand in a sentence and a line each, free of barriers at a third of a dashboard', async () => {
  await setGadget({ show: 'paths' });
  for (const theme of ['light', 'dark'] as const) {
    const { page, problems } = await stage.browser.openAs('project-manager', { theme, width: 'third' });
    await page.goto('/dashboard');
    const frame = await gadgetFrame(page);
    await frame.getByText(/^\d+ of \d+ paths (is|are) off target$/).waitFor();
    await frame.getByRole('link', { name: 'Pay the bill in the app' }).waitFor();
    await frame.getByText(/^room open since /).waitFor();
    expect(await checkAccessibility(frame)).toEqual([]);
    expect(
      await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    expect(problems).toEqual([]);
    await screenshot(page, `gadget-paths-${theme}`);
  }
});
