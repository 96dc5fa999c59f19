import type { Frame, Page } from 'playwright-core';
import type { HistoryEntry } from '#contract/rating';
import { idOf, seedEpics } from '../../support/local/seedEpics';
import { appFrame, screenshot } from '../support/browser';
import { onLocalJira } from '../support/stage';

const EPICS = 12;
const RATED = [1, 2, 4, 5, 7];
const stage = onLocalJira({ seedIssues: seedEpics(EPICS) });

const onPage = async <T>(procedure: string, input: object): Promise<T> => {
  const { body } = await stage.site.invoke('project-manager', 'portfolio-page', procedure, input);
  expect(body).toMatchObject({ ok: true });
  return (body as { value: T }).value;
};
const answersOf = async (number: number): Promise<unknown> =>
  (await onPage<{ assessment: { answers: unknown } }>('assessment.open', { issueId: idOf(number) })).assessment.answers;
const historyOf = async (number: number): Promise<unknown[]> =>
  (await onPage<{ changes: HistoryEntry[] }>('assessment.history', { issueId: idOf(number) })).changes.map(
    ({ to }) => to,
  );

const cell = (frame: Frame, name: RegExp) => frame.getByRole('gridcell', { name });

async function openRate(): Promise<{ page: Page; frame: Frame; problems: string[] }> {
  const { page, problems } = await stage.browser.openAs('project-manager');
  await page.goto('/app/portfolio-page/rate');
  const frame = await appFrame(page);
  await cell(frame, /^X-1 Customer impact/).waitFor();
  return { page, frame, problems };
}

beforeAll(async () => {
  for (const number of RATED)
    await onPage('assessment.save', {
      issueId: idOf(number),
      version: 0,
      changes: { answers: { impact: 1, request: 'no' } },
    });
});

test('with a filter, a click and a digit rate the epic of the row that was clicked, and no other', async () => {
  const { page, frame, problems } = await openRate();
  await frame.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Not rated' });
  await cell(frame, /^X-1 Customer impact/).waitFor({ state: 'detached' });
  await cell(frame, /^X-9 Customer impact/).click();
  await page.keyboard.press('3');
  await cell(frame, /^X-9 Customer impact: \+3, saved$/).waitFor();
  await frame.getByText('Everything is saved.').waitFor();
  await screenshot(page, 'rate-filtered');
  await page.reload();
  const again = await appFrame(page);
  await again.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'All epics' });
  await cell(again, /^X-9 Customer impact: \+3$/).waitFor();
  const numbers = Array.from({ length: EPICS }, (_, index) => index + 1);
  const expected = numbers.map((number) =>
    number === 9 ? { impact: 3 } : RATED.includes(number) ? { impact: 1, request: 'no' } : {},
  );
  expect(await Promise.all(numbers.map(answersOf))).toEqual(expected);
  expect(await historyOf(9)).toEqual([{ answers: { impact: 3 } }]);
  expect(problems).toEqual([]);
});

test('the first click on the cell selected from the start takes the digit; nothing is saved before', async () => {
  const { page, frame } = await openRate();
  await cell(frame, /^X-1 Customer impact: \+1$/).click();
  expect(await frame.getByText('Everything is saved.').count()).toBe(0);
  await page.keyboard.press('2');
  await cell(frame, /^X-1 Customer impact: \+2, saved$/).waitFor();
  await cell(frame, /^X-2 Customer impact/).dblclick();
  await frame.getByRole('combobox', { name: 'Customer impact of X-2' }).waitFor();
  await page.keyboard.press('3');
  await cell(frame, /^X-2 Customer impact: \+3, saved$/).waitFor();
  expect(await Promise.all([1, 2].map(answersOf))).toEqual([
    { impact: 2, request: 'no' },
    { impact: 3, request: 'no' },
  ]);
});
