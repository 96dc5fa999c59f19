import { appFrame, checkAccessibility, isTooWide, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ demo: true });

test('the panel is shown on all issues of a project, and no longer, with how far it is', async () => {
  const { page, problems } = await stage.browser.openAs('admin', {
    theme: 'dark',
    viewport: { width: 360, height: 740 },
  });
  const other = await stage.browser.openAs('project-manager');
  const buttons = async (key: string): Promise<number> => {
    await other.page.goto(`/browse/${key}`);
    return other.page.locator('[aria-label="Apps"] button').count();
  };
  expect(await buttons('MOB-1')).toBe(1);
  await page.goto('/app/settings-page/panel');
  const frame = await appFrame(page);
  await frame.getByText('Only some', { exact: true }).click();
  await frame.getByRole('checkbox', { name: /Mobile app/ }).check({ force: true });
  expect(await checkAccessibility(frame)).toEqual([]);
  expect(await isTooWide(frame)).toBe(false);
  await screenshot(page, 'pinning-phone-dark');
  await frame.getByRole('button', { name: 'Show the panel' }).click();
  await frame.getByText('The panel is shown on all issues of 1 project.').waitFor();
  expect([await buttons('MOB-1'), await buttons('CARE-1')]).toEqual([0, 1]);
  await frame.getByText('All that you can see').click();
  await frame.getByRole('button', { name: 'No longer show it' }).click();
  await frame.getByText('In 4 projects the panel stands behind its button again.').waitFor();
  expect(await buttons('MOB-1')).toBe(1);
  expect(problems).toEqual([]);
});
