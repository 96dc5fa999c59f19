import type { FrameLocator, Page } from 'playwright-core';
import { STARTERS } from '#sandbox/shell/pages/acting/starters';
import { checkAccessibility, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';
import { manifest } from '../../support/projectFiles';

/** The places of actions in the local Jira: a rule of Automation, and the agent. */

const stage = onLocalJira({ demo: true });

const openRule = async (
  viewer: string,
  action: string,
): Promise<{ page: Page; form: FrameLocator; problems: string[] }> => {
  const { page, problems } = await stage.browser.openAs(viewer);
  await page.goto(`/automation?action=${action}`);
  const form = page.frameLocator('[data-form] iframe');
  await form.getByRole('textbox').first().waitFor();
  return { page, form, problems };
};
const result = (page: Page) => page.locator('[data-result]');
const runRule = (page: Page) => page.getByRole('button', { name: 'Run rule' }).click();

test('a rule answers a question about the issue that it began with, and says what it is given wrong', async () => {
  const { page, form, problems } = await openRule('project-manager', 'set-answer');
  expect(await form.getByLabel('Issue key').inputValue()).toBe('{{issue.key}}');
  await runRule(page);
  // What is missing is said in the form, and Automation keeps no such rule.
  await form.getByText(/^Question is missing\./).waitFor();
  await result(page).getByText('Automation does not keep this rule: Question is required.').waitFor();
  await page.getByLabel('On the issue').fill('CARE-1');
  await form.getByLabel('Question').fill('Customer impact');
  await form.getByLabel('Answer').fill('2');
  await runRule(page);
  await result(page)
    .getByText(/^Customer impact of CARE-1 is \+2/)
    .waitFor();
  await form.getByLabel('Answer').fill('9');
  await runRule(page);
  await result(page).getByText('The rule stopped. Its owner is told:').waitFor();
  await result(page)
    .getByRole('listitem')
    .filter({ hasText: /^“9” does not answer Customer impact\./ })
    .waitFor();
  expect(await checkAccessibility(page)).toEqual([]);
  await screenshot(page, 'automation');
  // The refusal of the rule is an answer of the local Jira, not a fault of the page.
  expect(problems.filter((problem) => !/status of 400/.test(problem))).toEqual([]);
});

test('a rule of somebody who may only read is stopped, with what to do', async () => {
  const { page, form } = await openRule('board-member', 'set-answer');
  await form.getByLabel('Issue key').fill('CARE-1');
  await form.getByLabel('Question').fill('Customer impact');
  await form.getByLabel('Answer').fill('1');
  await runRule(page);
  await result(page)
    .getByText(/^You may see this issue but not edit it/)
    .waitFor();
});

test('the agent is given the thin stages with their epics to open, and says that no model runs', async () => {
  const { page, problems } = await stage.browser.openAs('board-member');
  await page.goto('/agent');
  await page.getByText('No language model runs in this Jira').waitFor();
  await page.getByRole('button', { name: /^Which stages of the customer journey are thin/ }).click();
  await result(page)
    .getByText(/^\d+ of \d+ stages (is|are) thin/)
    .waitFor();
  expect(await checkAccessibility(page)).toEqual([]);
  await screenshot(page, 'agent');
  const cited = result(page).getByRole('link').first();
  const key = (await cited.textContent()) ?? '';
  await cited.click();
  await page.waitForURL(`**/browse/${key}`);
  expect(problems).toEqual([]);
});

test('how an epic is rated is asked about the issue of the conversation', async () => {
  const { page } = await stage.browser.openAs('project-manager');
  await page.goto('/agent');
  await page.getByLabel('Issue of the conversation').fill('MOB-1');
  await page.getByRole('button', { name: /^How is this epic rated/ }).click();
  await result(page)
    .getByText(/^MOB-1 (scores|is not rated)/)
    .waitFor();
});

test('every starter of the manifest leads to an action of the agent', () => {
  const [agent] = manifest().modules['rovo:agent'] ?? [];
  const { conversationStarters, actions } = agent as { conversationStarters: string[]; actions: string[] };
  expect(Object.keys(STARTERS)).toEqual(conversationStarters);
  expect(Object.values(STARTERS).every(({ action }) => actions.includes(action))).toBe(true);
});
