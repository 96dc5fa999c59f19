import { onPage, rate, valueOf } from '../../support/local/appCalls';
import { anIssue, idOf, seedEpics } from '../../support/local/seedEpics';
import { answersTo, appFrame, checkAccessibility, gadgetFrame, panelFrame, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

/** What is said of one epic, from the question to the board and after it, by those who take part in it. */

const COLLEAGUE = 'support-colleague';
const OWNER = 'project-manager';
const BOARD = 'board-member';
/** Jira says of this account that it is closed; until the weekly report nothing of it is erased. */
const LEAVES = 'admin';
const PHONE = { width: 360, height: 740 };
const DAY_MS = 86_400_000;
const [DISPUTED, AGREED] = [idOf(1), idOf(2)];
const OTHERS_WORDS = 'Every second visitor asks for it';
const REASON = 'Who has no smartphone cannot sign in at the till';
const KEPT = 'The till keeps the old way until spring';

const left = { ...(anIssue(99, 'Story') as { fields: object }) };
left.fields = { ...left.fields, reporter: { accountId: LEAVES, displayName: 'Someone who left', active: false } };
const stage = onLocalJira({ seedIssues: [...seedEpics(3), left] });

const openAs = async (viewer: string, path: string, options: Parameters<typeof stage.browser.openAs>[1] = {}) => {
  const opened = await stage.browser.openAs(viewer, options);
  const answers = answersTo(opened.page);
  await opened.page.goto(path);
  return { ...opened, answers };
};

async function give(viewer: string, issueId: string, changes: Record<string, unknown>): Promise<void> {
  const { own } = valueOf(await onPage(stage.site, viewer, 'opinion.open', { issueId }));
  const version = own?.version ?? 0;
  valueOf(await onPage(stage.site, viewer, 'opinion.save', { issueId, version, changes }));
}

beforeAll(async () => {
  const { site } = stage;
  const answers = { impact: 1, request: 'yes' };
  await rate(site, OWNER, DISPUTED, { answers, stage: 'retention', sponsor: BOARD, reason: OTHERS_WORDS });
  await rate(site, OWNER, AGREED, { answers, stage: 'retention', sponsor: BOARD });
  const dueAt = new Date(Date.now() + 7 * DAY_MS).toISOString().slice(0, 10);
  valueOf(await onPage(site, OWNER, 'opinion.ask', { issueId: DISPUTED, people: [COLLEAGUE, LEAVES], dueAt }));
  await give(LEAVES, DISPUTED, { impact: 2, sure: 90, evidence: OTHERS_WORDS });
  for (const viewer of [OWNER, LEAVES]) await give(viewer, AGREED, { impact: 0, sure: 60 });
});

test('a colleague who may not edit says blind on a phone what they think, and challenges [1.30]', async () => {
  const turn = await openAs(COLLEAGUE, '/app/portfolio-page/my-turn', { viewport: PHONE });
  const mine = await appFrame(turn.page);
  await mine.getByRole('button', { name: 'Give your opinion' }).click();
  await mine.getByRole('radio', { name: /^-2 / }).check();
  await mine.getByRole('radio', { name: '70' }).check();
  await mine.getByLabel('What makes you think so?').fill(REASON);
  await screenshot(turn.page, 'heard-phone-blind');
  // Neither the number nor a word of anybody else was on the wire, in whatever answer.
  const answers = await turn.answers();
  expect(answers.some((answer) => answer.includes('"owes":true'))).toBe(true);
  expect(answers.filter((answer) => answer.includes(OTHERS_WORDS))).toEqual([]);
  const told = answers.map((answer) => answer.replace(/"sponsorRule":\{[^}]*\}/g, ''));
  expect(told.filter((answer) => /"(?:impact|rated|firstImpact|floor|mean)":-?\d/.test(answer))).toEqual([]);
  await mine.getByRole('button', { name: 'Send', exact: true }).click();
  await mine.getByText(OTHERS_WORDS).first().waitFor();
  expect(turn.problems).toEqual([]);

  const issue = await openAs(COLLEAGUE, '/browse/X-1', { viewport: PHONE });
  const panel = await panelFrame(issue.page);
  await panel.getByRole('button', { name: /^Voices/ }).click();
  await panel.getByText(/2 of 2 heard, and they differ in sign/).waitFor();
  await panel.getByRole('button', { name: 'Challenge the rating' }).click();
  await panel.getByRole('radio', { name: /^Somebody is harmed/ }).check();
  await panel.getByLabel('Why', { exact: true }).fill(REASON);
  await panel.getByRole('button', { name: 'Challenge the rating' }).last().click();
  await panel.getByText('Not answered yet').waitFor();
  expect(await checkAccessibility(panel)).toEqual([]);
  await screenshot(issue.page, 'heard-phone-challenged');
  expect(issue.problems).toEqual([]);
});

test('the gadget shows that it waits; the owner finds it in My turn and answers [1.31]', async () => {
  const configuration = { show: 'waits' };
  expect((await stage.site.rest('admin', 'PUT', '/shell/gadgets/1', { configuration })).status).toBe(204);
  const dashboard = await openAs(OWNER, '/dashboard', { width: 'third' });
  const gadget = await gadgetFrame(dashboard.page);
  // Both means are 0; only where they differ in sign there is a conflict.
  await gadget.getByText('1 challenge unanswered and 1 conflict of gain and harm', { exact: true }).waitFor();
  expect(await gadget.getByRole('listitem').count()).toBe(1);
  expect(await checkAccessibility(gadget)).toEqual([]);
  await screenshot(dashboard.page, 'heard-gadget-waits');

  const turn = await openAs(OWNER, '/app/portfolio-page/my-turn');
  const mine = await appFrame(turn.page);
  const card = mine.getByRole('article').filter({ hasText: REASON });
  await card.getByRole('button', { name: 'Answer' }).click();
  await card.getByRole('button', { name: 'Keep it, because …' }).click();
  await card.getByLabel('It stays, because').fill(KEPT);
  expect(await checkAccessibility(mine)).toEqual([]);
  await screenshot(turn.page, 'heard-owner-answers');
  await card.getByRole('button', { name: 'Answer: the rating stays' }).click();
  await card.waitFor({ state: 'detached' });
  expect(turn.problems).toEqual([]);
});

test('the dissent stands in the board pack; the colleague sees what became of it [1.31 1.33]', async () => {
  const frozen = { title: 'Board', scope: 'All epics', places: 1, issueIds: [DISPUTED, AGREED], more: false };
  const { id } = valueOf(await onPage(stage.site, OWNER, 'board.freeze', frozen));
  const pack = await openAs(BOARD, `/app/portfolio-page/boards/${id}/pack`);
  const frame = await appFrame(pack.page);
  const dissent = frame.getByRole('region', { name: 'Decisions and dissent' });
  await dissent.getByText('2 of 2 heard; they differ in sign.').waitFor();
  const said = await dissent.innerText();
  expect(said).toContain(REASON);
  expect(said).toContain(KEPT);
  expect(said).toContain('says -2 where +1 is rated');
  expect(said).not.toContain('X-2');
  const needed = frame.getByRole('region', { name: 'Decisions needed' });
  await needed.getByText(/they differ in sign\./).waitFor();
  expect(await needed.innerText()).toMatch(/Invite .*\(sponsor\); .*\(challenged the rating\); .*\(sees a gain\)/);
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(pack.page, 'heard-pack');
  expect(pack.problems).toEqual([]);

  const turn = await openAs(COLLEAGUE, '/app/portfolio-page/my-turn', { viewport: PHONE, theme: 'dark' });
  const mine = await appFrame(turn.page);
  await mine.getByText(new RegExp(KEPT)).waitFor();
  expect(await checkAccessibility(mine)).toEqual([]);
  await screenshot(turn.page, 'heard-phone-answered');
});

test('an account that was erased leaves counts and no name [1.34]', async () => {
  const counted = async () => valueOf(await onPage(stage.site, BOARD, 'opinion.open', { issueId: DISPUTED }));
  const before = await counted();
  expect(JSON.stringify(before)).toContain(`"${LEAVES}"`);
  expect((await stage.site.run('weekly-personal-data')).status).toBe(200);
  const after = await counted();
  expect(JSON.stringify(after)).not.toContain(`"${LEAVES}"`);
  expect(after.heard).toEqual(before.heard);
  expect(after.agreement).toEqual(before.agreement);
  const { page, answers } = await openAs(BOARD, '/browse/X-1');
  const panel = await panelFrame(page);
  await panel.getByRole('button', { name: /^Voices/ }).click();
  await panel.getByText(/2 of 2 heard, and they differ in sign/).waitFor();
  await panel
    .getByText(/a former user/i)
    .first()
    .waitFor();
  expect((await answers()).filter((answer) => answer.includes(`"${LEAVES}"`))).toEqual([]);
  await screenshot(page, 'heard-erased');
});
