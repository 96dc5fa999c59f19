import type { Page } from 'playwright-core';
import { onPage, valueOf } from '../../support/local/appCalls';
import type { MovableJira } from '../../support/local/localJira';
import { added } from '../../support/local/pathRecords';
import { idOf } from '../../support/local/seedEpics';
import { appFrame, checkAccessibility, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';
import { auditIssues, rateEpics } from './auditStage';

/** The second look: blind on the wire until it is given; then both stand, and are talked through. */

const stage = onLocalJira({ seedIssues: auditIssues() });
const FIRST = 'project-manager';
const SECOND = 'admin';
/** More than an index may lag, so that who was judged is drawn. */
const DRAWN_AFTER_MS = 61_000;

const SAID = [
  { class: 'customer', sentence: 'move house without a call' },
  { class: 'functional', sentence: null },
  { class: 'mixed', sentence: 'see what a repair costs' },
];
const idAt = (at: number): string => idOf(4 + at);

beforeAll(async () => {
  await rateEpics(stage.site, FIRST);
  for (const [at, changes] of SAID.entries())
    await added(stage.site, FIRST, 'judgement', changes, { issueId: idAt(at) });
  const jira = stage.site as MovableJira;
  await jira.pass(DRAWN_AFTER_MS);
  await jira.run('work-consumer');
});

/** Everything that goes over the wire to and from a window: what is asked of the app and of Jira, and the answers. */
function wireOf(page: Page): () => Promise<string[]> {
  const told: Promise<string>[] = [];
  page.on('request', (request) => told.push(Promise.resolve(request.postData() ?? '')));
  page.on('response', (response) => {
    if (/\/sandbox\/(invoke|bridge)/.test(response.url())) told.push(response.text().catch(() => ''));
  });
  return () => Promise.all(told);
}

/** The first class and its sentence as an answer would tell them; the property as it would be asked for. */
const SECRETS = /"class\\*":|move house without|see what a repair costs|customer-lens\\*"/;

test('nothing tells the first class or sentence before the second look; then both stand [4.19]', async () => {
  const { page, problems } = await stage.browser.openAs(SECOND, { viewport: { width: 1280, height: 1000 } });
  const wire = wireOf(page);
  await page.goto('/app/portfolio-page/audit?show=second-look');
  const frame = await appFrame(page);
  await frame.getByRole('button', { name: 'Second look: 3 wait' }).waitFor();
  await frame.getByText('How will achieving this contribute').waitFor();
  await frame.getByText(/^2 of 3 judged\./).waitFor();
  const before = await wire();
  expect(before.some((one) => one.includes('approximate-count'))).toBe(true);
  expect(before.some((one) => one.includes('"waiting":'))).toBe(true);
  expect(before.filter((one) => SECRETS.test(one))).toEqual([]);
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'audit-second-look');

  // What was begun stays on the screen, whether one looks at the first look meanwhile or reads all anew.
  const head = frame.locator('.audit__second .audit-one__head .lens-epic__key');
  const begun = await head.innerText();
  await frame.getByRole('radio', { name: /^Mixed/ }).check();
  const kept = frame.getByRole('textbox', { name: 'So that customers can' });
  await kept.fill('see who comes');
  await frame.getByRole('button', { name: 'Judge', exact: true }).click();
  await kept.waitFor({ state: 'hidden' });
  await frame.getByRole('button', { name: 'Second look: 3 wait' }).click();
  await kept.waitFor();
  const answered = page.waitForResponse((response) => !!response.request().postData()?.includes('audit.looks'));
  await frame.getByRole('button', { name: 'Refresh' }).click();
  await answered;
  await frame.locator('.audit[aria-busy="false"]').waitFor();
  expect([await head.innerText(), await kept.inputValue()]).toEqual([begun, 'see who comes']);

  // The same of the first two, another class of the third.
  for (let turn = 0; turn < SAID.length; turn += 1) {
    const key = await head.innerText();
    const at = Number(key.split('-')[1]) - 4;
    const says = at === 2 ? 'None' : at === 1 ? 'Functional' : 'Customer';
    await frame.getByRole('radio', { name: new RegExp(`^${says}`) }).check();
    await frame.getByRole('button', { name: 'Save and next' }).click();
    await frame.getByText(`Saved: ${key}.`).waitFor();
  }
  const differ = frame.getByRole('region', { name: 'Where the two differ' });
  await differ.getByText('2 of 3 agree, too few to say more. 1 waits to be talked through.').waitFor();
  await differ.getByText('so that customers can see what a repair costs').waitFor();
  await differ.getByText('Second look, you').waitFor();
  expect((await wire()).some((one) => one.includes('see what a repair costs'))).toBe(true);

  await differ.getByRole('button', { name: 'Note what came of talking it through' }).click();
  await differ
    .getByRole('textbox', { name: 'What came of talking it through' })
    .fill('It is mixed: bills are customers’.');
  expect(await checkAccessibility(frame)).toEqual([]);
  await differ.getByRole('button', { name: 'Send the answer' }).click();
  await differ.getByText('What came of it: It is mixed: bills are customers’.').waitFor();
  await screenshot(page, 'audit-second-look-done');

  const { looked } = valueOf(await onPage(stage.site, FIRST, 'audit.looks', {}));
  const third = looked.find(({ issueId }) => issueId === idAt(2));
  expect([third?.judgement.body['class'], third?.look.body['class']]).toEqual(['mixed', 'none']);
  expect(problems).toEqual([]);
});
