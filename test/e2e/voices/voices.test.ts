import { onPage, rate, valueOf } from '../../support/local/appCalls';
import { idOf, seedEpics } from '../../support/local/seedEpics';
import { answersTo, appFrame, checkAccessibility, isTooWide, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

const stage = onLocalJira({ seedIssues: seedEpics(3) });

const COLLEAGUE = 'support-colleague';
const OWNER = 'project-manager';
const OTHER = 'board-member';
const PHONE = { width: 360, height: 740 };
const DAY_MS = 86_400_000;
/** What nobody who owes an opinion may be told before they have given it. */
const SECRETS = ['Two shops wrote to us', 'Only the owner knows'];

async function openVoices(viewer: string, options: Parameters<typeof stage.browser.openAs>[1] = {}) {
  const opened = await stage.browser.openAs(viewer, options);
  const answers = answersTo(opened.page);
  await opened.page.goto('/app/portfolio-page/voices?epic=X-1');
  const frame = await appFrame(opened.page);
  return { ...opened, answers, frame };
}

beforeAll(async () => {
  const { site } = stage;
  const issueId = idOf(1);
  await rate(site, OWNER, issueId, { answers: { impact: 3 }, reason: SECRETS[1] ?? '' });
  const dueAt = new Date(Date.now() + 7 * DAY_MS).toISOString().slice(0, 10);
  valueOf(await onPage(site, OWNER, 'opinion.ask', { issueId, people: [COLLEAGUE, OTHER], dueAt }));
  const { own } = valueOf(await onPage(site, OTHER, 'opinion.open', { issueId }));
  const changes = { impact: -3, sure: 90, segment: 'small-business', evidence: SECRETS[0] };
  valueOf(await onPage(site, OTHER, 'opinion.save', { issueId, version: own?.version ?? 0, changes }));
});

test('on a phone a colleague says blind what they think, sees the others, challenges [1.30 1.31 1.34]', async () => {
  const { page, frame, answers, problems } = await openVoices(COLLEAGUE, { viewport: PHONE });
  await frame.getByText(/here you see no rating and no other opinion before you send yours/).waitFor();
  const asked = await answers();
  const told = asked.filter((answer) => SECRETS.some((secret) => answer.includes(secret)));
  expect(told).toEqual([]);
  // Neither the level of the rating nor the one of the other opinion, in whatever answer.
  expect(asked.filter((answer) => /"(?:impact|rated|firstImpact)":-?3/.test(answer))).toEqual([]);
  expect(asked.some((answer) => answer.includes('"owes":true'))).toBe(true);
  expect(await frame.locator('body').innerText()).not.toMatch(new RegExp(SECRETS.join('|')));
  expect(await isTooWide(frame)).toBe(false);
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'voices-phone-asked');

  await frame.getByRole('radio', { name: /^\+2 / }).check();
  await frame.getByRole('radio', { name: '80' }).check();
  await frame.getByLabel('The customers that you speak for').selectOption({ label: 'Consumers' });
  await frame.getByLabel('About how many customers').fill('4000');
  await frame.getByLabel('What makes you think so?').fill('Three calls a day');
  await frame.getByRole('button', { name: 'Send', exact: true }).click();

  await frame.getByText(/2 of 2 heard, and they differ in sign/).waitFor();
  await frame.getByText(`“${SECRETS[0]}”`).waitFor();
  expect((await answers()).some((answer) => answer.includes(SECRETS[0] ?? '?'))).toBe(true);
  await frame.getByRole('button', { name: 'Keep +2, 80 % sure' }).click();
  await frame.getByText('Said before you saw the others, and kept after.').waitFor();
  expect(await isTooWide(frame)).toBe(false);

  await frame.getByRole('button', { name: 'Challenge the rating' }).click();
  await frame.getByRole('radio', { name: /^Somebody is harmed/ }).check();
  await frame.getByLabel('Why').fill('Who has no smartphone cannot pay');
  expect(await checkAccessibility(frame)).toEqual([]);
  await frame.getByRole('button', { name: 'Challenge the rating' }).click();
  await frame.getByText('Not answered yet').waitFor();
  await screenshot(page, 'voices-phone-challenged');
  expect(problems).toEqual([]);
});

test('the owner finds it first, changes the rating, answers; the colleague sees what became of it [1.31]', async () => {
  const { page, frame } = await openVoices(OWNER);
  const row = frame.getByRole('row').filter({ hasText: 'X-1' }).first();
  await row.getByText('1 challenge').waitFor();
  await row.getByText('Differ in sign').waitFor();
  await frame.getByRole('button', { name: 'Change the rating' }).click();
  await frame.getByText('The rating has not been changed since the challenge. Change an answer first.').waitFor();
  await frame.getByRole('radio', { name: /^-1 / }).check();
  await frame.getByText('The rating was changed after the challenge. Tell that as your answer.').waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'voices-owner');
  await frame.getByRole('button', { name: 'Answer: the rating was changed' }).click();
  await frame.getByText('The rating was changed', { exact: true }).waitFor();

  const again = await openVoices(COLLEAGUE, { viewport: PHONE, theme: 'dark' });
  await again.frame.getByText('The rating was changed', { exact: true }).waitFor();
  const since = again.frame.getByText(/Since then the impact of the rating went from/).first();
  expect(await since.innerText()).toContain('from +3 to -1');
  expect(await checkAccessibility(again.frame)).toEqual([]);
  await screenshot(again.page, 'voices-phone-answered-dark');
});
