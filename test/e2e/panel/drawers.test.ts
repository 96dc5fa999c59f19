import type { Frame, Page } from 'playwright-core';
import { idOf, seedEpics } from '../../support/local/seedEpics';
import { checkAccessibility, panelFrame, screenshot, type OpenOptions } from '../support/browser';
import { onLocalJira } from '../support/stage';

jest.setTimeout(60_000);
const stage = onLocalJira({ seedIssues: seedEpics(3) });

const word = (frame: Frame, name: RegExp) =>
  frame.getByRole('region', { name: 'More about this epic' }).getByRole('button', { name });

/** Opens the panel of an epic, and in it a drawer. */
async function openDrawer(
  viewer: string,
  number: number,
  name: RegExp,
  options: OpenOptions = {},
): Promise<{ page: Page; frame: Frame; problems: string[] }> {
  const { page, problems } = await stage.browser.openAs(viewer, options);
  await page.goto(`/browse/X-${number}`);
  const frame = await panelFrame(page);
  await word(frame, name).click();
  await frame.getByRole('checkbox', { name: 'Show what was removed' }).waitFor();
  return { page, frame, problems };
}

const what = (frame: Frame) => frame.getByRole('textbox', { name: 'What customers notice' });
const row = (frame: Frame, words: string) => frame.getByRole('listitem').filter({ hasText: words });

test('a disruption to its history: added, met by another, removed, brought back', async () => {
  const { page, frame, problems } = await openDrawer('project-manager', 1, /^Disruption/);
  await frame.getByRole('button', { name: 'Add a disruption' }).click();
  await what(frame).fill('No payment at night');
  await frame.getByLabel('From: day').fill('2026-12-01');
  await frame.getByLabel(/^From: time, in /).fill('22:30');
  await frame.getByRole('group', { name: 'To' }).getByLabel('To: day').fill('2026-11-30');
  await frame
    .getByRole('radio', { name: /^Severe/ })
    .last()
    .check();
  await frame.getByRole('checkbox', { name: 'Partners' }).check();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'drawer-form');
  // By keyboard: from the last field to the button, and what is wrong is led to.
  await frame.getByRole('button', { name: 'Add a disruption' }).press('Enter');
  await frame.getByText('It ends before it begins. Give a later end.').waitFor();
  expect(await frame.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('To: day');
  await frame.getByLabel('To: day').fill('2026-12-02');
  await frame.getByRole('button', { name: 'Add a disruption' }).press('Enter');
  await row(frame, 'No payment at night').waitFor();
  await word(frame, /^Disruption 1$/).waitFor();
  await frame
    .getByText(/^Worst disruption: recorded as severe, not rated\./)
    .first()
    .waitFor();

  const other = await openDrawer('admin', 1, /^Disruption 1/, { theme: 'dark', viewport: { width: 360, height: 740 } });
  for (const one of [frame, other.frame])
    await row(one, 'No payment at night').getByRole('button', { name: 'Change' }).click();
  await what(frame).fill('No payment from ten to twelve');
  await frame.getByRole('button', { name: 'Save' }).click();
  await row(frame, 'No payment from ten to twelve').waitFor();
  await what(other.frame).fill('No payment at all');
  await other.frame.getByRole('button', { name: 'Save' }).click();
  const met = other.frame.getByRole('group', { name: 'Somebody else changed this meanwhile' });
  await met.getByRole('radio', { name: 'Theirs: No payment from ten to twelve' }).waitFor();
  expect(await what(other.frame).inputValue()).toBe('No payment at all');
  expect(await checkAccessibility(other.frame)).toEqual([]);
  await screenshot(other.page, 'drawer-met-dark-360');
  await met.getByRole('radio', { name: 'Yours: No payment at all' }).check();
  await other.frame.getByRole('button', { name: 'Save' }).click();
  const changed = row(other.frame, 'No payment at all');
  await changed.getByRole('button', { name: 'Remove' }).click();
  await changed.getByRole('button', { name: 'Bring back' }).click();
  await changed.getByRole('button', { name: 'Remove' }).waitFor();
  await changed.getByRole('button', { name: 'History' }).click();
  await changed.getByText('Brought back', { exact: true }).waitFor();
  await changed.getByText('Removed', { exact: true }).waitFor();
  await screenshot(other.page, 'drawer-history-dark-360');
  expect(await checkAccessibility(other.frame)).toEqual([]);
  expect([...problems, ...other.problems]).toEqual([]);
});

test('a colleague who may not edit adds a request, which the owner answers [1.13]', async () => {
  const { frame, problems } = await openDrawer('support-colleague', 2, /^Requests/);
  await frame.getByRole('button', { name: 'Add a request' }).click();
  await frame.getByRole('radio', { name: 'Something is missing' }).check();
  await frame.getByRole('textbox', { name: 'How many, or who' }).fill('Acme\nBeta');
  await frame.getByRole('button', { name: 'Add a request' }).click();
  await row(frame, 'Acme, Beta').getByText('Not decided').waitFor();
  await word(frame, /^Requests 1$/).waitFor();

  const owner = await openDrawer('project-manager', 2, /^Requests 1/);
  await owner.frame.getByRole('button', { name: 'Answer' }).click();
  await owner.frame.getByRole('radio', { name: 'It will not be done' }).check();
  await owner.frame.getByRole('textbox', { name: 'Because' }).fill('Too few');
  await owner.frame.getByRole('button', { name: 'Send the answer' }).click();
  await row(owner.frame, 'Will not be done').getByText('Too few').waitFor();
  // What was declined is no wish any more.
  await word(owner.frame, /^Requests/)
    .filter({ hasNotText: '1' })
    .waitFor();
  const { body } = await stage.site.rest('project-manager', 'GET', `/rest/api/3/issue/${idOf(2)}/properties`);
  expect(JSON.stringify(body)).not.toContain('Acme');
  expect([...problems, ...owner.problems]).toEqual([]);
});

test('a path is named from the list, stands with its state, is taken away and named again', async () => {
  const { body } = await stage.site.rest('admin', 'GET', `/rest/api/3/issue/${idOf(3)}`);
  const projectId = (body as { fields: { project: { id: string } } }).fields.project.id;
  const made = await stage.site.invoke('admin', 'portfolio-page', 'entry.save', {
    ...{ kind: 'path', home: { projectId }, version: 0 },
    changes: { name: 'Pay the bill in the app', target: 30 },
  });
  expect(made.body).toMatchObject({ ok: true });
  const { page, problems } = await stage.browser.openAs('admin', {
    ...{ theme: 'dark', viewport: { width: 360, height: 740 } },
  });
  await page.goto('/browse/X-3');
  const frame = await panelFrame(page);
  await word(frame, /^Paths/).click();
  await frame.getByRole('button', { name: 'Name a path or item' }).click();
  await frame.getByRole('button', { name: 'Which path Choose' }).click();
  await frame.getByRole('option', { name: 'Pay the bill in the app' }).waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'drawer-paths-choosing');
  const named = frame.getByRole('combobox', { name: 'Which path' });
  await named.fill('bill');
  await named.press('Enter');
  await frame.getByRole('button', { name: 'Which path Pay the bill in the app' }).waitFor();
  await frame.getByRole('button', { name: 'Name a path or item' }).press('Enter');
  await row(frame, 'Pay the bill in the app').getByText('target 30%').waitFor();
  await word(frame, /^Paths 1$/).waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
  await screenshot(page, 'drawer-paths');
  await frame.getByRole('button', { name: 'Remove Pay the bill in the app' }).click();
  await frame.getByRole('button', { name: 'Name it again' }).click();
  await row(frame, 'Pay the bill in the app').waitFor();
  expect(problems).toEqual([]);
});
