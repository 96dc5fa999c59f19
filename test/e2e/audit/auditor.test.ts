import type { Frame, Page } from 'playwright-core';
import { onPage, valueOf } from '../../support/local/appCalls';
import { added } from '../../support/local/pathRecords';
import { idOf } from '../../support/local/seedEpics';
import { appFrame, checkAccessibility, isTooWide, screenshot } from '../support/browser';
import { Hands } from '../support/hands';
import { onLocalJira } from '../support/stage';
import { auditIssues, DELIVERABLES, rateEpics } from './auditStage';

/** Two minutes of an auditor, counted in clicks and keys. */

const stage = onLocalJira({ seedIssues: auditIssues() });
const AUDITOR = 'project-manager';
const OTHER = 'admin';
const PHONE = { width: 360, height: 740 };

beforeAll(() => rateEpics(stage.site, AUDITOR));

async function openAudit(viewer: string, options: Parameters<typeof stage.browser.openAs>[1] = {}, query = '') {
  const opened = await stage.browser.openAs(viewer, options);
  await opened.page.goto(`/app/portfolio-page/audit${query}`);
  return { ...opened, frame: await appFrame(opened.page) };
}

/** The key of the deliverable on the screen, once it is another one than before. */
async function shown(frame: Frame, before = ''): Promise<string> {
  const key = frame.locator('.audit-one__head .lens-epic__key');
  await key.filter({ hasNotText: before === '' ? /^$/ : new RegExp(`^${before}$`) }).waitFor();
  return key.innerText();
}

const numberOf = (key: string): number => Number(key.split('-')[1]);
async function judgedBy(viewer: string): Promise<Map<string, { own: boolean; body: unknown }>> {
  const issueIds = Array.from({ length: DELIVERABLES + 1 }, (_, at) => idOf(at + 1));
  const { issues } = valueOf(await onPage(stage.site, viewer, 'audit.state', { issueIds }));
  const judged = issues.filter(({ state }) => state !== 'none');
  return new Map(judged.map(({ issueId, own, judgement }) => [issueId, { own, body: judgement?.body }]));
}

async function tools(page: Page, frame: Frame) {
  await frame.getByText(`0 of ${DELIVERABLES} judged, ${DELIVERABLES} to judge`).waitFor();
  return { hands: new Hands(page), first: await shown(frame) };
}

test('eight deliverables by key, one put off, one taken back: under two minutes [4.2 4.4 4.19]', async () => {
  const { page, frame, problems } = await openAudit(AUDITOR, { viewport: { width: 1280, height: 1000 } });
  const { hands, first } = await tools(page, frame);
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'audit-begins');

  // One click into the card; all the rest are keys.
  await hands.click(frame.getByText('How will achieving this contribute'));
  const seen = [first];
  const said: [key: string, sentence: string][] = [
    ['c', 'pay the bill without a call'],
    ['f', ''],
    ['m', 'see who comes, and when'],
    ['n', ''],
    ['f', ''],
    ['f', ''],
    ['f', ''],
    ['n', ''],
  ];
  for (const [key, sentence] of said) {
    await hands.press(key);
    if (sentence !== '') await hands.type(sentence);
    await hands.press('Enter');
    seen.push(await shown(frame, seen.at(-1)));
  }
  await frame.getByText(`${said.length} of ${DELIVERABLES} judged, ${DELIVERABLES - said.length} to judge`).waitFor();
  await frame.getByText(`Saved: ${seen[7]}.`).waitFor();
  await frame.getByText('25% (7 to 59)').waitFor();
  await frame.getByText('2 of 8 judged. Of all 14: between 14 and 57%, as 6 are not judged.').waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'audit-judged');

  // Taken back, it is asked about again, with what was said.
  await hands.click(frame.getByRole('button', { name: 'Undo the last' }));
  await frame.getByText(`Undone: ${seen[7]} is not judged any more.`).waitFor();
  expect(await shown(frame, seen[8])).toBe(seen[7]);
  expect(await frame.getByRole('radio', { name: /^None/ }).isChecked()).toBe(true);
  await hands.click(frame.getByRole('button', { name: 'Skip' }));
  expect(await shown(frame, seen[7])).toBe(seen[8]);

  const judged = await judgedBy(AUDITOR);
  expect([...judged.keys()].sort()).toEqual(
    seen
      .slice(0, 7)
      .map((key) => idOf(numberOf(key)))
      .sort(),
  );
  expect(judged.get(idOf(numberOf(seen[0] ?? '')))?.body).toMatchObject({
    class: 'customer',
    sentence: 'pay the bill without a call',
  });
  expect(hands.done.clicks).toBeLessThanOrEqual(3);
  expect(hands.done.keys).toBeLessThanOrEqual(70);
  expect(hands.seconds).toBeLessThan(120);
  expect(problems).toEqual([]);
});

test('what somebody else judges meanwhile is told without its class; nothing that was written is lost', async () => {
  const { page, frame, problems } = await openAudit(AUDITOR, { viewport: PHONE, theme: 'dark' });
  await frame.getByText(/ of 14 judged/).waitFor();
  const key = await shown(frame);
  await frame.getByRole('radio', { name: /^Mixed/ }).check();
  await frame.getByRole('textbox', { name: 'So that customers can' }).fill('change the day themselves');
  await added(stage.site, OTHER, 'judgement', { class: 'none' }, { issueId: idOf(numberOf(key)) });
  await frame.getByRole('button', { name: 'Save and next' }).click();
  await frame
    .getByText(`Somebody else judged ${key} meanwhile, so it is left out. What you wrote is kept below.`)
    .waitFor();
  const kept = frame.getByRole('region', { name: /^What you wrote/ });
  await kept.getByText('mixed: “change the day themselves”').waitFor();
  expect(await kept.innerText()).not.toMatch(/none/i);
  await shown(frame, key);
  expect((await judgedBy(AUDITOR)).get(idOf(numberOf(key)))).toEqual({ own: false, body: undefined });
  expect(await isTooWide(frame)).toBe(false);
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'audit-phone-met');
  expect(problems).toEqual([]);
});

/** Keeps what is asked of others back, as a slow site would. @returns lets it go on. */
async function holdsNews(page: Page): Promise<() => Promise<void>> {
  const held: (() => Promise<void>)[] = [];
  let isHeld = true;
  await page.route(/\/sandbox\/invoke/, async (route) => {
    if (isHeld && route.request().postData()?.includes('audit.state')) held.push(() => route.continue());
    else await route.continue();
  });
  return async () => {
    isHeld = false;
    await Promise.all(held.splice(0).map((goOn) => goOn()));
  };
}

test('news never takes what one reads from the screen: it is told there, and Enter goes on', async () => {
  const { page, frame, problems } = await openAudit(AUDITOR, { viewport: { width: 1280, height: 1000 } });
  const hands = new Hands(page);
  const first = await shown(frame);
  await hands.click(frame.getByText('How will achieving this contribute'));
  const letGo = await holdsNews(page);
  await hands.press('n');
  await hands.press('Enter');
  const read = await shown(frame, first);
  await frame.getByText(`Saved: ${first}.`).waitFor();
  await added(stage.site, OTHER, 'judgement', { class: 'none' }, { issueId: idOf(numberOf(read)) });
  await hands.press('c');
  await hands.type('see it');
  await letGo();
  await frame
    .getByText(new RegExp(`^${read} was judged by .+ meanwhile. What you say of it here is not saved.$`))
    .waitFor();
  // The same deliverable, with every letter; what is typed on goes where it went before.
  expect(await shown(frame)).toBe(read);
  await hands.type(' all');
  const sentence = frame.getByRole('textbox', { name: 'So that customers can' });
  expect(await sentence.inputValue()).toBe('see it all');
  expect(await frame.getByRole('alert').filter({ hasText: read }).innerText()).not.toMatch(/somebody else|none/i);
  await frame.getByRole('button', { name: 'Copy the sentence' }).waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'audit-judged-meanwhile');

  await hands.press('Enter');
  const next = await shown(frame, read);
  await frame
    .getByRole('region', { name: /^What you wrote/ })
    .getByText('customer: “see it all”')
    .waitFor();
  await hands.press('m');
  await hands.press('Enter');
  await frame.getByText(`Saved: ${next}.`).waitFor();
  const judged = await judgedBy(AUDITOR);
  expect(judged.get(idOf(numberOf(read)))).toEqual({ own: false, body: undefined });
  expect(judged.get(idOf(numberOf(next)))).toMatchObject({ own: true, body: { class: 'mixed' } });
  expect(problems).toEqual([]);
});

test('what could not be saved comes next, and takes nothing from the screen', async () => {
  const { page, frame } = await openAudit(AUDITOR);
  const first = await shown(frame);
  const held: (() => Promise<void>)[] = [];
  await page.route(/\/sandbox\/invoke/, async (route) => {
    if (route.request().postData()?.includes('entry.save')) held.push(() => route.abort());
    else await route.continue();
  });
  await frame.getByRole('radio', { name: /^Functional/ }).check();
  await frame.getByRole('button', { name: 'Save and next' }).click();
  const second = await shown(frame, first);
  await held[0]?.();
  await frame.getByText(new RegExp(`^${first} was not saved. .+ What you wrote is kept.$`)).waitFor();
  expect(await shown(frame)).toBe(second);
  await frame.getByRole('button', { name: 'Skip' }).click();
  expect(await shown(frame, second)).toBe(first);
  await frame.getByText(new RegExp(`^${first} was not saved. .+ What you wrote is kept: save it again.$`)).waitFor();
  expect(await frame.getByRole('radio', { name: /^Functional/ }).isChecked()).toBe(true);
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'audit-not-saved');
});

test('an objection that is being written stays open under its own issue while its writer goes on [4.20]', async () => {
  const { page, frame } = await openAudit(AUDITOR, { viewport: { width: 1280, height: 1200 } });
  await frame.getByText(/ of 14 judged/).waitFor();
  const key = await shown(frame);
  await frame.getByRole('button', { name: '“It has nothing to do with the customer”' }).click();
  const of = frame.getByRole('region', { name: new RegExp(` ${key} `) });
  const why = of.getByRole('textbox', { name: 'Why it has nothing to do with them' });
  await why.fill('Nobody outside sees it');
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'audit-objection');
  await frame.getByRole('radio', { name: /^None/ }).check();
  await frame.getByRole('button', { name: 'Save and next' }).click();
  const next = await shown(frame, key);
  await of.getByRole('heading', { name: /^Not sent yet, of / }).waitFor();
  expect(await why.inputValue()).toBe('Nobody outside sees it');
  // The second look is taken meanwhile, and it still stands there.
  await frame.getByRole('button', { name: /^Second look/ }).click();
  await why.waitFor({ state: 'hidden' });
  await frame.getByRole('button', { name: 'Judge', exact: true }).click();
  expect([await shown(frame), await why.inputValue()]).toEqual([next, 'Nobody outside sees it']);

  // What is refused late is told where it was written.
  let refuses = true;
  await page.route(/\/sandbox\/invoke/, async (route) => {
    if (refuses && route.request().postData()?.includes('objection')) await route.abort();
    else await route.continue();
  });
  const send = of.getByRole('button', { name: 'It has nothing to do with the customer' });
  await send.click();
  await of.getByText('It is not saved. What you wrote is kept in these fields.').waitFor();
  expect(await checkAccessibility(frame)).toEqual([]);
  await screenshot(page, 'audit-objection-refused');
  refuses = false;
  await send.click();
  await frame.getByText(new RegExp(`^Said of ${key}. `)).waitFor();
  expect(await shown(frame)).toBe(next);
  await screenshot(page, 'audit-objection-said');
  const home = { issueId: idOf(numberOf(key)) };
  const { entries } = valueOf(await onPage(stage.site, OTHER, 'entry.list', { kind: 'objection', home }));
  expect(entries.map(({ body }) => body['reason'])).toEqual(['Nobody outside sees it']);
});

test('who may only read sees the figures, and is told who judges', async () => {
  const { frame, problems } = await openAudit('board-member');
  await frame.getByText(/^\d+ deliverables wait for a judgement, and they are not yours to judge/).waitFor();
  await frame.getByRole('heading', { name: 'Speak to customers' }).waitFor();
  expect(await frame.getByRole('radio').count()).toBe(0);
  expect(await checkAccessibility(frame)).toEqual([]);
  expect(problems).toEqual([]);
});
